/** What an attack is, and how it reports. */
import type { Issuers } from './sign-in.ts';

export interface Attack {
  /** Short and stable, such as `session-fixation`. */
  id: string;
  title: { ja: string; en: string };
  /** Answers what was tried and what held; throws `Breach` when the attacker got what they wanted. */
  run(target: Target): Promise<string>;
}

export interface Target extends Issuers {
  /** Log lines of the portal since the walk began; undefined when its output cannot be read from here. */
  logLines?: () => string[];
}

/** The attack succeeded. */
export class Breach extends Error {}

export function expectHeld(held: boolean, breach: string): void {
  if (!held) throw new Breach(breach);
}

/** That a status is one of those with which the portal turns an attack down. */
export function expectRefused(status: number, refusals: readonly number[], what: string): void {
  expectHeld(refusals.includes(status), `${what}: answered ${status} instead of ${refusals.join(' or ')}`);
}
