import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forbidden, options } from '../.dependency-cruiser.ts';

/** One fault for each rule: [rule, file, its text, what it must not import]. */
const faults: [rule: string, file: string, text: string, refused: string][] = [
  [
    'no-cycle',
    'bff/src/platform/egg.ts',
    "import { hen } from './hen.ts';\nexport const egg = () => hen;",
    'bff/src/platform/hen.ts',
  ],
  [
    'found',
    'bff/src/platform/lost.ts',
    "import { nothing } from './nowhere.ts';\nnothing();",
    './nowhere.ts',
  ],
  [
    'workspaces-by-package-name',
    'mfe-points/src/short-cut.ts',
    "import { host } from '../../sdk/src/host.ts';\nhost();",
    'sdk/src/host.ts',
  ],
  [
    'micro-frontend-apart',
    'mfe-points/src/neighbour.ts',
    "import type { Ride } from '../../mfe-rideshare/src/ride.ts';\nexport type Mine = Ride;",
    'mfe-rideshare/src/ride.ts',
  ],
  [
    'micro-frontend-needs-sdk-only',
    'mfe-points/src/city.ts',
    "import city from '../../city/nakama/city.json';\nconsole.log(city);",
    'city/nakama/city.json',
  ],
  [
    'micro-frontend-declares-libraries',
    'mfe-points/src/library.ts',
    "import { pad } from 'left-pad';\npad();",
    'node_modules/left-pad/index.js',
  ],
  [
    'browser-has-no-node',
    'shell/src/file.ts',
    "import { readFileSync } from 'node:fs';\nreadFileSync('');",
    'fs',
  ],
  [
    'sdk-stands-alone',
    'sdk/src/shell.ts',
    "import { kernel } from '../../shell/src/kernel.ts';\nkernel();",
    'shell/src/kernel.ts',
  ],
  [
    'shell-needs-sdk-only',
    'shell/src/named.ts',
    "export const load = () => import('../../mfe-rideshare/src/ride.ts');",
    'mfe-rideshare/src/ride.ts',
  ],
  [
    'service-apart',
    'bff/src/services/points/points.routes.ts',
    "import type { ride } from '../rideshare/index.ts';\nexport type Ride = typeof ride;",
    'bff/src/services/rideshare/index.ts',
  ],
  [
    'platform-knows-no-service',
    'bff/src/platform/knowing.ts',
    "import { ride } from '#services/rideshare/index.ts';\nride();",
    'bff/src/services/rideshare/index.ts',
  ],
  [
    'adapter-fits-a-port',
    'bff/src/adapters/maps/maps.ts',
    "import { ride } from '#services/rideshare/index.ts';\nride();",
    'bff/src/services/rideshare/index.ts',
  ],
  [
    'service-by-its-face',
    'bff/src/app.ts',
    "import { findRides } from '#services/rideshare/rideshare.store.ts';\nfindRides();",
    'bff/src/services/rideshare/rideshare.store.ts',
  ],
  [
    'rules-are-pure',
    'bff/src/services/points/points.rules.ts',
    "import { hen } from '#platform/hen.ts';\nexport const decide = () => hen;",
    'bff/src/platform/hen.ts',
  ],
  [
    'drizzle-in-stores',
    'bff/src/services/points/points.tiles.ts',
    "import { sql } from 'drizzle-orm';\nsql();",
    'node_modules/drizzle-orm/index.js',
  ],
  [
    'bff-is-a-program',
    'city/demo.ts',
    "import { hen } from '../bff/src/platform/hen.ts';\nhen();",
    'bff/src/platform/hen.ts',
  ],
  [
    'emulators-outside',
    'bff/src/platform/cheat.ts',
    "import { cards } from '../../../emulators/digital-id/src/cards.ts';\ncards();",
    'emulators/digital-id/src/cards.ts',
  ],
  [
    'emulators-know-protocols-only',
    'emulators/digital-id/src/agree.ts',
    "import { hen } from '../../../bff/src/platform/hen.ts';\nhen();",
    'bff/src/platform/hen.ts',
  ],
  [
    'tests-are-not-product',
    'bff/src/platform/tested.ts',
    "import { sample } from '../testing/sample.ts';\nsample();",
    'bff/src/testing/sample.ts',
  ],
  [
    'production-dependencies',
    'bff/src/platform/heavy.ts',
    "import { test } from 'test-tool';\ntest();",
    'node_modules/test-tool/index.js',
  ],
];

/** What the faults import, and what is allowed. */
const sound: Record<string, string> = {
  'bff/src/platform/hen.ts': "import { egg } from './egg.ts';\nexport const hen = () => egg;",
  'bff/src/services/rideshare/index.ts':
    "import { findRides } from './rideshare.store.ts';\nexport const ride = findRides;",
  'bff/src/services/rideshare/rideshare.store.ts':
    "import { sql } from 'drizzle-orm';\nexport const findRides = () => sql;",
  'bff/src/services/rideshare/rideshare.rules.ts':
    "import { createHmac } from 'node:crypto';\nimport type { ride } from './index.ts';\nexport const x: typeof ride = createHmac;",
  'bff/src/services.ts': "import { ride } from '#services/rideshare/index.ts';\nexport const all = [ride];",
  'bff/src/testing/sample.ts': 'export const sample = () => 1;',
  'city/nakama/city.json': '{}',
  'emulators/digital-id/src/cards.ts': 'export const cards = () => [];',
  'mfe-rideshare/src/ride.ts': "import { host } from '@entame/sdk';\nexport type Ride = typeof host;",
  'scripts/start.ts': "import { all } from '../bff/src/services.ts';\nconsole.log(all);",
  'sdk/src/host.ts': 'export const host = () => 1;',
  'shell/src/kernel.ts': "import { host } from '@entame/sdk';\nexport const kernel = host;",
  'package.json': '{ "devDependencies": { "test-tool": "1.0.0" } }',
  'bff/package.json':
    '{ "name": "@entame/bff", "imports": { "#platform/*": "./src/platform/*", "#services/*": "./src/services/*" }, "dependencies": { "drizzle-orm": "1.0.0" }, "devDependencies": { "test-tool": "1.0.0" } }',
  'mfe-points/package.json': '{ "name": "@entame/mfe-points" }',
  'sdk/package.json': '{ "name": "@entame/sdk", "type": "module", "exports": { ".": "./src/host.ts" } }',
  'node_modules/drizzle-orm/package.json': '{ "name": "drizzle-orm", "exports": "./index.js" }',
  'node_modules/drizzle-orm/index.js': 'export const sql = () => 1;',
  'node_modules/left-pad/index.js': 'export const pad = () => 1;',
  'node_modules/test-tool/index.js': 'export const test = () => 1;',
};

const folder = mkdtempSync(join(tmpdir(), 'entame-boundaries-'));
let violations: string[];

beforeAll(async () => {
  const files = [...Object.entries(sound), ...faults.map(([, file, text]) => [file, text] as const)];
  for (const [file, text] of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, 'node_modules/@entame'));
  symlinkSync(join(folder, 'sdk'), join(folder, 'node_modules/@entame/sdk'));
  const folders = ['bff', 'city', 'emulators', 'mfe-points', 'mfe-rideshare', 'scripts', 'sdk', 'shell'];
  const { output } = await cruise(
    folders,
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } },
    options.enhancedResolveOptions,
  );
  violations = (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the boundaries', () => {
  it.each(faults)('%s: refuses what %s does', (rule, file, _text, refused) => {
    expect(violations).toContain(`${rule}: ${file} → ${refused}`);
  });

  it('let everything else pass', () => {
    const expected = new Set(faults.map(([, file]) => file));
    expect(violations.filter((one) => !expected.has(one.split(/: | → /)[1] ?? ''))).toEqual([]);
  });

  it('have a seeded fault and a reason each', () => {
    expect(faults.map(([rule]) => rule)).toEqual(forbidden.map(({ name }) => name));
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
  });
});

describe('the shell', () => {
  const releases = globSync('mfe-*/manifest.json').map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const files = globSync('shell/**/*.{ts,css,json,html}', {
    exclude: ['**/node_modules', '**/dist', '**/*.test.ts'],
  });
  /** A comment may name one as an example. */
  const codeOf = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');

  it.each(releases.map(({ name }) => name))('does not name %s', (name) => {
    const naming = new RegExp(`mfe-${name}|[/'"\`]${name}\\b`);
    expect(files.filter((file) => naming.test(codeOf(file)))).toEqual([]);
  });
});
