/** What npm run audit:verify and npm run ledger:verify have in common: they look at a portal in use and do not hold it up. */
import { parseArgs } from 'node:util';
import type { Anchor, AnchorSigner } from '#platform/anchors/anchor.rules.ts';
import { readAnchorFolder } from '#platform/anchors/anchor-files.ts';
import { loadCity } from '#platform/city.ts';
import { systemClock } from '#platform/clock.ts';
import { ConfigFault, readConfig } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { useKeyRing } from '#platform/db/keyring.ts';
import { openStore } from '#platform/db/store.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform, type Platform } from '#platform/platform.ts';

export interface VerifyCommand {
  /** Of the npm script. */
  name: string;
  signerOf(platform: Platform): AnchorSigner;
  verify(
    platform: Platform,
    anchors: readonly Anchor[],
  ): Promise<{ summary: string; fault?: string | undefined }>;
}

/** Not whole; 2 means that nothing could be said. */
const exitNotWhole = 1;
const exitNotChecked = 2;

class WrongUse extends Error {}

/** Sets the exit code: 0 whole, 1 not whole, 2 not checked. */
export async function runVerifyCommand(command: VerifyCommand): Promise<void> {
  try {
    process.exitCode = await run(command);
  } catch (fault) {
    process.stderr.write(`${explain(fault as Error & { code?: string })}\n`);
    if (fault instanceof WrongUse)
      process.stderr.write(`Usage: npm run ${command.name} [-- --anchors <folder>]\n`);
    process.exitCode = exitNotChecked;
  }
}

async function run({ signerOf, verify }: VerifyCommand): Promise<number> {
  const { anchors: folder } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  useKeyRing(config.KEY_RING);
  const location = { databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR };
  const store = await openStore(location);
  try {
    const city = loadCity(config.CITY);
    const platform = createPlatform({ store, clock: systemClock, city, config, log: createLog('error') });
    const anchors = folder === undefined ? [] : anchorsIn(signerOf(platform), folder);
    const { summary, fault } = await verify(platform, anchors);
    process.stdout.write(`${summary}\n`);
    if (anchors.length > 0) process.stdout.write(`${anchors.length} anchors compared.\n`);
    if (fault === undefined) return 0;
    process.stderr.write(`NOT WHOLE. ${fault}\n`);
    return exitNotWhole;
  } finally {
    await store.close();
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: { anchors: { type: 'string' } } }).values;
  } catch (fault) {
    throw new WrongUse((fault as Error).message);
  }
}

function anchorsIn(signer: AnchorSigner, folder: string): Anchor[] {
  const { anchors, invalid } = readAnchorFolder(signer, folder);
  if (invalid.length > 0)
    throw new WrongUse(`${invalid.join(', ')}: an anchor there was not made with this SIGNING_KEY.`);
  if (anchors.length === 0) throw new WrongUse(`${folder} holds no anchor.`);
  return anchors;
}

function explain(fault: Error & { code?: string }): string | undefined {
  const isForeseen =
    fault instanceof WrongUse ||
    fault instanceof ConfigFault ||
    fault instanceof DatabaseUnavailable ||
    fault.code === 'ENOENT';
  return isForeseen ? fault.message : fault.stack;
}
