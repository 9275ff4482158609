/** What every service must say of the personal data it holds: how a person sees it, and what becomes of it. */
import type { Db, Tx } from '../db/store.ts';
import type { Column } from '../export/export-table.ts';
import type { Cell } from '../export/table.ts';
import type { Language, LocalizedText } from '../language.ts';

/** Rows as a person may read them, latest first where there is an order in time. */
export interface PersonalRows {
  columns: { title: LocalizedText }[];
  rows: Cell[][];
}

interface Kind {
  /** `<service>.<kind>`, such as `healthcare.blood-pressure`. */
  id: string;
  title: LocalizedText;
  /** What the city has it for, and on what ground it keeps it. */
  purpose: LocalizedText;
  collect(db: Db, residentId: string, language: Language): Promise<PersonalRows>;
}

/** Gone when the account is closed. */
interface ErasedKind extends Kind {
  onClosing: { outcome: 'erase' };
  erase(tx: Tx, residentId: string): Promise<void>;
}

/** Kept under a name that leads to nobody, because the books or the law need it; `keepMonths` null: for good. */
interface PseudonymisedKind extends Kind {
  onClosing: { outcome: 'pseudonymise'; keepMonths: number | null };
  pseudonymise(tx: Tx, residentId: string, pseudonym: string): Promise<void>;
  /** Removes what was kept, when its time is over. */
  erase(tx: Tx, pseudonym: string): Promise<void>;
}

export type PersonalDataKind = ErasedKind | PseudonymisedKind;

/** Collects rows of a service by the columns of a table, which its staff exports use as well. */
export function personalRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): PersonalRows {
  return { columns: [...columns], rows: rows.map((row) => columns.map((column) => column.value(row))) };
}

/** Applies the rules of a service's kinds to somebody who has closed their account. */
export async function closeKinds(
  tx: Tx,
  kinds: readonly PersonalDataKind[],
  { residentId, pseudonym }: { residentId: string; pseudonym: string },
): Promise<void> {
  for (const kind of kinds) {
    if ('pseudonymise' in kind) await kind.pseudonymise(tx, residentId, pseudonym);
    else await kind.erase(tx, residentId);
  }
}
