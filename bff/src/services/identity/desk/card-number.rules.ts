/** Numbers that people read out and type: of resident cards, and the codes that helpers enter. */

/** Crockford's base 32: no I, L, O and U, which are taken for other characters or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const cardCharacters = 12;
const codeCharacters = 8;
const qrPrefix = 'entame-card:';

/** A new card number from at least 12 random bytes: 60 random bits and two check letters. */
export function computeCardNumber(random: Uint8Array): string {
  const body = charactersOf(random, cardCharacters);
  return body + checkLettersOf(body);
}

/** A new code for a helper from at least 8 random bytes: 40 random bits, which the limit of tries and a day protect. */
export function computeHelperCode(random: Uint8Array): string {
  return charactersOf(random, codeCharacters);
}

/** The card number in what was typed or scanned; undefined when the check letters say that it was misread. */
export function readCardNumber(typed: string): string | undefined {
  const text = typed.trim();
  const number = readCharacters(text.startsWith(qrPrefix) ? text.slice(qrPrefix.length) : text);
  if (number.length !== cardCharacters + 2) return undefined;
  return checkLettersOf(number.slice(0, cardCharacters)) === number.slice(cardCharacters)
    ? number
    : undefined;
}

/** The helper's code in what was typed, or undefined. */
export function readHelperCode(typed: string): string | undefined {
  const code = readCharacters(typed);
  return code.length === codeCharacters && [...code].every((one) => alphabet.includes(one))
    ? code
    : undefined;
}

/** In fours, for reading out: XXXX-XXXX-XXXX-XX. */
export function showInFours(number: string): string {
  return number.match(/.{1,4}/g)?.join('-') ?? number;
}

/** What the QR code of a card says: its number and nothing of the person. */
export function computeCardQrText(number: string): string {
  return qrPrefix + number;
}

function charactersOf(random: Uint8Array, count: number): string {
  if (random.length < count) throw new RangeError(`${count} random bytes are needed.`);
  return Array.from(random.subarray(0, count), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** What people write for each other: small letters, full width, O for 0, I and L for 1. */
function readCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−ー・]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Two weighted sums modulo primes below 32: every wrong character and every swap of two neighbours changes one. */
function checkLettersOf(body: string): string {
  const values = [...body].map((character) => alphabet.indexOf(character));
  const sum = values.reduce((total, value, place) => total + value * (place + 1), 0) % 31;
  const other = values.reduce((total, value, place) => total + value * (place * place + 3), 0) % 29;
  return `${alphabet[sum]}${alphabet[other]}`;
}
