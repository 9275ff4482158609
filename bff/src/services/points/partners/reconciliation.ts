/** Takes in a partner's file, compares a day with it, keeps what differs, and closes the day. */
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import { problem } from '#platform/problem.ts';
import { computeExchangeState } from '../exchange/exchange.rules.ts';
import { findExchangesOfDay } from '../exchange/partner-messages.ts';
import type { DailyLine } from '../exchange/point-partner.port.ts';
import { isCorrection } from './corrections.ts';
import { composeDailyFile, sortLines } from './daily-file.rules.ts';
import { findExchangesByIds } from './partner-exchanges.store.ts';
import {
  type Comparison,
  compareDay,
  earlyDays,
  type FileLine,
  type FoundDifference,
  isDayOver,
  lateDays,
} from './reconciliation.rules.ts';
import {
  countDifferences,
  type DayRow,
  type DifferenceRow,
  type FileRow,
  findDay,
  findDifferences,
  findFile,
  recordDay,
  recordDifference,
  recordDifferenceChange,
  recordDifferenceStep,
  recordFile,
} from './reconciliation.store.ts';
import { enqueueWebhook } from './webhooks.ts';

export interface DayOfPartner {
  partnerId: string;
  day: Temporal.PlainDate;
}

export function today(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(cityTimeZone).toPlainDate();
}

/** Throws reconciliation-day-not-over. */
export function readOverDay(text: string, now: Temporal.Instant): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(text);
  if (!isDayOver(day, today(now))) throw problem('reconciliation-day-not-over');
  return day;
}

/** Our lines of a day, without the corrections that earlier comparisons led to. */
export async function findOurLines(db: Db, { partnerId, day }: DayOfPartner): Promise<FileLine[]> {
  const lines = await findExchangesOfDay(db, partnerId, day);
  return sortLines(lines.filter(({ id }) => !isCorrection(id)).map(toFileLine));
}

export function toFileLine({ kind, exchangeId, id, points, at }: DailyLine): FileLine {
  return { kind, exchangeId, id, points, at: instantText(at) };
}

/** Keeps a file of the partner's. The one that counts already is not kept twice. Throws reconciliation-day-closed. */
export async function takeFile(
  tx: Tx,
  { partnerId, day }: DayOfPartner,
  file: { lines: readonly FileLine[]; source: FileRow['source']; by: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const lines = sortLines(file.lines);
  const sha256 = createHash('sha256').update(composeDailyFile(lines)).digest('hex');
  const last = await findFile(tx, partnerId, day.toString());
  if (last?.sha256 === sha256) return;
  if ((await findDay(tx, partnerId, day.toString()))?.state === 'closed')
    throw problem('reconciliation-day-closed');
  await recordFile(tx, {
    ...{ partnerId, day: day.toString(), version: (last?.version ?? 0) + 1, source: file.source },
    ...{ sha256, lines, receivedAt: now, receivedBy: file.by },
  });
}

/** Compares a day as both sides stand now, and keeps what differs. Nothing while there is no file, or when it is closed. */
export async function compare(
  tx: Tx,
  which: DayOfPartner,
  now: Temporal.Instant,
): Promise<DayRow | undefined> {
  const { partnerId, day } = which;
  const before = await findDay(tx, partnerId, day.toString());
  const file = await findFile(tx, partnerId, day.toString());
  if (!file || before?.state === 'closed') return before;
  const { proof, differences } = await compareSides(tx, which, file.lines);
  await recordFound(tx, which, differences, now);
  const key = { partnerId, day: day.toString() };
  const row: DayRow = { ...key, state: 'compared', proof, comparedAt: now, closedAt: null, closedBy: null };
  await recordDay(tx, row);
  return row;
}

/** Closes a day on which nothing is left to settle. Throws reconciliation-day-unsettled; closed already, it stays so. */
export async function closeDay(
  tx: Tx,
  which: DayOfPartner,
  { by, now }: { by: string | null; now: Temporal.Instant },
): Promise<void> {
  const day = which.day.toString();
  const row = await compare(tx, which, now);
  if (row?.state === 'closed') return;
  const open = (await countDifferences(tx, which.partnerId, [day])).get(day)?.open ?? 0;
  if (!row || open > 0) throw problem('reconciliation-day-unsettled');
  await recordDay(tx, { ...row, state: 'closed', closedAt: now, closedBy: by });
  const told = { partnerId: which.partnerId, type: 'reconciliation.day-closed', at: now, data: { day } };
  await enqueueWebhook(tx, told, now);
}

async function compareSides(tx: Tx, which: DayOfPartner, theirs: readonly FileLine[]): Promise<Comparison> {
  const ours = await findOurLines(tx, which);
  const around = daysAround(which);
  const oursAround = [];
  for (const one of around.ours) oursAround.push(...(await findOurLines(tx, one)));
  const theirsAround = [];
  for (const one of around.theirs)
    theirsAround.push(...((await findFile(tx, one.partnerId, one.day.toString()))?.lines ?? []));
  const known = await findExchangesByIds(tx, which.partnerId, [
    ...new Set([...ours, ...theirs].map(({ exchangeId }) => exchangeId)),
  ]);
  const states = new Map(known.map((exchange) => [exchange.id, computeExchangeState(exchange)]));
  return compareDay({ ours, theirs, oursAround, theirsAround, stateOf: (id) => states.get(id) });
}

/** We hear later than it happened there, never much earlier. */
function daysAround({ partnerId, day }: DayOfPartner) {
  const within = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => n + from)
      .filter((days) => days !== 0)
      .map((days) => ({ partnerId, day: day.add({ days }) }));
  return { ours: within(-earlyDays, lateDays), theirs: within(-lateDays, earlyDays) };
}

/** Brings the differences of a day up to date. What was settled stays so as long as both sides say the same as then. */
async function recordFound(
  tx: Tx,
  { partnerId, day }: DayOfPartner,
  found: readonly FoundDifference[],
  now: Temporal.Instant,
): Promise<void> {
  const which = { partnerId, day: day.toString() };
  const known = new Map((await findDifferences(tx, partnerId, day.toString())).map((row) => [row.key, row]));
  for (const difference of found) {
    const row = known.get(difference.key);
    known.delete(difference.key);
    if (row && row.state !== 'vanished' && isSame(row, difference)) continue;
    const differenceId = row?.id ?? uuidv7();
    const open = { ...difference, state: 'open', foundAt: now, proposedBy: null } as const;
    if (row) await recordDifferenceChange(tx, row.id, [row.state], open);
    else await recordDifference(tx, { ...open, ...which, id: differenceId, correctedPoints: 0 });
    await recordDifferenceStep(tx, { differenceId, kind: 'found', at: now });
  }
  for (const { id, state } of known.values()) {
    if (state !== 'open' && state !== 'proposed') continue;
    await recordDifferenceChange(tx, id, [state], { state: 'vanished', proposedBy: null });
    await recordDifferenceStep(tx, { differenceId: id, kind: 'vanished', at: now });
  }
}

function isSame(row: DifferenceRow, found: FoundDifference): boolean {
  return (
    row.kind === found.kind && row.ourPoints === found.ourPoints && row.theirPoints === found.theirPoints
  );
}
