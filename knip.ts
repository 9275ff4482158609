/** Dead code and dependencies: what nothing imports, and what is imported without being declared. */
import type { KnipConfig } from 'knip';

const scripts = /<script[^>]*>([\s\S]*?)<\/script>/g;

export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.{mjs,ts}', 'bench/*.ts', 'bench/adapters/*/*.ts', 'e2e/**/*.test.ts'],
      project: ['scripts/**/*.{mjs,ts}', 'bench/**/*.ts', 'e2e/**/*.ts'],
      // Benchmarks and tests use the BFF's own dependencies, and three tools are started by their path.
      ignoreDependencies: [
        '@hono/node-server',
        'autocannon',
        'better-sqlite3',
        'drizzle-kit',
        'drizzle-orm',
        'fflate',
        'hono',
        'pg',
        'qr',
        'uuidv7',
        'vue-tsc',
      ],
    },
    sdk: {
      project: ['src/**/*.{ts,tsx}'],
      // A test reads its style sheet and compares.
      ignoreDependencies: ['@digital-go-jp/design-tokens'],
    },
    // Vite puts it in the place of a package.
    shell: {
      entry: ['src/modules/vue-demi.ts'],
      project: ['src/**/*.{ts,tsx}'],
      ignoreDependencies: ['vue'],
    },
    // The import map brings the framework, in the version of the SDK.
    'shell/account': {
      entry: ['src/entry.tsx', 'vite.config.ts'],
      project: ['src/**/*.{ts,tsx}'],
      ignoreDependencies: ['react'],
      vite: false,
    },
    'mfe-*': {
      entry: ['src/entry.{ts,tsx}', 'vite.config.ts'],
      project: ['src/**/*.{ts,tsx,vue}'],
      ignoreDependencies: ['react', 'vue'],
      vite: false,
    },
    bff: {
      entry: [
        'src/main.ts',
        'src/add-staff.ts',
        'src/keys.ts',
        'src/verify-audit.ts',
        'src/verify-ledger.ts',
        'src/verify-consent.ts',
        'src/**/*.schema.ts',
        // Found by their names in the settings.
        'src/adapters/nakamo-pay/nakamo-pay.ts',
        'src/testing/adapters/*/*.ts',
      ],
      project: ['src/**/*.ts'],
      // Served as files, not imported.
      ignoreDependencies: ['@scalar/api-reference'],
    },
    'emulators/*': { entry: ['src/main.ts'], project: ['src/**/*.ts'] },
  },
  compilers: { vue: (text: string) => [...text.matchAll(scripts)].map(([, script]) => script).join('\n') },
  ignoreBinaries: ['apt-get'],
  // A type that describes a function's argument belongs beside it, whoever names it.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
