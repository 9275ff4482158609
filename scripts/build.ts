/** `npm run build`: builds the shell and every micro-frontend whose sources have changed since its last build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stateFolder = '.build';
const atOnce = 2;
const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js');

/** A workspace with a manifest is a release to build; nothing else has to be told about it. */
function findReleaseFolders(): string[] {
  const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as { workspaces: string[] };
  return workspaces.filter((folder) => existsSync(join(folder, 'manifest.json')));
}

function hashOf(...patterns: string[]): string {
  const hash = createHash('sha256');
  const files = globSync(patterns, {
    exclude: ['**/dist/**', '**/node_modules/**', '**/*.test.*', '**/*.md'],
  });
  for (const file of files.sort()) {
    if (/\.[a-z0-9]+$/i.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function runVite(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [vite, 'build', '--configLoader', 'native'], {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    build.on('error', reject);
    build.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${folder} did not build.`))));
  });
}

const shared = hashOf('package-lock.json', 'tsconfig.json', 'sdk/src/**', 'scripts/build.ts');

async function buildIfChanged(folder: string): Promise<void> {
  const state = join(stateFolder, folder.replaceAll('/', '-'));
  const hash = shared + hashOf(`${folder}/*`, `${folder}/src/**`);
  const built = existsSync(join(folder, 'dist/manifest.json')) && existsSync(state);
  if (built && readFileSync(state, 'utf8') === hash) return;
  const started = performance.now();
  await runVite(folder);
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(state, hash);
  console.log(`Built ${folder} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const queue = findReleaseFolders();
const faults: unknown[] = [];
async function work() {
  for (let folder = queue.shift(); folder; folder = queue.shift()) {
    await buildIfChanged(folder).catch((fault) => faults.push(fault));
  }
}
await Promise.all(Array.from({ length: atOnce }, work));
for (const fault of faults) console.error(fault instanceof Error ? fault.message : fault);
if (faults.length > 0) process.exit(1);
