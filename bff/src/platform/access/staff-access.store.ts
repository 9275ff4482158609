/** Whose data staff looked at or changed, found again by the resident. */
import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.ts';
import type { Db, Tx } from '../db/store.ts';
import { staffAccesses } from './staff-access.schema.ts';

export type StaffAccess = typeof staffAccesses.$inferSelect;

interface Access {
  at: Temporal.Instant;
  actor: Actor;
  operationId: string;
  subjects: readonly string[];
}

/** Records nothing when the actor is not a member of staff, at the counter for somebody or for the work itself. */
export async function recordStaffAccesses(
  tx: Tx,
  { at, actor, operationId, subjects }: Access,
): Promise<void> {
  const section = sectionOf(actor);
  if (section === undefined || subjects.length === 0) return;
  const rows = subjects.map((residentId) => ({ id: uuidv7(), residentId, at, operationId, section }));
  await tx.insert(staffAccesses).values(rows);
}

function sectionOf(actor: Actor): string | undefined {
  if (actor.kind === 'staff') return actor.groupName ?? actor.roles[0];
  // Only the desk may act for a resident.
  return actor.kind === 'resident' && actor.actedBy?.kind === 'staff' ? 'desk' : undefined;
}

/** Latest first. */
export async function findStaffAccesses(
  db: Db,
  residentIds: readonly string[],
  limit: number,
  after?: { at: Temporal.Instant; id: string },
): Promise<StaffAccess[]> {
  const older =
    after &&
    or(lt(staffAccesses.at, after.at), and(eq(staffAccesses.at, after.at), lt(staffAccesses.id, after.id)));
  return db
    .select()
    .from(staffAccesses)
    .where(and(inArray(staffAccesses.residentId, [...residentIds, '*']), older))
    .orderBy(desc(staffAccesses.at), desc(staffAccesses.id))
    .limit(limit);
}
