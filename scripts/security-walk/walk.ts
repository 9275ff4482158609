/** Goes through the attacks one after the other and writes down how each ended. */

import { Breach, type Target } from './attack.ts';
import { accessAttacks } from './attacks/access.ts';
import { requestAttacks } from './attacks/requests.ts';
import { sessionAttacks } from './attacks/sessions.ts';

export interface Finding {
  id: string;
  title: { ja: string; en: string };
  /** `held`: turned down. `breached`: the attacker got through. `failed`: the attack itself could not be tried. */
  outcome: 'held' | 'breached' | 'failed';
  said: string;
  seconds: number;
}

export const attacks = [...sessionAttacks, ...accessAttacks, ...requestAttacks];

export async function walk(
  target: Target,
  report: (finding: Finding) => void = () => {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, title, run } of attacks) {
    const started = performance.now();
    const ended = await run(target).then(
      (said) => ({ outcome: 'held' as const, said }),
      (fault: Error) => ({
        outcome: fault instanceof Breach ? ('breached' as const) : ('failed' as const),
        said: fault.message,
      }),
    );
    const finding = { id, title, ...ended, seconds: (performance.now() - started) / 1_000 };
    findings.push(finding);
    report(finding);
  }
  return findings;
}
