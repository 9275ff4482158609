import type { Db } from '#platform/db/store.ts';
import type { ResidentRow } from './identity.store.ts';
import { findResident } from './identity.store.ts';

type Attribute = 'name' | 'nameKana' | 'fullAddress' | 'birthDate' | 'gender';

/** What each kind of data that a resident can consent to consists of. Kinds of other services are nothing here. */
const attributesOf: Readonly<Record<string, (resident: ResidentRow) => Partial<Record<Attribute, string>>>> =
  {
    name: ({ name, kana }) => ({ name, ...(kana && { nameKana: kana }) }),
    address: ({ address }) => ({ fullAddress: address }),
    'birth-date': ({ birthDate }) => ({ birthDate }),
    gender: ({ gender }) => ({ gender }),
  };

/** The attributes that a consent to these kinds of data covers; undefined for somebody who is not registered. */
export async function findSharedAttributes(
  db: Db,
  residentId: string,
  dataKinds: readonly string[],
): Promise<Partial<Record<Attribute, string>> | undefined> {
  const resident = await findResident(db, residentId);
  if (!resident) return undefined;
  const known = dataKinds.filter((kind) => Object.hasOwn(attributesOf, kind));
  return Object.assign({}, ...known.map((kind) => attributesOf[kind]?.(resident)));
}
