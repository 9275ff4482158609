/** The portal checks its own audit: what is new every ten minutes, everything once a day. */
import type { Platform } from '#platform/platform.ts';
import type { ChainFault } from './chain.rules.ts';
import { findProgress, recordProgress } from './chain.store.ts';
import type { Finding } from './finding.ts';
import { chainKeyOf } from './keys.ts';
import { raiseAlert } from './raise-alert.ts';
import { verifyChain } from './verify-chain.ts';

const fullCheckHours = 24;

export async function checkChain(platform: Platform, now: Temporal.Instant): Promise<void> {
  const { store, log } = platform;
  const full = await findProgress(store.read, 'fully-verified');
  const last = await findProgress(store.read, 'verified');
  const isDue = !full || Temporal.Instant.compare(full.at.add({ hours: fullCheckHours }), now) <= 0;
  // What is broken stays broken: once a day is often enough to say so.
  if (last?.fault && !isDue) return;
  const after = { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' };
  const { head, fault } = await verifyChain(store, chainKeyOf(platform), isDue ? {} : { after });
  if (fault) log.error({ fault: fault.kind, sequence: fault.sequence }, 'the audit is not whole');
  await store.write(async (tx) => {
    await recordProgress(tx, { name: 'verified', at: now, ...head, fault: fault ?? null });
    if (isDue) await recordProgress(tx, { name: 'fully-verified', at: now });
    if (fault) await raiseAlert(platform, tx, findingOf(fault, now), now);
  });
}

function findingOf({ kind, sequence, auditId }: ChainFault, now: Temporal.Instant): Finding {
  return {
    kind: 'audit-not-whole',
    severity: 'high',
    cause: `${kind} ${sequence ?? auditId}`,
    from: now,
    until: now,
    actor: null,
    figures: sequence === null ? {} : { sequence },
    subjects: [],
    evidence: auditId === null ? [] : [auditId],
  };
}
