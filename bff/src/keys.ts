/**
 * npm run keys -- rotate    prints the KEY_RING of the environment with one more key, which seals from now on
 * npm run keys -- status    says how many values each key has sealed, and which keys nothing needs any more
 */

import { ConfigFault, readConfig } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { addKey, SealError, useKeyRing } from '#platform/db/keyring.ts';
import { countSealedWith, listSealedPlaces } from '#platform/db/reseal.store.ts';
import { openStore } from '#platform/db/store.ts';
// Declares every table, and so every sealed column.
import './services.ts';

const usage = 'Usage: npm run keys -- rotate | status. KEY_RING and the database come from the environment.';

class WrongUse extends Error {}

function rotate(): string {
  const ring = process.env.KEY_RING;
  if (!ring) throw new WrongUse('KEY_RING is missing.');
  return `KEY_RING='${addKey(ring)}'`;
}

async function status(): Promise<string> {
  const { KEY_RING: ring, DATABASE_URL, DATA_DIR } = readConfig(process.env);
  useKeyRing(ring);
  const store = await openStore({ databaseUrl: DATABASE_URL || undefined, dataDir: DATA_DIR });
  try {
    const lines: string[] = [];
    for (const keyId of ring.keyIds) {
      let total = 0;
      for (const place of listSealedPlaces()) {
        const values = await countSealedWith(store.read, place, keyId);
        if (values > 0) lines.push(`  ${keyId}  ${place.name}  ${values}`);
        total += values;
      }
      const role = keyId === ring.current ? 'seals now' : total === 0 ? 'may be removed' : 'still needed';
      lines.push(`${keyId}: ${total} values, ${role}`);
    }
    return lines.join('\n');
  } finally {
    await store.close();
  }
}

async function run([command]: string[]): Promise<string> {
  if (command === 'rotate') return rotate();
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
