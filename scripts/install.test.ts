import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'entame-install-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const wanted: Record<string, Entry> = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-machine': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] },
  'node_modules/for-this-machine': {
    version: '1.0.0',
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
  },
};

/** A repository whose lock file wants the packages above, and whose node_modules hold these. */
function isInstalledWith(present: Record<string, Entry> | undefined): boolean {
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.bin/node'), '');
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (present) {
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  }
  return isInstalled(folder);
}

describe('packages are installed anew', () => {
  const without = (...paths: string[]) =>
    Object.fromEntries(Object.entries(wanted).filter(([path]) => path && !paths.includes(path)));
  const complete = without('node_modules/for-another-machine');

  it('not when all that this machine needs is there', () => {
    expect(isInstalledWith(complete)).toBe(true);
  });

  it.each([
    ['an installation did not end', undefined],
    ['one is missing', without('node_modules/a')],
    ['an optional one for this machine is missing', without('node_modules/for-this-machine')],
    [
      'one has another version',
      { ...complete, 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } },
    ],
    [
      'one has another content',
      { ...complete, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } },
    ],
  ])('when %s', (_name, present) => {
    expect(isInstalledWith(present)).toBe(false);
  });
});

describe('package-lock.json', () => {
  it('names the optional packages of every platform, without which npm ci refuses it', () => {
    const packages: Record<string, Entry> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    const paths = Object.keys(packages);
    const optional = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    const missing = optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});
