/** What each key of the ring has made, and which keys nothing needs any more. */
import { readConfig } from '#platform/config.ts';
import { type IndexedPlace, listIndexedPlaces } from '#platform/db/columns.ts';
import { isNewerKey } from '#platform/db/index-keys.ts';
import { type KeyRing, useKeyRing } from '#platform/db/keyring.ts';
import { countIndexedWith, refuseUnknownIndexKeys } from '#platform/db/reindex.store.ts';
import { countSealedWith, listSealedPlaces } from '#platform/db/reseal.store.ts';
import { type Db, openStore } from '#platform/db/store.ts';
// Declares every table, and so every sealed column and blind index.
import './services.ts';

/** Throws `ConfigFault` and `DatabaseUnavailable`. */
export async function readStatus(env: Record<string, string | undefined>): Promise<string> {
  const { KEY_RING: ring, DATABASE_URL, DATA_DIR } = readConfig(env);
  useKeyRing(ring);
  const store = await openStore({ databaseUrl: DATABASE_URL || undefined, dataDir: DATA_DIR });
  try {
    return await presentStatus(store.read, ring);
  } finally {
    await store.close();
  }
}

export async function presentStatus(db: Db, ring: KeyRing): Promise<string> {
  await refuseUnknownIndexKeys(db);
  return [...(await presentSealing(db, ring)), ...(await presentIndexing(db, ring))].join('\n');
}

async function presentSealing(db: Db, ring: KeyRing): Promise<string[]> {
  const lines: string[] = [];
  for (const keyId of ring.keyIds) {
    let total = 0;
    for (const place of listSealedPlaces()) {
      const values = await countSealedWith(db, place, keyId);
      if (values > 0) lines.push(`  ${keyId}  ${place.name}  ${values}`);
      total += values;
    }
    const role = keyId === ring.current ? 'seals now' : total === 0 ? 'may be removed' : 'still needed';
    lines.push(`${keyId}: ${total} values, ${role}`);
  }
  return lines;
}

async function presentIndexing(db: Db, { index }: KeyRing): Promise<string[]> {
  const lines: string[] = [];
  for (const keyId of index.keyIds) {
    let total = 0;
    for (const place of listIndexedPlaces()) {
      const values = await countIndexedWith(db, place, keyId);
      if (values > 0)
        lines.push(`  ${keyId}  ${place.name}  ${values}${noteOn(place, keyId === index.current)}`);
      total += values;
    }
    lines.push(`${keyId}: ${total} index values, ${roleOf(keyId, total)}`);
  }
  return lines;

  function roleOf(keyId: string, total: number): string {
    if (keyId === index.current) return 'indexes now';
    if (total > 0) return 'still needed';
    return isNewerKey(keyId, index) ? 'waits for step 2 (rotate-index)' : 'may be removed';
  }
}

function noteOn({ origin }: IndexedPlace, isCurrent: boolean): string {
  return origin.kept === 'nowhere' && !isCurrent ? '  (until issued anew)' : '';
}
