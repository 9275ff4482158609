/** npm test, once the packages are installed: see test.mjs. With --without-browser it is `npm run verify`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { listChecks } from './checks.ts';
import { type Result, runChecks } from './run-checks.ts';

const started = performance.now();
const reportFolder = mkdtempSync(join(tmpdir(), 'entame-tests-'));
process.on('exit', () => rmSync(reportFolder, { recursive: true, force: true }));
// The children are in groups of their own and end when they see this process gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const withBrowser = !process.argv.includes('--without-browser');
const browser = withBrowser ? findBrowser() : undefined;
if (browser?.path) process.env.CHROME_PATH = browser.path;
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';

const checks = listChecks({ reportFolder, withBrowser: browser?.path !== undefined });
// Two of them are browser journeys, which wait half of their time; beyond that, Vitest brings workers of its own.
const results = await runChecks(checks, Math.min(3, availableParallelism() + 1), show);
const counts = results.map(countResult);
let failed = counts.reduce((sum, count) => sum + count.failed, 0);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const skipped = results.reduce((sum, { tests }) => sum + (tests?.skipped ?? 0), 0);
if (browser?.fault) {
  failed += 1;
  console.log(`✗ tests: e2e\n    ${browser.fault}`);
}
if (failed > 0) {
  const names = results.filter((result) => !result.isPassed).map(({ check }) => check.name);
  if (browser?.fault) names.push('tests: e2e');
  console.log(`\nFailed: ${names.join(', ')}`);
}
if (skipped > 0) console.log(`Skipped: ${skipped} tests`);
console.log(`Took ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function show({ check, isPassed, seconds, output, tests }: Result): void {
  const ran = tests ? `, ${tests.passed + tests.failed} tests` : '';
  console.log(`${isPassed ? '✓' : '✗'} ${check.name} (${seconds.toFixed(1)} s${ran})`);
  if (!isPassed) console.log(output.replaceAll(/^/gm, '    '));
}

/** Tests count one by one. A run that fails without a failed test, or tests nothing, is a failure of its own. */
function countResult({ isPassed, tests }: Result): { passed: number; failed: number } {
  if (!tests) return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed: tests.passed, failed: isPassed ? 0 : Math.max(1, tests.failed) };
}
