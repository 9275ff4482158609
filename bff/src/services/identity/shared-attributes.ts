import type { Db } from '#platform/db/store.ts';
import type { ResidentRow } from './identity.store.ts';
import { findResident } from './identity.store.ts';

type Attribute = 'name' | 'nameKana' | 'fullAddress' | 'birthDate' | 'gender';

type Attributes = Partial<Record<Attribute, string>>;

/** What each kind of data that a resident can consent to consists of. Kinds of other services are nothing here. */
const attributesOf: Readonly<Record<string, (resident: ResidentRow) => Attributes>> = {
  name: ({ name }) => ({ name }),
  'name-kana': ({ kana }) => (kana ? { nameKana: kana } : {}),
  address: ({ address }) => ({ fullAddress: address }),
  'birth-date': ({ birthDate }) => ({ birthDate }),
  gender: ({ gender }) => ({ gender }),
};

/** The attributes that a consent to each of these kinds covers; undefined for somebody who is not registered. */
export async function findSharedAttributes(
  db: Db,
  residentId: string,
  dataKinds: readonly string[],
): Promise<Record<string, Attributes> | undefined> {
  const resident = await findResident(db, residentId);
  if (!resident) return undefined;
  const known = dataKinds.filter((kind) => Object.hasOwn(attributesOf, kind));
  const covered = known.map((kind) => [kind, attributesOf[kind]?.(resident) ?? {}] as const);
  return Object.fromEntries(covered.filter(([, attributes]) => Object.keys(attributes).length > 0));
}
