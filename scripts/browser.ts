/** Finds a Chrome or Chromium for the browser journeys; on Debian, root gets one installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = { path: string; fault?: never } | { path?: never; fault: string };

/** The headless shell first: it shows the same pages with two thirds of the work. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findBrowser(): Browser {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) return { fault: `CHROME_PATH is ${named}, and there is no such file.` };
  const found = named || findInstalled();
  if (found) return { path: found };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installOnDebian();
    const installed = findInstalled();
    if (installed) return { path: installed };
  }
  return {
    fault:
      'No Chrome or Chromium was found. Install one (Debian: apt-get install chromium-headless-shell fonts-noto-cjk) or set CHROME_PATH; npm run verify tests without a browser.',
  };
}

function findInstalled(): string | undefined {
  const inPath = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => inPath.map((folder) => join(folder, command)));
  return [...candidates, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The fonts come along because pages without Japanese glyphs would be measured and shown as boxes. */
function installOnDebian(): void {
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8' });
  const install = (name: string) => run('install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk');
  let result = run('update');
  if (result.status === 0) result = install('chromium-headless-shell');
  // Older distributions have no package of the headless shell.
  if (result.status !== 0) result = install('chromium');
  if (result.status !== 0) console.error(`apt-get failed: ${(result.stderr || result.stdout).trim()}`);
}
