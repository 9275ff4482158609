/** Which OpenID Connect issuers may vouch for residents and for staff. */
import type { LocalizedText } from './language.ts';
import { type AssuranceLevel, assuranceLevels } from './session/assurance.rules.ts';

export interface ProviderConfig {
  /** Part of the sign-in address, such as `my-number-card`. */
  id: string;
  name: LocalizedText;
  description: LocalizedText;
  audience: 'residents' | 'staff';
  issuer: string;
  clientId: string;
  scope: string;
  /** `acr` values to ask for; the ID token must carry the first word of it. */
  acrValues?: string;
  /** How surely the issuer knows the person (NIST SP 800-63B); without it as little as possible, aal1. */
  assurance?: AssuranceLevel;
  /** `amr` values (RFC 8176) that the ID token must carry for `assurance` to count; without them the session is at aal1. */
  amrRequired?: string[];
  /** How long the issuer may take for one answer; 8 when not said. */
  timeoutSeconds?: number;
}

/** Reads the JSON list of `IDENTITY_PROVIDERS`. Throws at the first entry that is not complete. */
export function parseIdentityProviders(value: string): ProviderConfig[] {
  const list: unknown = JSON.parse(value);
  if (!Array.isArray(list) || list.length === 0) throw new Error('must be a list of at least one issuer');
  for (const entry of list as Partial<ProviderConfig>[]) {
    const { id, issuer, clientId, audience, name, scope } = entry;
    if (!id || !issuer || !clientId || !name?.ja || !scope) {
      throw new Error('must have id, name, issuer, clientId, scope in every entry');
    }
    if (audience !== 'residents' && audience !== 'staff') throw new Error(`has a wrong audience for ${id}`);
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) throw new Error(`has a wrong id: ${id}`);
    if (entry.assurance !== undefined && !assuranceLevels.includes(entry.assurance))
      throw new Error(`has a wrong assurance for ${id}`);
    const { amrRequired = [] } = entry;
    if (!Array.isArray(amrRequired) || amrRequired.some((value) => typeof value !== 'string' || value === ''))
      throw new Error(`has a wrong amrRequired for ${id}`);
    // Otherwise the issuer could let somebody in by a password, and we would take it for the card.
    if (entry.assurance === 'aal3' && !entry.acrValues?.trim())
      throw new Error(`needs acrValues for ${id}, which is to vouch at aal3`);
    const url = URL.parse(issuer);
    if (!url || (url.protocol !== 'https:' && url.hostname !== 'localhost')) {
      throw new Error(`needs an https issuer for ${id}`);
    }
  }
  return list as ProviderConfig[];
}
