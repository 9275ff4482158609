/**
 * Moves what belongs to a merged resident to the kept one, and back. A service names its tables and has nothing else
 * to know of merging, unless a table of its cannot be changed.
 */

import type { ServiceName } from '@entame/sdk/services';
import { and, eq, inArray } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { getTableName } from 'drizzle-orm/table';
import type { Clock } from '../clock.ts';
import type { Tx } from '../db/store.ts';
import type { DomainEvents } from '../domain-events.ts';
import { on, type Subscription } from '../service.ts';
import { mergeMoves, residentAliases } from './merging.schema.ts';
import { isMergeInForce, recordMergeOutcome } from './merging.store.ts';

/** A table whose rows belong to residents. */
export interface OwnedRows {
  table: SQLiteTable & { id: SQLiteColumn; residentId: SQLiteColumn };
  /**
   * What a resident can have one row of, such as the activity of a check-in: the columns that are unique together with
   * the resident. Where the kept resident has one already, the merged one's row stays where it is.
   */
  oncePer?: readonly SQLiteColumn[];
}

export type Merge = DomainEvents['residents.merged'];

export interface Moved {
  moved: number;
  /** Rows that could not move, because the kept resident has the same. */
  left: number;
}

/**
 * Subscriptions that move the rows of these tables when residents are merged, and back when that is undone.
 * `whenMerged` does what else the service has to do then: a service hears of an event by one subscription.
 */
export function mergeSubscriptions(
  service: ServiceName,
  owned: readonly OwnedRows[],
  clock: Clock,
  whenMerged: (tx: Tx, merge: Merge) => Promise<unknown> = async () => {},
): Subscription[] {
  return [
    on('residents.merged', async (tx, { payload }) => {
      // Told late, after the merge was undone: there is nothing to move any more.
      if (!(await isMergeInForce(tx, payload.mergeId))) return;
      for (const rows of owned) {
        const { moved, left } = await moveRows(tx, rows, payload);
        await report(tx, payload, 'moved', moved);
        await report(tx, payload, 'left', left);
      }
      await whenMerged(tx, payload);
    }),
    on('residents.unmerged', async (tx, { payload }) => {
      for (const rows of owned) await report(tx, payload, 'returned', await returnRows(tx, rows, payload));
    }),
  ];

  function report(tx: Tx, { mergeId }: Merge, kind: 'moved' | 'left' | 'returned', amount: number) {
    return recordMergeOutcome(tx, { mergeId, service, kind, amount, recordedAt: clock.now() });
  }
}

/** Moves the rows of the merged resident, and remembers which. */
export async function moveRows(
  tx: Tx,
  rows: OwnedRows,
  { mergeId, keptId, mergedId }: Merge,
): Promise<Moved> {
  const { movable, left } = await partBySameness(tx, rows, await findOwned(tx, rows, mergedId), keptId);
  for (const ids of inChunks(movable)) {
    const tableName = getTableName(rows.table);
    await tx.insert(mergeMoves).values(ids.map((rowId) => ({ mergeId, tableName, rowId })));
    await giveTo(tx, rows, ids, keptId);
  }
  return { moved: movable.length, left };
}

/**
 * Counts what the kept resident has as moved by this merge, except what came with another merge that is in force: for a
 * kept resident who can have had nothing of the kind before, so that whatever else there is now is the merged one's.
 */
export async function adoptRows(tx: Tx, rows: OwnedRows, { mergeId, keptId }: Merge): Promise<void> {
  const tableName = getTableName(rows.table);
  const ofTable = eq(mergeMoves.tableName, tableName);
  const held = (await findOwned(tx, rows, keptId)).map(({ id }) => id);
  for (const ids of inChunks(held)) {
    const moves = await tx
      .select({ rowId: mergeMoves.rowId })
      .from(mergeMoves)
      .innerJoin(residentAliases, eq(residentAliases.mergeId, mergeMoves.mergeId))
      .where(and(eq(residentAliases.keptId, keptId), ofTable, inArray(mergeMoves.rowId, ids)));
    const known = new Set(moves.map(({ rowId }) => rowId));
    const fresh = ids.filter((id) => !known.has(id)).map((rowId) => ({ mergeId, tableName, rowId }));
    if (fresh.length > 0) await tx.insert(mergeMoves).values(fresh);
  }
}

/** Gives back exactly what the merge moved and the kept resident still has. Answers how many rows. */
export async function returnRows(
  tx: Tx,
  rows: OwnedRows,
  { mergeId, keptId, mergedId }: Merge,
): Promise<number> {
  const moves = await tx
    .select({ rowId: mergeMoves.rowId })
    .from(mergeMoves)
    .where(and(eq(mergeMoves.mergeId, mergeId), eq(mergeMoves.tableName, getTableName(rows.table))));
  const moved = new Set(moves.map(({ rowId }) => rowId));
  const held = (await findOwned(tx, rows, keptId)).filter(({ id }) => moved.has(id));
  const { movable } = await partBySameness(tx, rows, held, mergedId);
  for (const ids of inChunks(movable)) await giveTo(tx, rows, ids, mergedId);
  return movable.length;
}

interface OwnedRow {
  id: string;
  /** What it is unique by, as one text; empty where a resident may have many. */
  sameness: string;
}

async function findOwned(
  tx: Tx,
  { table, oncePer = [] }: OwnedRows,
  residentId: string,
): Promise<OwnedRow[]> {
  const columns = Object.fromEntries(oncePer.map((column, place) => [`once${place}`, column]));
  const rows = await tx
    .select({ ...columns, id: table.id })
    .from(table)
    .where(eq(table.residentId, residentId));
  return rows.map((row) => {
    const { id, ...once } = row as Record<string, unknown>;
    return { id: String(id), sameness: oncePer.length > 0 ? JSON.stringify(Object.values(once)) : '' };
  });
}

async function partBySameness(tx: Tx, rows: OwnedRows, candidates: OwnedRow[], receiverId: string) {
  const taken = rows.oncePer
    ? new Set((await findOwned(tx, rows, receiverId)).map(({ sameness }) => sameness))
    : new Set<string>();
  const movable = candidates.filter(({ sameness }) => !taken.has(sameness)).map(({ id }) => id);
  return { movable, left: candidates.length - movable.length };
}

async function giveTo(tx: Tx, { table }: OwnedRows, ids: string[], residentId: string): Promise<void> {
  await tx.update(table).set({ residentId }).where(inArray(table.id, ids));
}

/** Engines bind a limited number of values to one statement. */
const chunkSize = 500;

function* inChunks(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) yield ids.slice(start, start + chunkSize);
}
