/** Small decisions of signing in with the card app. */

export type Device = 'this-phone' | 'another-device';

/**
 * Whether the app is likely on this very device. A phone is small and touched; a tablet has no reader for cards, so it
 * shows the QR code like a computer. Lengths in CSS pixels.
 */
export function decideDevice(screen: { width: number; height: number; isTouched: boolean }): Device {
  const isSmall = screen.width < 600 || (screen.isTouched && Math.min(screen.width, screen.height) < 600);
  return isSmall ? 'this-phone' : 'another-device';
}

/** Whole minutes and seconds until then, not below zero. */
export function computeTimeLeft(untilMs: number, nowMs: number): { minutes: string; seconds: string } {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1_000));
  return { minutes: String(Math.floor(seconds / 60)), seconds: String(seconds % 60).padStart(2, '0') };
}

export type Purpose = 'sign-in' | 'step-up' | 'link';

/** What the address asks for; whatever it does not know is signing in. */
export function readPurpose(text: string | null): Purpose {
  return text === 'step-up' || text === 'link' ? text : 'sign-in';
}

/** Where the page goes when another window of the browser has finished the same challenge. */
export function placeAfter(purpose: Purpose): string {
  return { 'sign-in': '/', 'step-up': '/step-up', link: '/me/identities' }[purpose];
}

/** The way back to where the person chose the card; `returnTo` is where they want to be in the end. */
export function doorOf(purpose: Purpose, returnTo: string | undefined): string {
  if (purpose === 'link') return '/me/identities';
  return returnTo === undefined ? '/sign-in' : `/sign-in?${new URLSearchParams({ returnTo })}`;
}

/** The challenge and the code with which the app sent the browser back: `#<challenge>.<code>`. */
export function readReturn(hash: string): { challengeId: string; completionCode: string } | undefined {
  const [, challengeId, completionCode] = /^#([0-9a-f-]{36})\.([\w-]{43})$/.exec(hash) ?? [];
  return challengeId && completionCode ? { challengeId, completionCode } : undefined;
}
