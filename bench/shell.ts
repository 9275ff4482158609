/**
 * npm run bench:shell [-- --json] [--runs 3]
 *
 * What the first screen costs, in the production build and a real Chromium with a cold cache: requests and gzip bytes
 * of script and style until the signed-in dashboard is complete, what a page of React and of Vue costs beyond it, and
 * Lighthouse's LCP and TBT of the dashboard on its mobile profile (a slow telephone on a slow line), median of the runs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { weighPortal } from '../e2e/setup/page-weight.ts';
import { signIn } from '../e2e/setup/sign-in.ts';
import { findBrowser } from '../scripts/browser.ts';
import { startDemo } from '../scripts/demo.ts';
import { findFreePort } from '../scripts/preconditions.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, runs: { type: 'string', default: '3' } },
});
const { path: executablePath, fault } = findBrowser();
if (executablePath === undefined) throw new Error(fault);

const dataDir = mkdtempSync(join(tmpdir(), 'entame-bench-'));
const [port, emulatorPort, cardAppPort, brokerPort, nakamoPayPort, nakamoPayControlPort, debuggingPort] = [
  await findFreePort(),
  await findFreePort(),
  await findFreePort(),
  await findFreePort(),
  await findFreePort(),
  await findFreePort(),
  await findFreePort(),
];
const demo = startDemo({
  port,
  emulatorPort,
  cardAppPort,
  brokerPort,
  nakamoPayPort,
  nakamoPayControlPort,
  host: '127.0.0.1',
  dataDir,
  env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'error' },
  onLine: (line) => console.error(line),
});
let browser: Browser | undefined;

try {
  await demo.ready;
  const args = ['--no-sandbox', `--remote-debugging-port=${debuggingPort}`];
  args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
  browser = await chromium.launch({ executablePath, args });
  const { dashboard, pages } = await weighPortal(() => openContext());
  const speed = await measureSpeed(browser.version());
  const report = { dashboard: { ...dashboard, ...speed }, beyondTheDashboard: pages };
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else {
    console.table({ dashboard, ...pages });
    console.log(`Lighthouse, mobile: LCP ${speed.lcpMs} ms, TBT ${speed.tbtMs} ms (${speed.chromium})`);
  }
} finally {
  await browser?.close();
  await demo.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function openContext() {
  if (!browser) throw new Error('There is no browser yet.');
  return browser.newContext({ baseURL: demo.origin, locale: 'ja-JP', serviceWorkers: 'block' });
}

/** Lighthouse empties the browser before each run, so the session comes along as a header. */
async function measureSpeed(version: string) {
  const context = await openContext();
  await signIn(await context.newPage(), 'card-hanako');
  const Cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const runs: { lcpMs: number; tbtMs: number }[] = [];
  while (runs.length < Number(values.runs)) {
    const flags = { port: debuggingPort, onlyCategories: ['performance'], extraHeaders: { Cookie } };
    const result = await lighthouse(`${demo.origin}/`, { ...flags, logLevel: 'error' });
    const asked = JSON.stringify(result?.lhr.audits['network-requests']?.details);
    if (!result || !asked.includes('/api/portal/v1/dashboard'))
      throw new Error('Lighthouse was not signed in.');
    const { audits } = result.lhr;
    const read = (id: string) => Math.round(audits[id]?.numericValue ?? Number.NaN);
    runs.push({ lcpMs: read('largest-contentful-paint'), tbtMs: read('total-blocking-time') });
  }
  await context.close();
  const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const [lcpMs, tbtMs] = [middle(runs.map((run) => run.lcpMs)), middle(runs.map((run) => run.tbtMs))];
  return { lcpMs, tbtMs, chromium: version };
}
