import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**', '**/.build/**'];
/** An address left in the shell must not turn the SQLite tests into PostgreSQL ones. */
const onSqlite = { DATABASE_URL: '' };

const scratch = 'bff/src/testing/scratch-folder.ts';

/** Starts the portals that it needs. */
const failures = 'e2e/failures.test.ts';
/** What goes over the portal as a whole takes as long as all journeys together; it has a portal of its own. */
const overall = ['every-page', 'budgets', 'security-walk', 'nothing-left', 'audit'].map(
  (name) => `e2e/${name}.test.ts`,
);
/** Against a demo that all files of the project share, so one after another. */
const onOneDemo = {
  globalSetup: ['e2e/setup/stack.ts'],
  env: onSqlite,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...everywhere, '**/*.store.test.ts', 'e2e/**'],
          env: onSqlite,
          globalSetup: [scratch],
          // The worker loads the product once, not anew for each file: half of the time went into that.
          isolate: false,
          // A busy machine is no fault of the code; what hangs is still found.
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store-sqlite',
          include: ['**/*.store.test.ts'],
          exclude: everywhere,
          env: onSqlite,
          globalSetup: [scratch],
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'store-postgres',
          include: ['**/*.store.test.ts'],
          exclude: everywhere,
          globalSetup: [scratch, 'scripts/vitest-postgres.ts'],
          setupFiles: ['scripts/vitest-postgres-env.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { test: { name: 'e2e-overall', include: overall, ...onOneDemo } },
      {
        test: {
          name: 'e2e-journeys',
          include: ['e2e/**/*.test.ts'],
          exclude: [...everywhere, ...overall, failures],
          ...onOneDemo,
        },
      },
      {
        test: {
          name: 'e2e-failures',
          include: [failures],
          env: onSqlite,
          globalSetup: [scratch],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
