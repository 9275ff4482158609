/** The Vite preset of every micro-frontend: `export default microFrontend({ framework: 'react' })`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import type { Plugin, Rolldown, UserConfig } from 'vite';

/** What the shell offers to all micro-frontends, loaded once for the whole portal. */
export const sharedModules = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'vue',
  '@entame/sdk',
  '@entame/sdk/react',
  '@entame/sdk/vue',
] as const;

export interface MicroFrontendOptions {
  framework: 'react' | 'vue';
}

/** Builds `src/entry` and `manifest.json` of the workspace into a release: the folder `dist/`. */
export function microFrontend({ framework }: MicroFrontendOptions): UserConfig {
  return {
    plugins: [
      // Vue would write large static parts through innerHTML, which Trusted Types refuse.
      framework === 'vue' && vue({ template: { compilerOptions: { hoistStatic: false } } }),
      refuseSecondCopies(),
      releaseManifest(),
    ],
    ...releaseOptions(),
    build: {
      ...releaseOptions().build,
      rolldownOptions: {
        input: { entry: findEntry(process.cwd()) },
        external: [...sharedModules],
        preserveEntrySignatures: 'strict',
        output: releaseOutput,
      },
    },
  };
}

export const releaseOutput = {
  format: 'es',
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: '[name]-[hash][extname]',
} as const satisfies Rolldown.OutputOptions;

/** What the builds of the shell and of micro-frontends have in common: files that may live below any address. */
export function releaseOptions() {
  return {
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist',
      assetsDir: '',
      // The content security policy allows no data: addresses, and the shell links one style sheet per release.
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
    },
  } as const satisfies UserConfig;
}

function findEntry(root: string): string {
  const names = ['src/entry.tsx', 'src/entry.ts'].map((name) => join(root, name));
  const found = names.find((name) => existsSync(name));
  if (!found) throw new Error(`${root} has no src/entry.tsx or src/entry.ts`);
  return found;
}

const secondCopy = /\/node_modules\/((?:react|react-dom|scheduler|vue|@vue\/[^/]+|@tanstack\/[^/]+-query)\/)/;

/** A second copy of a framework in the page costs its weight and breaks its hooks, so it fails the build. */
function refuseSecondCopies(): Plugin {
  return {
    name: 'entame:refuse-second-copies',
    moduleParsed({ id }) {
      const copied = secondCopy.exec(id)?.[1];
      if (copied) {
        const allowed = sharedModules.join(', ');
        this.error(`${copied} would be bundled. Import only what the shell shares: ${allowed}.`);
      }
    },
  };
}

/** Writes `dist/manifest.json`: the workspace's manifest with the names of the built files. */
function releaseManifest(): Plugin {
  return {
    name: 'entame:release-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const entry = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName;
        const styles = files.map((file) => file.fileName).filter((name) => name.endsWith('.css'));
        const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.json',
          source: `${JSON.stringify({ ...manifest, entry, styles }, null, 2)}\n`,
        });
      },
    },
  };
}
