/** What an ID token must say beside what the library checks (signature, issuer, audience, nonce, end). */

export interface IdTokenClaims {
  iat: number;
  auth_time?: number | undefined;
  azp?: unknown;
  acr?: unknown;
}

/** An ID token comes straight from the issuer, so it was made just now. Seconds. */
const ageSecondsMax = 300;

/** Why the token is not for us, or undefined. Times in seconds since 1970 (OpenID Connect Core 3.1.3.7). */
export function decideIdTokenFault(
  { iat, auth_time, azp, acr }: IdTokenClaims,
  about: { nowSeconds: number; skewSeconds: number; clientId: string; wantedAcr: string | undefined },
): string | undefined {
  const { nowSeconds, skewSeconds, clientId, wantedAcr } = about;
  if (azp !== undefined && azp !== clientId) return 'made for another party';
  if (iat > nowSeconds + skewSeconds) return 'made in the future';
  if (iat < nowSeconds - ageSecondsMax - skewSeconds) return 'made long ago';
  if (auth_time !== undefined && auth_time > nowSeconds + skewSeconds) return 'authenticated in the future';
  if (wantedAcr !== undefined && acr !== wantedAcr) return 'assurance too low';
  return undefined;
}
