/** npm run ledger:verify: proves chain, balances, lots and holds of a portal in use, which it does not hold up. */
import { parseArgs } from 'node:util';
import type { Anchor } from '#platform/anchors/anchor.rules.ts';
import { readAnchorFolder } from '#platform/anchors/anchor-files.ts';
import { loadCity } from '#platform/city.ts';
import { systemClock } from '#platform/clock.ts';
import { ConfigFault, readConfig } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { useKeyRing } from '#platform/db/keyring.ts';
import { openStore } from '#platform/db/store.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform } from '#platform/platform.ts';
import {
  type LedgerFault,
  type LedgerFaultKind,
  ledgerAnchorSignerOf,
  ledgerKeyOf,
  verifyLedger,
} from '#services/points/index.ts';

const usage = 'Usage: npm run ledger:verify [-- --anchors <folder>]';
/** Not whole; 2 means that nothing could be said. */
const exitNotWhole = 1;
const exitNotChecked = 2;

class WrongUse extends Error {}

const explanations: Record<LedgerFaultKind, string> = {
  'transfer-missing': 'is missing',
  'transfer-changed': 'was changed, or its entries (or SIGNING_KEY is not the one it was written with)',
  unbalanced: 'does not sum to zero',
  'balance-wrong': 'does not say what its account had afterwards',
  overdrawn: 'takes more than there was',
  'hold-wrong': 'does not go with its hold',
  'refund-wrong': 'gives back more than was taken',
  'entry-stray': 'is missing, and has entries',
  'open-holds-drifted': 'is listed among the open holds and should not be, or the other way round',
  truncated: 'was there when an anchor was dropped, and is not there any more',
  'account-drifted': 'does not hold what its entries say',
  'owner-changed': 'was given to somebody else',
  'lot-drifted': 'has lots that are not what its entries say',
};

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { anchors: { type: 'string' } } }).values;
  } catch (fault) {
    throw new WrongUse((fault as Error).message);
  }
}

async function verify(): Promise<number> {
  const { anchors: folder } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  useKeyRing(config.KEY_RING);
  const store = await openStore({
    databaseUrl: config.DATABASE_URL || undefined,
    dataDir: config.DATA_DIR,
  });
  try {
    const city = loadCity(config.CITY);
    const platform = createPlatform({ store, clock: systemClock, city, config, log: createLog('error') });
    const anchors = folder === undefined ? [] : anchorsIn(platform, folder);
    const { head, accounts, pendingHolds, fault } = await verifyLedger(store, ledgerKeyOf(platform), {
      anchors,
    });
    process.stdout.write(
      `${head.sequence} transfers checked: ${accounts} accounts, ${pendingHolds} pending holds.\n`,
    );
    if (anchors.length > 0) process.stdout.write(`${anchors.length} anchors compared.\n`);
    if (!fault) return 0;
    process.stderr.write(`NOT WHOLE. ${describe(fault)}\n`);
    return exitNotWhole;
  } finally {
    await store.close();
  }
}

function describe({ kind, sequence, accountId }: LedgerFault): string {
  const which = sequence === null ? `Account ${accountId}` : `Transfer number ${sequence}`;
  return `${which} ${explanations[kind]}.`;
}

function anchorsIn(platform: Parameters<typeof ledgerAnchorSignerOf>[0], folder: string): Anchor[] {
  const { anchors, invalid } = readAnchorFolder(ledgerAnchorSignerOf(platform), folder);
  if (invalid.length > 0)
    throw new WrongUse(`${invalid.join(', ')}: an anchor there was not made with this SIGNING_KEY.`);
  if (anchors.length === 0) throw new WrongUse(`${folder} holds no anchor of the ledger.`);
  return anchors;
}

verify().then(
  (code) => {
    process.exitCode = code;
  },
  (fault) => {
    const isForeseen =
      fault instanceof WrongUse ||
      fault instanceof ConfigFault ||
      fault instanceof DatabaseUnavailable ||
      fault.code === 'ENOENT';
    process.stderr.write(`${isForeseen ? fault.message : fault.stack}\n`);
    if (fault instanceof WrongUse) process.stderr.write(`${usage}\n`);
    process.exitCode = exitNotChecked;
  },
);
