/**
 * The codes that prove that somebody is at the place. A screen shows one that changes every half minute; a printed
 * sheet bears one that is good for the activity's check-in window. Both are HMACs, so no code is stored anywhere.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CheckInWindow } from '../activities.rules.ts';

export type CodeKind = 'screen' | 'sheet';
export type CodeVerdict = CodeKind | 'expired' | 'wrong';

/** What a code speaks for. */
export interface CodeSubject {
  id: string;
  number: number;
  window: CheckInWindow;
}
export interface Code {
  /** For the QR code: number and 128 bits of the HMAC. */
  scannedCode: string;
  /** For typing by hand: number and six digits of the same HMAC. */
  typedCode: string;
}
export interface CodeRead {
  number: number;
  form: 'scanned' | 'typed';
  proof: string;
}

const stepSeconds = 30;
/** People type slowly, and a camera may be slow to focus. */
const earlierStepsAccepted = 2;
/** How long a code is remembered as one that was right, so that the person is told to take the new one. */
const earlierStepsKnown = (15 * 60) / stepSeconds;

/** The code on the screen at a moment, and when the next one takes its place. */
export function computeScreenCode(key: Uint8Array, subject: CodeSubject, now: Temporal.Instant) {
  const step = stepAt(now);
  const changesAt = Temporal.Instant.fromEpochMilliseconds((step + 1) * stepSeconds * 1_000);
  return { ...codeOf(subject, screenMac(key, subject, step)), changesAt };
}

/** The code of the printed sheet. Changing the activity's times makes sheets printed earlier worthless. */
export function computeSheetCode(key: Uint8Array, subject: CodeSubject): Code {
  return codeOf(subject, sheetMac(key, subject));
}

/**
 * Reads a code as a camera or a person gives it: the whole address, the part after `#c=`, or digits in any width with
 * any dashes and spaces. Undefined when it cannot be a code.
 */
export function parseCode(text: string): CodeRead | undefined {
  const plain = text.normalize('NFKC').trim();
  const scanned = /(?:^|#c=)(\d{5})-([\w-]{22})$/.exec(plain);
  if (scanned?.[2]) return { number: Number(scanned[1]), form: 'scanned', proof: scanned[2] };
  const typed = /^(\d{5})(\d{6})$/.exec(plain.replaceAll(/[\s\p{Pd}−ー・._,]/gu, ''));
  if (typed?.[2]) return { number: Number(typed[1]), form: 'typed', proof: typed[2] };
  return undefined;
}

/**
 * Whether a code is genuine for an activity and where it was shown. Compares with every code it could be and in
 * constant time, so that the time taken tells nothing.
 */
export function decideCode(
  key: Uint8Array,
  subject: CodeSubject,
  code: CodeRead,
  now: Temporal.Instant,
): CodeVerdict {
  let verdict: CodeVerdict = 'wrong';
  for (let age = earlierStepsKnown; age >= 0; age--) {
    const mac = screenMac(key, subject, stepAt(now) - age);
    if (proves(code, mac)) verdict = age <= earlierStepsAccepted ? 'screen' : 'expired';
  }
  if (proves(code, sheetMac(key, subject))) verdict = 'sheet';
  return verdict;
}

/** For which half minute the code of a screen was made; undefined when it is not one that is accepted now. */
export function computeCodeMadeAt(
  key: Uint8Array,
  subject: CodeSubject,
  code: CodeRead,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  for (let age = 0; age <= earlierStepsAccepted; age++) {
    const step = stepAt(now) - age;
    if (proves(code, screenMac(key, subject, step)))
      return Temporal.Instant.fromEpochMilliseconds(step * stepSeconds * 1_000);
  }
  return undefined;
}

function stepAt(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / (stepSeconds * 1_000));
}

function screenMac(key: Uint8Array, { id }: CodeSubject, step: number): Buffer {
  return macOf(key, ['check-in', id, 'screen', step]);
}

function sheetMac(key: Uint8Array, { id, window }: CodeSubject): Buffer {
  const { opensAt, closesAt } = window;
  return macOf(key, ['check-in', id, 'sheet', opensAt.epochMilliseconds, closesAt.epochMilliseconds]);
}

/** JSON keeps the parts apart, so that no two different lists of them give the same text. */
function macOf(key: Uint8Array, parts: (string | number)[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

function codeOf({ number }: CodeSubject, mac: Buffer): Code {
  return {
    scannedCode: `${number}-${proofIn('scanned', mac)}`,
    typedCode: `${number}-${proofIn('typed', mac)}`,
  };
}

function proofIn(form: CodeRead['form'], mac: Buffer): string {
  if (form === 'scanned') return mac.subarray(0, 16).toString('base64url');
  return String(mac.readBigUInt64BE() % 1_000_000n).padStart(6, '0');
}

function proves({ form, proof }: CodeRead, mac: Buffer): boolean {
  const given = Buffer.from(proof);
  const right = Buffer.from(proofIn(form, mac));
  return given.length === right.length && timingSafeEqual(given, right);
}
