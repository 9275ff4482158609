/**
 * npm run keys -- rotate          prints the KEY_RING of the environment with one more key, which seals from now on
 * npm run keys -- rotate-index    prints it with the next step of a new index key, by which people are found
 * npm run keys -- status          says how many values each key has made, and which keys nothing needs any more
 */

import { ConfigFault } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { SealError } from '#platform/db/key-material.ts';
import { addKey, advanceIndexKey } from '#platform/db/keyring.ts';

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

async function run([command, ...more]: string[]): Promise<string> {
  if (more.length > 0) throw new WrongUse('That is more than one thing.');
  if (command === 'rotate') return `KEY_RING='${addKey(presentRing())}'`;
  if (command === 'rotate-index') return rotateIndex();
  if (command === 'status') {
    // Only this needs every table.
    const { readStatus } = await import('./keys-status.ts');
    return readStatus(process.env);
  }
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
