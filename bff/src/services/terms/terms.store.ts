import { and, asc, count, eq } from 'drizzle-orm';
import type { Db, Tx } from '#platform/db/store.ts';
import { termsAcceptances, termsDrafts, termsVersions } from './terms.schema.ts';

export type TermsVersion = typeof termsVersions.$inferSelect;
export type TermsDraft = typeof termsDrafts.$inferSelect;
export type Acceptance = typeof termsAcceptances.$inferSelect;
export type DocumentKey = Pick<TermsVersion, 'service' | 'kind'>;

/** All that were ever published, by document and number. */
export async function findVersions(db: Db): Promise<TermsVersion[]> {
  return db
    .select()
    .from(termsVersions)
    .orderBy(asc(termsVersions.service), asc(termsVersions.kind), asc(termsVersions.number));
}

export async function findVersion(db: Db, id: string): Promise<TermsVersion | undefined> {
  const [version] = await db.select().from(termsVersions).where(eq(termsVersions.id, id));
  return version;
}

export async function recordVersion(tx: Tx, version: TermsVersion): Promise<void> {
  await tx.insert(termsVersions).values(version);
}

export async function findDrafts(db: Db): Promise<TermsDraft[]> {
  return db.select().from(termsDrafts);
}

export async function recordDraft(tx: Tx, draft: TermsDraft): Promise<void> {
  const { body, summary, savedAt } = draft;
  await tx
    .insert(termsDrafts)
    .values(draft)
    .onConflictDoUpdate({ target: [termsDrafts.service, termsDrafts.kind], set: { body, summary, savedAt } });
}

/** The draft, which is none any more. */
export async function takeDraft(tx: Tx, { service, kind }: DocumentKey): Promise<TermsDraft | undefined> {
  const own = and(eq(termsDrafts.service, service), eq(termsDrafts.kind, kind));
  const [draft] = await tx.delete(termsDrafts).where(own).returning();
  return draft;
}

export async function findAcceptances(db: Db, residentId: string): Promise<Acceptance[]> {
  return db.select().from(termsAcceptances).where(eq(termsAcceptances.residentId, residentId));
}

export type AcceptedVersion = DocumentKey & Pick<TermsVersion, 'number'> & Pick<Acceptance, 'acceptedAt'>;

/** What somebody accepted, with the names of the documents instead of their ids. */
export async function findAcceptedVersions(db: Db, residentId: string): Promise<AcceptedVersion[]> {
  const { service, kind, number } = termsVersions;
  return db
    .select({ service, kind, number, acceptedAt: termsAcceptances.acceptedAt })
    .from(termsAcceptances)
    .innerJoin(termsVersions, eq(termsVersions.id, termsAcceptances.versionId))
    .where(eq(termsAcceptances.residentId, residentId))
    .orderBy(asc(service), asc(kind), asc(number));
}

/** The first acceptance counts; a repetition changes nothing. */
export async function recordAcceptance(tx: Tx, acceptance: Acceptance): Promise<void> {
  await tx.insert(termsAcceptances).values(acceptance).onConflictDoNothing();
}

export async function countAcceptances(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ versionId: termsAcceptances.versionId, people: count() })
    .from(termsAcceptances)
    .groupBy(termsAcceptances.versionId);
  return new Map(rows.map(({ versionId, people }) => [versionId, people]));
}

export async function recordPseudonym(tx: Tx, residentId: string, pseudonym: string): Promise<void> {
  const own = eq(termsAcceptances.residentId, residentId);
  await tx.update(termsAcceptances).set({ residentId: pseudonym }).where(own);
}

export async function removeAcceptances(tx: Tx, residentId: string): Promise<void> {
  await tx.delete(termsAcceptances).where(eq(termsAcceptances.residentId, residentId));
}
