/** The form that registers a partner, as it is typed. */
import type { consent } from '@entame/sdk';

type Registration = { id: string; details: consent.components['schemas']['PartnerDetails'] };

export interface PartnerFields {
  id: string;
  name: string;
  purpose: string;
  purposeEn: string;
  purposeEasy: string;
  contact: string;
  retentionDays: string;
  returnAddresses: string;
  jwks: string;
  kinds: string[];
}

export const emptyPartner: PartnerFields = {
  id: '',
  name: '',
  purpose: '',
  purposeEn: '',
  purposeEasy: '',
  contact: '',
  retentionDays: '30',
  returnAddresses: '',
  jwks: '',
  kinds: [],
};

const linesOf = (text: string) => text.split(/\s+/).filter((line) => line !== '');

/** The fields that are empty or cannot be right. */
export function findWrongPartnerFields(fields: PartnerFields): (keyof PartnerFields)[] {
  const names = Object.keys(fields) as (keyof PartnerFields)[];
  return names.filter((name) => {
    const value = fields[name];
    if (value.length === 0) return true;
    if (name === 'id') return !/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(fields.id);
    if (name === 'retentionDays') return !/^[1-9]\d{0,3}$/.test(fields.retentionDays);
    if (name === 'returnAddresses')
      return !linesOf(fields.returnAddresses).every((line) => URL.canParse(line));
    return name === 'jwks' && readKeys(fields.jwks) === undefined;
  });
}

/** What is sent for a form without wrong fields. */
export function registrationOf(fields: PartnerFields): Registration {
  const { id, name, purpose, purposeEn, purposeEasy, contact, kinds } = fields;
  return {
    id,
    details: {
      name: { ja: name },
      purpose: { ja: purpose, en: purposeEn, 'ja-x-easy': purposeEasy },
      contact,
      dataClasses: ['personal'],
      returnAddresses: linesOf(fields.returnAddresses),
      jwks: { keys: readKeys(fields.jwks) ?? [] },
      kinds,
      retentionDays: Number(fields.retentionDays),
    },
  };
}

/** The public keys; a key with its private half is refused, for it must not travel. */
function readKeys(text: string): Registration['details']['jwks']['keys'] | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys: Record<string, string>[] };
    if (!Array.isArray(keys) || keys.length === 0 || keys.some((key) => 'd' in key)) return undefined;
    return keys.map(({ x = '', y = '', kid }) => ({ kty: 'EC', crv: 'P-256', x, y, ...(kid && { kid }) }));
  } catch {
    return undefined;
  }
}
