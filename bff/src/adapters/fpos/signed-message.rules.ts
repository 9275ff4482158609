/** What the app signs: lines of text, so that what is signed can be read by a person and in one way only. */
import type { ProblemSlug } from '@entame/sdk/problems';
import type { CardAttributes, ExpectedChallenge } from '#services/identity/identity-provider.ts';

export interface SignedMessage {
  challenge: string;
  nonce: string;
  origin: string;
  purpose: string;
  device: string;
  /** `-` when no number was to be chosen. */
  number: string;
  expires: string;
  /** What the person agreed to pass on, and when it was read; undefined when they did not agree. */
  attributes: (CardAttributes & { readAt: string }) | undefined;
}

export const messageVersion = 'entame-fpos/1';

const challengeKeys = ['challenge', 'nonce', 'origin', 'purpose', 'device', 'number', 'expires', 'consent'];
const attributeKeys = ['read-at', 'name', 'kana', 'birth-date', 'gender', 'address'];
const genders: readonly string[] = [
  'female',
  'male',
  'other',
  'unknown',
] satisfies CardAttributes['gender'][];

/**
 * Reads the signed text: the version, then `key: value` lines in this very order, each ended by a line feed. Answers the
 * problem for anything else; a text of another version says so, because a newer app is not an attack.
 */
export function parseSignedMessage(text: string): SignedMessage | ProblemSlug {
  const [version, ...lines] = text.split('\n');
  if (version !== messageVersion) {
    return /^entame-fpos\/\d+$/.test(version ?? '') ? 'fpos-version-unsupported' : 'fpos-message-wrong';
  }
  if (lines.pop() !== '') return 'fpos-message-wrong';
  const pairs = lines.map((line) => /^([a-z-]+): (.{1,300})$/u.exec(line)?.slice(1) ?? []);
  const values = new Map(pairs as [string, string][]);
  const hasConsent = values.get('consent') === 'yes';
  const wanted = hasConsent ? [...challengeKeys, ...attributeKeys] : challengeKeys;
  const isComplete = pairs.length === wanted.length && pairs.every(([key], n) => key === wanted[n]);
  if (!isComplete || !(hasConsent || values.get('consent') === 'no')) return 'fpos-message-wrong';
  const attributes = hasConsent ? readAttributes(values) : undefined;
  if (attributes === null) return 'fpos-message-wrong';
  const { challenge, nonce, origin, purpose, device, number, expires } = Object.fromEntries(values);
  return { challenge, nonce, origin, purpose, device, number, expires, attributes } as SignedMessage;
}

/** `kana` may be `-`, because not every card has it. Null when something is not what it should be. */
function readAttributes(values: ReadonlyMap<string, string>): SignedMessage['attributes'] | null {
  const of = (key: string) => values.get(key)?.trim() ?? '';
  const [readAt, name, kana, birthDate, gender, address] = attributeKeys.map(of);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(readAt ?? '');
  if (!isInstant || Number.isNaN(Date.parse(readAt ?? '')) || !isDay(birthDate ?? '')) return null;
  if (!readAt || !name || !kana || !birthDate || !gender || !address || !genders.includes(gender))
    return null;
  const attributes = { name, kana: kana === '-' ? null : kana, birthDate, address, readAt };
  return { ...attributes, gender: gender as CardAttributes['gender'] };
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** How far the app's clock may run ahead of ours, in milliseconds. */
const aheadMsMax = 5 * 60_000;

/**
 * Whether what was signed answers this challenge, for this portal, in time and with the right number. The first thing
 * that does not fit is the answer; undefined when all fits. The number comes last: a guess at it needs a real signature.
 */
export function decideMessage(
  message: SignedMessage,
  expected: ExpectedChallenge,
  nowMs: number,
): ProblemSlug | undefined {
  if (message.origin !== expected.origin) return 'fpos-other-portal';
  const isThisOne =
    message.challenge === expected.id &&
    message.nonce === expected.nonce &&
    message.purpose === expected.purpose &&
    message.device === expected.device &&
    message.expires === expected.expiresAt;
  if (!isThisOne) return 'fpos-message-wrong';
  if (nowMs > Date.parse(expected.expiresAt)) return 'fpos-challenge-expired';
  if (message.attributes && Date.parse(message.attributes.readAt) > nowMs + aheadMsMax)
    return 'fpos-message-wrong';
  return message.number === (expected.matchingNumber ?? '-') ? undefined : 'fpos-wrong-number';
}
