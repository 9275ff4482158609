/** Partners, days and differences as staff see them. */
import type { components } from '@entame/sdk/contracts/points.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import { type Language, localize } from '#platform/language.ts';
import { findPartnerFacts } from '../exchange/partner-messages.ts';
import { findPartnerAccess } from './partner-access.store.ts';
import { connectedPartner, type PartnersDeps } from './partners.deps.ts';
import { computeCorrection, computeSide, isEqualDay } from './reconciliation.rules.ts';
import {
  type DifferenceRow,
  type DifferenceStepRow,
  findDay,
  findDayFacts,
  findDifferenceSteps,
  findDifferences,
  findFile,
} from './reconciliation.store.ts';
import { type DayOfPartner, findOurLines } from './reconciliation.ts';
import { findEndpoint, findWebhookFacts, type MessageRow } from './webhooks.store.ts';
import { isSwitchedOn } from './webhooks.ts';

type Schemas = components['schemas'];

const text = (instant: Temporal.Instant | null) => (instant === null ? null : instantText(instant));

export async function presentPartner(
  deps: PartnersDeps,
  id: string,
  { now, language }: { now: Temporal.Instant; language: Language },
): Promise<Schemas['PointPartner']> {
  connectedPartner(deps, id);
  const { read } = deps.platform.store;
  const access = await findPartnerAccess(read, id);
  const registered = await deps.directory.find(read, id);
  const { lastSuccessAt, lastFailureAt, lastFailure, ...facts } = await findPartnerFacts(read, id, now);
  return {
    id,
    name: registered ? localize(registered.name, language) : id,
    // A partner that is suspended as a whole has no points either.
    status: registered?.status === 'active' ? access.status : 'suspended',
    scopes: [...access.scopes],
    accessReason: access.reason,
    accessChangedAt: text(access.changedAt),
    calls: {
      lastSuccessAt: text(lastSuccessAt),
      failingSince: facts.failures === 0 ? null : text(lastSuccessAt ?? lastFailureAt),
      failures: facts.failures,
      lastFailure,
      pausedUntil: text(facts.pausedUntil),
      pendingCount: facts.pendingCount,
      oldestPendingAt: text(facts.oldestPendingAt),
    },
    webhooks: await presentWebhooks(read, id),
    days: await findDayFacts(read, id),
  };
}

async function presentWebhooks(db: Db, id: string): Promise<Schemas['PointPartner']['webhooks']> {
  const endpoint = await findEndpoint(db, id);
  const facts = await findWebhookFacts(db, id);
  return {
    ...facts,
    url: endpoint?.url ?? null,
    isOn: endpoint ? isSwitchedOn(endpoint) : false,
    oldestWaitingAt: text(facts.oldestWaitingAt),
    lastDeliveredAt: text(facts.lastDeliveredAt),
  };
}

export async function presentDay(
  { platform, findStaffNames }: PartnersDeps,
  which: DayOfPartner,
): Promise<Schemas['ReconciliationDay']> {
  const { read } = platform.store;
  const day = which.day.toString();
  const row = await findDay(read, which.partnerId, day);
  const file = await findFile(read, which.partnerId, day);
  const proof = row?.proof;
  const names = await findStaffNames(read, row?.closedBy ? [row.closedBy] : []);
  return {
    partnerId: which.partnerId,
    day,
    state: row?.state ?? 'waiting',
    ours: proof?.ours ?? computeSide(await findOurLines(read, which)),
    theirs: proof?.theirs ?? null,
    matched: proof?.matched ?? { lines: 0, onAnotherDay: 0 },
    isEqual: proof ? isEqualDay(proof) : false,
    file: file
      ? {
          source: file.source,
          sha256: file.sha256,
          receivedAt: instantText(file.receivedAt),
          version: file.version,
        }
      : null,
    differences: await presentDifferences(
      read,
      findStaffNames,
      await findDifferences(read, which.partnerId, day),
    ),
    comparedAt: text(row?.comparedAt ?? null),
    closedAt: text(row?.closedAt ?? null),
    closedBy: (row?.closedBy && names.get(row.closedBy)) ?? null,
  };
}

export async function presentDifferences(
  db: Db,
  findStaffNames: PartnersDeps['findStaffNames'],
  rows: readonly DifferenceRow[],
): Promise<Schemas['Difference'][]> {
  const steps = await findDifferenceSteps(
    db,
    rows.map(({ id }) => id),
  );
  const names = await findStaffNames(
    db,
    steps.flatMap(({ by }) => (by === null ? [] : [by])),
  );
  return rows.map((row) => presentDifference(row, steps, names));
}

function presentDifference(
  row: DifferenceRow,
  steps: readonly DifferenceStepRow[],
  names: ReadonlyMap<string, string>,
): Schemas['Difference'] {
  const { id, kind, lineKind, exchangeId, refundId, ourPoints, theirPoints, ourState, state } = row;
  return {
    ...{ id, kind, lineKind, exchangeId, refundId, ourPoints, theirPoints, ourState, state },
    foundAt: instantText(row.foundAt),
    correction: computeCorrection(row, row.correctedPoints) ?? null,
    steps: steps
      .filter(({ differenceId }) => differenceId === id)
      .map(({ kind: step, at, by, reason, transferId }) => ({
        kind: step,
        at: instantText(at),
        by: by === null ? null : (names.get(by) ?? by),
        reason,
        transferId,
      })),
  };
}

export function presentMessage(row: MessageRow): Schemas['WebhookMessage'] {
  const { id, type, exchangeId, attempts, createdAt, nextAttemptAt, deliveredAt, lastFailure } = row;
  const done = deliveredAt === null ? 'given-up' : 'delivered';
  return {
    ...{ id, type, exchangeId, attempts, lastFailure },
    state: nextAttemptAt === null ? done : 'waiting',
    createdAt: instantText(createdAt),
    nextAttemptAt: text(nextAttemptAt),
    deliveredAt: text(deliveredAt),
  };
}
