/**
 * npm run keys -- rotate          prints the KEY_RING of the environment with one more key, which seals from now on
 * npm run keys -- rotate-index    prints it with the next step of a new index key, by which people are found
 * npm run keys -- status          says how many values each key has made, and which keys nothing needs any more
 */

import { ConfigFault, readConfig } from '#platform/config.ts';
import { type IndexedPlace, listIndexedPlaces } from '#platform/db/columns.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { isNewerKey } from '#platform/db/index-keys.ts';
import { SealError } from '#platform/db/key-material.ts';
import { addKey, advanceIndexKey, type KeyRing, useKeyRing } from '#platform/db/keyring.ts';
import { countIndexedWith, refuseUnknownIndexKeys } from '#platform/db/reindex.store.ts';
import { countSealedWith, listSealedPlaces } from '#platform/db/reseal.store.ts';
import { type Db, openStore } from '#platform/db/store.ts';
// Declares every table, and so every sealed column and blind index.
import './services.ts';

const usage =
  'Usage: npm run keys -- rotate | rotate-index | status. KEY_RING and the database come from the environment.';

class WrongUse extends Error {}

function presentRing(): string {
  const ring = process.env.KEY_RING;
  if (!ring) throw new WrongUse('KEY_RING is missing.');
  return ring;
}

function rotateIndex(): string {
  const { step, keyId, ring } = advanceIndexKey(presentRing());
  // Not on standard output, which goes into a file.
  process.stderr.write(
    step === 'added'
      ? `Step 1 of 2: ${keyId} finds and does not write yet. Give this ring to every instance, restart them all, then call this again with it.\n`
      : `Step 2 of 2: ${keyId} writes from now on. Only once every instance runs with the ring of step 1, give them this one.\n`,
  );
  return `KEY_RING='${ring}'`;
}

async function status(): Promise<string> {
  const { KEY_RING: ring, DATABASE_URL, DATA_DIR } = readConfig(process.env);
  useKeyRing(ring);
  const store = await openStore({ databaseUrl: DATABASE_URL || undefined, dataDir: DATA_DIR });
  try {
    await refuseUnknownIndexKeys(store.read);
    return [...(await sealedWith(store.read, ring)), ...(await indexedWith(store.read, ring))].join('\n');
  } finally {
    await store.close();
  }
}

async function sealedWith(db: Db, ring: KeyRing): Promise<string[]> {
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

async function indexedWith(db: Db, { index }: KeyRing): Promise<string[]> {
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

async function run([command, ...more]: string[]): Promise<string> {
  if (more.length > 0) throw new WrongUse('That is more than one thing.');
  if (command === 'rotate') return `KEY_RING='${addKey(presentRing())}'`;
  if (command === 'rotate-index') return rotateIndex();
  if (command === 'status') return status();
  throw new WrongUse('What is to be done?');
}

run(process.argv.slice(2)).then(
  (done) => process.stdout.write(`${done}\n`),
  (fault) => {
    const isForeseen = [WrongUse, ConfigFault, DatabaseUnavailable, SealError].some(
      (kind) => fault instanceof kind,
    );
    process.stderr.write(`${isForeseen ? fault.message : fault.stack}\n`);
    if (fault instanceof WrongUse) process.stderr.write(`${usage}\n`);
    process.exitCode = 1;
  },
);
