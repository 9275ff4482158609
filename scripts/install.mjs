// Brings node_modules up to package-lock.json. Plain JavaScript, for any Node ≥ 18.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs when something is missing or differs; exits with one line when that does not work. */
export function install() {
  process.chdir(root);
  if (isInstalled(root)) return;
  console.log('Installing packages (the first time, and whenever package-lock.json has changed) …');
  const { status, error } = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status === 0) return;
  const reason = error ? `: ${error.message}` : '';
  console.error(`The packages were not installed${reason}. Mend what npm says, or check the network.`);
  process.exit(1);
}

/**
 * Compares package-lock.json with the copy that npm writes into node_modules when an installation is complete. So an
 * interrupted one is noticed, and one made by hand with `npm install` is not done again.
 */
export function isInstalled(folder) {
  const installed = readPackages(join(folder, 'node_modules/.package-lock.json'));
  if (!installed || !existsSync(join(folder, 'node_modules/.bin/node'))) return false;
  const wanted = Object.entries(readPackages(join(folder, 'package-lock.json')) ?? {});
  return wanted.every(([path, { version, integrity, optional }]) => {
    const present = installed[path];
    // The first entry is the repository itself; an optional package may be for another kind of machine.
    if (!present) return path === '' || optional === true;
    return present.version === version && present.integrity === integrity;
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** The npm that started us, else the one that came with this Node, else the first in PATH. */
function runNpm(args) {
  const ours = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const cli = [process.env.npm_execpath, ours].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  );
  if (cli) return spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
