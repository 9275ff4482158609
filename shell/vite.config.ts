/** Builds the kernel and the modules that all micro-frontends share, in one go so that nothing is in it twice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { releaseOptions, releaseOutput } from '@entame/sdk/vite';
import { defineConfig, type Plugin } from 'vite';

/** Bare name in the import map → what it is built from. React is CommonJS and needs a wrapper. */
const modules: Record<string, string> = {
  '@entame/shell': 'src/main.ts',
  '@entame/shell/service-worker': 'src/service-worker.ts',
  '@entame/sdk': 'src/modules/sdk.ts',
  '@entame/sdk/react': 'src/modules/sdk-react.ts',
  '@entame/sdk/vue': 'src/modules/sdk-vue.ts',
  vue: 'vue/dist/vue.runtime.esm-bundler.js',
  react: 'commonjs:react',
  'react/jsx-runtime': 'commonjs:react/jsx-runtime',
  'react-dom': 'commonjs:react-dom',
  'react-dom/client': 'commonjs:react-dom/client',
};

const fileNameOf = (module: string) => module.replace('@entame/', '').replaceAll('/', '-');

/** Gives a CommonJS package the named exports that importers of an ES module expect. */
function commonJsModules(): Plugin {
  const prefix = 'commonjs:';
  const require = createRequire(import.meta.url);
  return {
    name: 'entame:commonjs-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      process.env.NODE_ENV = 'production';
      const names = Object.keys(require(name)).filter((key) => key !== 'default');
      return `import all from '${name}';\nexport default all;\nexport const { ${names.join(', ')} } = all;\n`;
    },
  };
}

/** Writes `dist/manifest.json` with the file of every shared module. */
function shellManifest(): Plugin {
  return {
    name: 'entame:shell-manifest',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const fileOf = (module: string) =>
          files.find((file) => file.type === 'chunk' && file.isEntry && file.name === fileNameOf(module))
            ?.fileName;
        const manifest = {
          ...JSON.parse(readFileSync('manifest.json', 'utf8')),
          modules: Object.fromEntries(Object.keys(modules).map((module) => [module, fileOf(module)])),
          styles: files.map((file) => file.fileName).filter((name) => name.endsWith('.css')),
        };
        this.emitFile({
          type: 'asset',
          fileName: 'manifest.json',
          source: `${JSON.stringify(manifest, null, 2)}\n`,
        });
      },
    },
  };
}

export default defineConfig({
  ...releaseOptions(),
  plugins: [commonJsModules(), shellManifest()],
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    // Without it Vue makes a Trusted Types policy that lets every string through.
    'window.trustedTypes': 'undefined',
  },
  resolve: { alias: { 'vue-demi': resolve('src/modules/vue-demi.ts') } },
  build: {
    ...releaseOptions().build,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(modules).map(([name, file]) => [fileNameOf(name), file])),
      // Its other users take Vue through the import map too; so it stands whole in its own file.
      external: ['vue'],
      preserveEntrySignatures: 'strict',
      output: {
        ...releaseOutput,
        // One file each instead of many small ones: a page of React needs all of React anyway.
        codeSplitting: {
          groups: [
            { name: 'react-runtime', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'sdk-core',
              test: /sdk\/src\/(?!react|vue|query|ui\/(components|texts))|node_modules\/openapi-fetch\//,
            },
          ],
        },
      },
      // "use client" means something to server components only.
      onwarn: (warning, report) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && report(warning),
    },
  },
});
