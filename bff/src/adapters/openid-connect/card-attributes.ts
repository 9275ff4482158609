/** Reads the four basic attributes of the card from OpenID Connect claims. */
import { type CardAttributes, SignInRefused } from '#services/identity/identity-provider.ts';

const genders: Record<string, CardAttributes['gender']> = {
  female: 'female',
  male: 'male',
  '1': 'male',
  '2': 'female',
  '3': 'other',
  '9': 'unknown',
};

/** Throws `SignInRefused` with `card-attributes-missing` unless name, address and birth date are all there. */
export function readCardAttributes(claims: Record<string, unknown>): CardAttributes {
  const name = textOf(claims.name);
  const birthDate = textOf(claims.birthdate);
  const address = textOf(
    (claims.address as { formatted?: unknown } | undefined)?.formatted ?? claims.address,
  );
  if (!name || !address || !birthDate || !isDate(birthDate)) {
    throw new SignInRefused('card-attributes-missing', 'attributes missing');
  }
  const gender = genders[textOf(claims.gender) ?? ''] ?? 'unknown';
  return { name, kana: textOf(claims['name#ja-Kana-JP']) ?? null, address, birthDate, gender };
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 300) : undefined;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value) !== undefined;
  } catch {
    return false;
  }
}
