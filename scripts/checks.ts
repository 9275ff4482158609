/** What `npm test` proves, check by check. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Check {
  name: string;
  /** Arguments of Node. */
  args: string[];
  env?: Record<string, string>;
  /** The check that must have ended before, however it ended. */
  after?: string;
  /** Where Vitest writes its results, when this is Vitest. */
  report?: string;
}

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

export interface ChecksOptions {
  /** A folder for the reports. */
  reportFolder: string;
  withBrowser: boolean;
}

/** In the order in which to start them: what others wait for and what takes long comes first. */
export function listChecks({ reportFolder, withBrowser }: ChecksOptions): Check[] {
  const vitest = (project: string, more: Partial<Check> = {}, options: string[] = []): Check => {
    const report = join(reportFolder, `${project}.json`);
    const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
    const args = [bin.vitest, 'run', '--project', project, '--silent=passed-only', ...reporters, ...options];
    return { name: `tests: ${project}`, args, report, after: 'build', ...more };
  };
  return [
    { name: 'build', args: ['scripts/build.ts'] },
    { name: 'types', args: ['scripts/types.ts'] },
    ...(withBrowser ? ['e2e-overall', 'e2e-journeys'].map((name) => vitest(name)) : []),
    vitest('unit', { env: { ANSWERED_DIR: join(reportFolder, 'answered') } }),
    {
      name: 'every documented status answered',
      args: ['scripts/contract-coverage.ts'],
      env: { ANSWERED_DIR: join(reportFolder, 'answered') },
      after: 'tests: unit',
    },
    // Most of the time one of its workers waits for the server.
    vitest('store-postgres', {}, ['--maxWorkers=2']),
    vitest('store-sqlite'),
    ...(withBrowser ? [vitest('e2e-failures')] : []),
    { name: 'generated files', args: ['scripts/generate.ts', '--check'] },
    { name: 'migrations', args: ['scripts/migrations.ts', '--check'] },
    { name: '.env.example', args: ['scripts/env-example.ts', '--check'] },
    { name: 'format and lint', args: [bin.biome, 'check', '--error-on-warnings', '.'] },
    {
      name: 'boundaries',
      args: [
        bin.depcruise,
        '--config',
        '.dependency-cruiser.ts',
        '--output-type',
        'err-long',
        ...boundaryFolders(),
      ],
    },
    { name: 'dead code', args: [bin.knip, '--no-progress'] },
  ];
}

/** Everything with code of ours in it; dependency-cruiser is told folders, not patterns. */
function boundaryFolders(): string[] {
  return [...listWorkspaces(), 'scripts', 'bench', 'e2e'];
}

export function listWorkspaces(): string[] {
  return JSON.parse(readFileSync('package.json', 'utf8')).workspaces;
}
