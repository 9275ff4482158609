/** Balances and entries as the contract shows them. */
import type * as contract from '@entame/sdk/contracts/points.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Language } from '#platform/language.ts';
import type { findLots } from './accounts.store.ts';
import { computeCauseLabel } from './cause-texts.rules.ts';
import { computeExplanation } from './explanation.rules.ts';
import type { findMovement, findOpenHolds, findTotalsByCause, Movement } from './history.store.ts';
import type { Transfer } from './journal.store.ts';
import { computeExpiringSoon, type Lot, never, warningDays } from './lots.rules.ts';

type Schemas = contract.components['schemas'];
/** What a rule was called and said, by the version that granted points. */
export type RuleTexts = Map<string, { name: string; version: number; description: string }>;

export function presentEntry(movement: Movement, language: Language): Schemas['Entry'] {
  const { id, postedAt, points, postedAfter } = movement;
  return {
    id,
    postedAt: instantText(postedAt),
    points,
    balanceAfter: postedAfter,
    cause: causeOf(movement, language),
  };
}

export function presentEntryDetail(
  movement: NonNullable<Awaited<ReturnType<typeof findMovement>>>,
  rules: RuleTexts,
  { refunded, refunds }: { refunded: Transfer | undefined; refunds: readonly Movement[] },
  language: Language,
): Schemas['EntryDetail'] {
  return {
    ...presentEntry(movement, language),
    lots: movement.lots.map(({ expiresAt, points }) => ({ expiresAt: expiryText(expiresAt), points })),
    rule: (movement.ruleVersionId !== null && rules.get(movement.ruleVersionId)) || null,
    refundOf: refunded
      ? { id: refunded.id, postedAt: instantText(refunded.postedAt), cause: causeOf(refunded, language) }
      : null,
    refunds: refunds.map((refund) => ({
      id: refund.id,
      postedAt: instantText(refund.postedAt),
      points: refund.points,
      cause: causeOf(refund, language),
    })),
  };
}

export function presentExpiringSoon(lots: readonly Lot[], now: Temporal.Instant): Schemas['ExpiringSoon'] {
  return { points: computeExpiringSoon(lots, now), days: warningDays };
}

export function presentNextExpiry(lots: readonly Lot[]): Schemas['NextExpiry'] {
  const next = lots.find(({ remaining, held, expiresAt }) => remaining > held && !expiresAt.equals(never));
  return next ? { expiresAt: instantText(next.expiresAt), points: next.remaining - next.held } : null;
}

export interface Explained {
  asOf: Temporal.Instant;
  posted: number;
  held: number;
  totals: Awaited<ReturnType<typeof findTotalsByCause>>;
  holds: Awaited<ReturnType<typeof findOpenHolds>>;
  lots: Awaited<ReturnType<typeof findLots>>;
}

export function presentExplanation(
  { asOf, posted, held, totals, holds, lots }: Explained,
  language: Language,
): Schemas['Explanation'] {
  return {
    asOf: instantText(asOf),
    balance: posted - held,
    posted,
    held,
    groups: computeExplanation(totals).map(({ group, points, causes }) => ({
      group,
      points,
      causes: causes.map(({ causeKind, points, times }) => ({
        kind: causeKind,
        label: computeCauseLabel(causeKind, language),
        points,
        times,
      })),
    })),
    holds: holds.map((hold) => ({
      id: hold.id,
      points: hold.points,
      cause: causeOf(hold, language),
      heldSince: instantText(hold.heldSince),
      expiresAt: expiryText(hold.expiresAt),
    })),
    lots: lots.map(({ expiresAt, remaining, held }) => ({
      expiresAt: expiryText(expiresAt),
      points: remaining,
      held,
    })),
  };
}

function expiryText(expiresAt: Temporal.Instant | null): string | null {
  return expiresAt === null || expiresAt.equals(never) ? null : instantText(expiresAt);
}

function causeOf(
  { causeKind, causeDescription }: Pick<Transfer, 'causeKind' | 'causeDescription'>,
  language: Language,
): Schemas['Cause'] {
  return {
    kind: causeKind,
    label: computeCauseLabel(causeKind, language),
    description: causeDescription,
  };
}
