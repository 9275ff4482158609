/** Vitest's global set-up of the browser journeys: the demo as `npm start` runs it, on free ports and a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDemo } from '../../scripts/demo.ts';
import { findFreePort } from '../../scripts/preconditions.ts';

declare module 'vitest' {
  interface ProvidedContext {
    portalOrigin: string;
    emulatorOrigin: string;
    cardAppOrigin: string;
    brokerOrigin: string;
    nakamoPayOrigin: string;
    nakamoPayControl: string;
  }
}

/** One machine plays the whole city here. */
const generousLimits = { SIGN_INS_PER_MINUTE: '10000', WRITES_PER_MINUTE: '100000' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'entame-e2e-'));
  const demo = startDemo({
    port: await findFreePort(),
    emulatorPort: await findFreePort(),
    cardAppPort: await findFreePort(),
    brokerPort: await findFreePort(),
    nakamoPayPort: await findFreePort(),
    nakamoPayControlPort: await findFreePort(),
    host: '127.0.0.1',
    dataDir,
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
      LOG_LEVEL: 'warn',
      ...generousLimits,
    },
    onLine: (line) => console.log(line),
  });
  const stop = async () => {
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  await demo.ready.catch(async (fault) => {
    await stop();
    throw fault;
  });
  project.provide('portalOrigin', demo.origin);
  project.provide('emulatorOrigin', demo.emulatorOrigin);
  project.provide('cardAppOrigin', demo.cardAppOrigin);
  project.provide('brokerOrigin', demo.brokerOrigin);
  project.provide('nakamoPayOrigin', demo.nakamoPayOrigin);
  project.provide('nakamoPayControl', demo.nakamoPayControl);
  return stop;
}
