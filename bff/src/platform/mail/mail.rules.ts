/** When mail is tried again, when it is given up, and what may stand in its headers. */

const attemptsMax = 12;
const longestWaitMinutes = 120;

/** After a failed attempt: minutes until the next one, or the end of trying. */
export type NextAttempt = { again: true; afterMinutes: number } | { again: false };

/**
 * 1, 2, 4 … at most 120 minutes; after twelve attempts, most of a day, the mail is given up. A refusal ends it at once.
 * @param attempts attempts made so far, this one included
 */
export function decideNextAttempt(attempts: number, isRefused: boolean): NextAttempt {
  if (isRefused || attempts >= attemptsMax) return { again: false };
  return { again: true, afterMinutes: Math.min(2 ** (attempts - 1), longestWaitMinutes) };
}

/** RFC 5321: 64 characters, an at sign, 255 characters; without the quoted forms that nobody uses and attackers do. */
const address = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?$/;
const subjectLengthMax = 200;

/** True for one plain address. Lists, names in front, quotes, line breaks and anything beyond ASCII are not. */
export function isMailAddress(text: string): boolean {
  return address.test(text) && !text.includes('..');
}

/** True for a subject of one line: a line break in it would begin a header of the sender's choice. */
export function isMailSubject(text: string): boolean {
  return text.trim() !== '' && text.length <= subjectLengthMax && !/\p{Cc}|[\u2028\u2029]/u.test(text);
}
