/** npm run audit:verify: checks the chain over the audit of a portal in use, which it does not hold up. */
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
import { anchorSignerOf, type ChainFaultKind, verifyAudit } from '#services/audit/index.ts';

const usage = 'Usage: npm run audit:verify [-- --anchors <folder>]';
/** Not whole; 2 means that nothing could be said. */
const exitNotWhole = 1;
const exitNotChecked = 2;

class WrongUse extends Error {}

const explanations: Record<ChainFaultKind, string> = {
  'record-changed': 'was changed after it was sealed (or SIGNING_KEY is not the one it was sealed with)',
  'record-missing': 'was deleted',
  'seal-missing': 'is missing with its seal',
  reordered: 'does not follow the one before it',
  'record-inserted': 'stands among sealed records and was never sealed',
  'retirement-forged': 'and those before it were removed, and not by the portal',
  truncated: 'was there when an anchor was dropped, and is not there any more',
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
    const { head, checked, unsealed, fault } = await verifyAudit(platform, anchors);
    process.stdout.write(`${checked} records checked, whole as far as number ${head.sequence}.\n`);
    if (anchors.length > 0) process.stdout.write(`${anchors.length} anchors compared.\n`);
    if (unsealed > 0) process.stdout.write(`${unsealed} newer records wait for their seal.\n`);
    if (!fault) return 0;
    const which = fault.sequence === null ? 'A record' : `Record number ${fault.sequence}`;
    const id = fault.auditId === null ? '' : ` (${fault.auditId})`;
    process.stderr.write(`NOT WHOLE. ${which}${id} ${explanations[fault.kind]}.\n`);
    return exitNotWhole;
  } finally {
    await store.close();
  }
}

function anchorsIn(platform: Parameters<typeof anchorSignerOf>[0], folder: string): Anchor[] {
  const { anchors, invalid } = readAnchorFolder(anchorSignerOf(platform), folder);
  if (invalid.length > 0)
    throw new WrongUse(`${invalid.join(', ')}: an anchor there was not made with this SIGNING_KEY.`);
  if (anchors.length === 0) throw new WrongUse(`${folder} holds no anchor.`);
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
