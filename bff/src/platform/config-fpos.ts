/** Which card app people may sign in with, and which authorities vouch for its certificates. */
import { X509Certificate } from 'node:crypto';
import type { LocalizedText } from './language.ts';

export interface FposConfig {
  /** Part of what identities found through this app are known by; it must never change. */
  id: string;
  name: LocalizedText;
  description: LocalizedText;
  /** Opens the app; `{challenge}` in it becomes the address of the challenge. */
  appLink: string;
  /** Root certificates in PEM. */
  trustAnchors: string[];
  /** Addresses of the lists of revoked certificates, of every authority that stands in a chain. */
  crls: string[];
  /** A list older than this is not believed, whatever it says itself. */
  crlAgeHoursMax: number;
}

/**
 * Reads the JSON of `FPOS_APP`; empty means that the city does not offer it. Throws at the first thing that is not right,
 * in production also for what only the emulator may have.
 */
export function parseFposApp(
  value: string,
  isProduction: boolean,
  publicOrigin: string,
): FposConfig | undefined {
  if (value === '') return undefined;
  const app = JSON.parse(value) as Partial<FposConfig>;
  const { id, name, description, appLink, trustAnchors, crls, crlAgeHoursMax = 24 } = app;
  if (!id || !name?.ja || !description?.ja || !appLink || !trustAnchors?.length || !crls?.length) {
    throw new Error('must have id, name, description, appLink, trustAnchors and crls');
  }
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) throw new Error('has a wrong id');
  if (!appLink.includes('{challenge}') || !URL.canParse(appLink)) {
    throw new Error('needs an appLink that is an address with {challenge} in it');
  }
  if (!crls.every((address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''))) {
    throw new Error('needs http or https addresses as crls');
  }
  if (!(crlAgeHoursMax > 0 && crlAgeHoursMax <= 24 * 14))
    throw new Error('needs crlAgeHoursMax from 1 to 336');
  for (const pem of trustAnchors) checkAnchor(pem, isProduction);
  if (isProduction && (/^http:/i.test(appLink) || !publicOrigin.startsWith('https://'))) {
    throw new Error('needs https in production, for appLink and PUBLIC_ORIGIN');
  }
  return { id, name, description, appLink, trustAnchors, crls, crlAgeHoursMax };
}

function checkAnchor(pem: string, isProduction: boolean): void {
  const certificate = new X509Certificate(pem);
  if (!certificate.ca) throw new Error('has a trust anchor that is no certificate authority');
  if (isProduction && /emulator/i.test(certificate.subject)) {
    throw new Error('trusts the emulator, which production must not');
  }
}
