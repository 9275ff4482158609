/** Cookies of the portal. `__Host-` makes browsers refuse them without Secure, with a domain or from a subdomain. */
const sessionCookie = '__Host-entame-session';
const signInCookie = '__Host-entame-sign-in';
const invitationCookie = '__Host-entame-invitation';
const passkeyCookie = '__Host-entame-passkey';
const walletLinkCookie = '__Host-entame-wallet-link';
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

export function readSessionToken(request: Request): string | undefined {
  return readCookie(request, sessionCookie);
}

export function readSignInToken(request: Request): string | undefined {
  return readCookie(request, signInCookie);
}

export function readPasskeyToken(request: Request): string | undefined {
  return readCookie(request, passkeyCookie);
}

/** Without Max-Age: the browser forgets it when it closes. */
export function sessionCookieWith(token: string): string {
  return `${sessionCookie}=${token}; ${attributes}`;
}

export function signInCookieWith(token: string): string {
  return `${signInCookie}=${token}; ${attributes}; Max-Age=600`;
}

/** The token of an invitation that this browser has opened. */
export function readInvitationToken(request: Request): string | undefined {
  return readCookie(request, invitationCookie);
}

export function invitationCookieWith(token: string): string {
  return `${invitationCookie}=${token}; ${attributes}; Max-Age=600`;
}

export function clearedInvitationCookie(): string {
  return `${invitationCookie}=; ${attributes}; Max-Age=0`;
}

/** Ties a passkey's challenge to the browser that asked for it. */
export function passkeyCookieWith(token: string): string {
  return `${passkeyCookie}=${token}; ${attributes}; Max-Age=120`;
}

export function clearedPasskeyCookie(): string {
  return `${passkeyCookie}=; ${attributes}; Max-Age=0`;
}

/** Ties the linking of a wallet to the browser that began it. */
export function walletLinkCookieWith(token: string): string {
  return `${walletLinkCookie}=${token}; ${attributes}; Max-Age=600`;
}

export function readWalletLinkToken(request: Request): string | undefined {
  return readCookie(request, walletLinkCookie);
}

export function clearedWalletLinkCookie(): string {
  return `${walletLinkCookie}=; ${attributes}; Max-Age=0`;
}

export function clearedCookies(): string[] {
  const cookies = [sessionCookie, signInCookie, invitationCookie, passkeyCookie, walletLinkCookie];
  return cookies.map((name) => `${name}=; ${attributes}; Max-Age=0`);
}

export function clearedSignInCookie(): string {
  return `${signInCookie}=; ${attributes}; Max-Age=0`;
}

function readCookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    // Our tokens are base64url; whatever else is there was not set by us.
    if (key === name && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return undefined;
}
