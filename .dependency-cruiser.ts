/**
 * Who may import whom. docs/architecture.md draws it; scripts/boundaries.test.ts shows that each rule fires.
 * A rule's comment is what somebody reads who has just broken it.
 */
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

const tests = '\\.test(-d)?\\.tsx?$|/testing/';
const service = '^bff/src/services/([^/]+)/';

export const forbidden: (IForbiddenRuleType & { name: string; comment: string })[] = [
  {
    name: 'no-cycle',
    comment: 'Files that need each other to load cannot be read or tested one by one. Move what both need.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  },
  {
    name: 'found',
    comment: 'The import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'workspaces-by-package-name',
    comment: 'A path into another workspace goes round its exports. Import @entame/sdk by its name.',
    severity: 'error',
    from: { path: '^(mfe-[^/]+|shell/account|shell|bff|emulators/[^/]+)/', pathNot: tests },
    to: {
      path: '^(mfe-[^/]+|shell|sdk|emulators/[^/]+)/',
      pathNot: ['^$1/', '^emulators/card-pages/'],
      dependencyTypes: ['local'],
    },
  },
  {
    name: 'micro-frontend-apart',
    comment: 'Micro-frontends are released apart from each other. Share through @entame/sdk or an event.',
    severity: 'error',
    from: { path: '^(mfe-[^/]+|shell/account)/' },
    to: { path: '^(mfe-|shell/account/)', pathNot: '^$1/' },
  },
  {
    name: 'micro-frontend-needs-sdk-only',
    comment:
      'A micro-frontend is written like a vendor would write it: @entame/sdk is all it gets of this repository.',
    severity: 'error',
    from: { path: '^(mfe-[^/]+|shell/account)/' },
    to: {
      pathNot: ['^$1/', '^mfe-', '^sdk/src/', 'node_modules/'],
      dependencyTypesNot: ['core'],
      couldNotResolve: false,
    },
  },
  {
    name: 'micro-frontend-declares-libraries',
    comment:
      "A library that is not the framework is bundled into the page, so it stands in the workspace's package.json.",
    severity: 'error',
    from: { path: '^(mfe-|shell/account/)' },
    to: {
      path: 'node_modules/',
      pathNot: 'node_modules/(react|react-dom|vue|vite|vitest|@types)/',
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
    },
  },
  {
    name: 'browser-has-no-node',
    comment: "Node's modules do not exist in a browser.",
    severity: 'error',
    from: { path: '^(mfe-[^/]+|shell|shell/account|sdk)/src/', pathNot: [tests, '^sdk/src/vite\\.ts$'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'sdk-stands-alone',
    comment: 'Vendors get the SDK without the rest of the repository.',
    severity: 'error',
    from: { path: '^sdk/' },
    to: { pathNot: ['^sdk/', 'node_modules/'], dependencyTypesNot: ['core'] },
  },
  {
    name: 'shell-needs-sdk-only',
    comment: 'The shell knows micro-frontends by their manifests and the server by the contract.',
    severity: 'error',
    from: { path: '^shell/', pathNot: '^shell/account/' },
    to: { pathNot: ['^shell/(?!account/)', '^sdk/src/', 'node_modules/'], dependencyTypesNot: ['core'] },
  },
  {
    name: 'service-apart',
    comment:
      'Services share events and contracts, not code or tables, so that each can be read and deployed alone.',
    severity: 'error',
    from: { path: service },
    to: { path: '^bff/src/services/', pathNot: '^bff/src/services/$1/' },
  },
  {
    name: 'platform-knows-no-service',
    comment: 'The platform offers; services use it. Pass what it needs of a service in from app.ts.',
    severity: 'error',
    from: { path: '^bff/src/platform/', pathNot: tests },
    to: { path: '^bff/src/', pathNot: '^bff/src/platform/' },
  },
  {
    name: 'adapter-fits-a-port',
    comment:
      'An adapter implements the port that its service declares, and sees nothing else of that service.',
    severity: 'error',
    from: { path: '^bff/src/adapters/', pathNot: tests },
    to: {
      path: '^bff/src/services/',
      pathNot: 'services/(identity/identity-provider|opendata/data-platform|points/exchange/point-partner.port)\\.ts$',
    },
  },
  {
    name: 'service-by-its-face',
    comment: 'index.ts is what a service shows; app.ts and services.ts are a table of contents of those.',
    severity: 'error',
    from: { path: '^bff/src/[^/]+\\.ts$', pathNot: tests },
    to: { path: '^bff/src/services/', pathNot: '/index\\.ts$' },
  },
  {
    name: 'rules-are-pure',
    comment:
      'A rule is data in, decision out: types, other rules and hashing, so that a table of examples tests it.',
    severity: 'error',
    from: { path: '\\.rules\\.ts$' },
    to: {
      pathNot: ['\\.rules\\.ts$', '^(node:)?crypto$', '^bff/src/platform/(language|clock)\\.ts$'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'drizzle-in-stores',
    comment:
      'Statements live in *.store.ts, tables in *.schema.ts: one place to read what touches the database.',
    severity: 'error',
    from: { pathNot: ['\\.(store|schema)(\\.test)?\\.ts$', '^bff/src/platform/', '^(bench|scripts)/'] },
    to: { path: 'node_modules/drizzle-orm/' },
  },
  {
    name: 'bff-is-a-program',
    comment: 'The BFF is spoken to over HTTP. Only what starts, measures or tests it may import it.',
    severity: 'error',
    from: { pathNot: '^(bff|bench|e2e|scripts)/' },
    to: { path: '^bff/' },
  },
  {
    name: 'emulators-outside',
    comment: 'Emulators stand for other organisations. The product must not know them, nor they the product.',
    severity: 'error',
    from: { path: '^(sdk|shell|mfe-[^/]+|bff|city)/', pathNot: tests },
    to: { path: '^emulators/' },
  },
  {
    name: 'emulators-know-protocols-only',
    comment: 'An emulator that imports the product would agree with it by construction and prove nothing.',
    severity: 'error',
    from: { path: '^emulators/([^/]+)/' },
    to: {
      path: '^(sdk|shell|mfe-[^/]+|bff|city|scripts|emulators)/',
      pathNot: ['^emulators/$1/', '^emulators/card-pages/'],
    },
  },
  {
    name: 'tests-are-not-product',
    comment: 'Test code is not shipped.',
    severity: 'error',
    from: {
      path: '^(sdk|shell|shell/account|mfe-[^/]+|bff)/src/',
      pathNot: [tests, '^bff/src/platform/db/testing\\.ts$'],
    },
    to: { path: [tests, '^bff/src/platform/db/testing\\.ts$', '^e2e/'] },
  },
  {
    name: 'production-dependencies',
    comment: 'The container holds no devDependencies. Move the package to "dependencies".',
    severity: 'error',
    from: { path: '^bff/src/', pathNot: [tests, '^bff/src/platform/db/testing\\.ts$'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
  },
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|\\.build)/' },
  // Types count: what a type comes from is also something to know.
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.vue', '.mjs', '.js', '.json', '.css'],
  },
} satisfies ICruiseOptions;

export default { forbidden, options };
