// Brings node_modules up to package-lock.json. Plain JavaScript, for any Node ≥ 18.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pinned = join(root, 'node_modules/.bin/node');
const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Installs when something is missing or differs; exits with one line when that does not work. */
export async function install() {
  process.chdir(root);
  if (isInstalled(root)) return;
  console.log('Installing packages (the first time, and whenever package-lock.json has changed) …');
  const reason =
    (await runNpm(process.execPath, ['ci', '--include=dev', ...quietly])) ??
    // An older npm's Node leaves out the optional packages that need a newer one; the pinned Node fetches them.
    (await runNpm(pinned, ['install', '--no-save', '--include=dev', ...quietly]));
  if (reason === undefined) return;
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
  return wanted.every(([path, { version, integrity, optional, os, cpu, libc }]) => {
    const present = installed[path];
    if (present) return present.version === version && present.integrity === integrity;
    // The first entry is the repository itself.
    return path === '' || (optional === true && !(os && cpu && isForThisMachine({ os, cpu, libc })));
  });
}

/** What is optional is most often the same thing for many machines, of which this one needs its own. */
function isForThisMachine({ os, cpu, libc }) {
  if (!os.includes(process.platform) || !cpu.includes(process.arch)) return false;
  return !libc || libc.includes(findLibc());
}

let libcHere;
function findLibc() {
  process.report.excludeNetwork = true;
  libcHere ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return libcHere;
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * Resolves with nothing when it went well, else with what to add to the message. It is the npm that started us, or came
 * with this Node, or the first in PATH.
 */
function runNpm(node, args) {
  const ours = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const cli = [process.env.npm_execpath, ours].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  );
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  const options = { stdio: 'inherit', env, shell: !cli && process.platform === 'win32' };
  const child = cli ? spawn(node, [cli, ...args], options) : spawn('npm', args, options);
  // Left alone, it would go on installing beside the next attempt.
  const stop = () => child.kill('SIGTERM');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`: ${error.message}`));
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, stop);
      resolve(code === 0 ? undefined : signal ? `: stopped by ${signal}` : '');
    });
  });
}
