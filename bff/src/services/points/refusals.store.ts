import type { Tx } from '#platform/db/store.ts';
import { grantRefusals } from './refusals.schema.ts';

export async function recordGrantRefusal(tx: Tx, refusal: typeof grantRefusals.$inferInsert): Promise<void> {
  await tx.insert(grantRefusals).values(refusal).onConflictDoNothing();
}
