/** Who is to have points: found by what staff type, and named on screens. */
import type { Db } from '#platform/db/store.ts';
import type { GrantsDeps } from './grants.deps.ts';

export type RecipientKind = 'resident' | 'group';
export interface Recipient {
  kind: RecipientKind;
  id: string;
  /** Null: the account was closed. */
  name: string | null;
}
type Owner = Pick<Recipient, 'kind' | 'id'>;

/** Engines bind a limited number of values to one statement. */
const chunkSize = 500;

/** By resident ID, card number, ID of a group or whole name of a group. */
export async function findRecipient(deps: GrantsDeps, db: Db, typed: string): Promise<Recipient | undefined> {
  const resident = (await deps.findResidentsByNumber(db, [typed])).get(typed);
  if (resident) return { kind: 'resident', ...resident };
  const text = typed.trim();
  const groupId = (await deps.findGroupIdByName(db, text)) ?? text.toLowerCase();
  const name = (await deps.findGroupNames(db, [groupId])).get(groupId);
  return name === undefined ? undefined : { kind: 'group', id: groupId, name };
}

/** Each with its name, in the same order. */
export async function nameRecipients(
  deps: GrantsDeps,
  db: Db,
  owners: readonly Owner[],
): Promise<Recipient[]> {
  const names = new Map<string, string>();
  for (const kind of ['resident', 'group'] as const) {
    const find = kind === 'resident' ? deps.findResidentNames : deps.findGroupNames;
    const ids = [...new Set(owners.flatMap((owner) => (owner.kind === kind ? [owner.id] : [])))];
    for (let start = 0; start < ids.length; start += chunkSize)
      for (const [id, name] of await find(db, ids.slice(start, start + chunkSize)))
        names.set(`${kind} ${id}`, name);
  }
  return owners.map(({ kind, id }) => ({ kind, id, name: names.get(`${kind} ${id}`) ?? null }));
}
