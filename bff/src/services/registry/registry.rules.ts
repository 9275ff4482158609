/** What a release must be to enter the portal. Every fault is named with the place in the release where it is. */
import type { LiveRelease, Manifest } from '#platform/page/live-release.ts';
import type { FieldError } from '#platform/problem.ts';
import type { ModuleFace } from './registry.files.ts';

export interface CandidateFile {
  path: string;
  bytes: number;
  gzipBytes: number;
  module: ModuleFace | null;
}

export interface Candidate {
  manifest: Manifest;
  files: readonly CandidateFile[];
}

export interface Surroundings {
  /** What is live now, the candidate's own predecessor included. */
  live: readonly LiveRelease[];
  permissions: ReadonlySet<string>;
  icons: ReadonlySet<string>;
  /** Whether a service fills this tile. */
  isTile(tileId: string): boolean;
  /** Comes with the product: such a release may offer modules to everybody and draw the portal's own pages. */
  isOwn: boolean;
}

export const limits = {
  files: 300,
  fileBytes: 2_000_000,
  releaseBytes: 12_000_000,
  pathLength: 200,
} as const;

/** First part of the addresses about a person's own account: drawn by a release, but only by one of ours. */
const accountPart = 'me';

/** First parts of addresses that the portal itself answers. */
const reservedParts = new Set(
  ['', 'sign-in', 'api', 'assets', 'icons', 'docs', 'problems', 'offline', 'help'].concat([
    'healthz',
    'readyz',
    'metrics',
  ]),
);
const safePath = /^[a-z0-9_][a-z0-9._-]*(\/[a-z0-9_][a-z0-9._-]*)*$/i;

/** Faults of the files by themselves, before anything in them is believed. */
export function decideFileFaults(
  files: readonly { path: string; bytes: number }[],
  isKnownType: (path: string) => boolean,
): FieldError[] {
  const faults: FieldError[] = [];
  const seen = new Set<string>();
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (files.length > limits.files)
    faults.push({ pointer: '/files', message: `has more than ${limits.files}` });
  if (total > limits.releaseBytes) faults.push({ pointer: '/files', message: 'is too large' });
  for (const { path, bytes } of files.slice(0, limits.files)) {
    const fault = (message: string) => faults.push({ pointer: filePointer(path), message });
    if (path.length > limits.pathLength || !safePath.test(path)) fault('has a path that is not allowed');
    else if (!isKnownType(path)) fault('is of a type that is not allowed');
    if (bytes > limits.fileBytes) fault('is too large');
    if (seen.has(path.toLowerCase())) fault('is there twice');
    seen.add(path.toLowerCase());
  }
  if (!seen.has('manifest.json')) faults.push({ pointer: '/files', message: 'has no manifest.json' });
  return faults;
}

/** Faults of a release whose manifest has the right shape. */
export function decideReleaseFaults(candidate: Candidate, around: Surroundings): FieldError[] {
  return [
    ...decideNamedFiles(candidate, around),
    ...decideImports(candidate, around),
    ...decideBudgets(candidate),
    ...decidePlaces(candidate.manifest, around),
    ...decideTexts(candidate.manifest),
  ];
}

function decideNamedFiles({ manifest, files }: Candidate, around: Surroundings): FieldError[] {
  const faults: FieldError[] = [];
  const find = (path: string) => files.find((file) => file.path === path);
  const check = (path: string, extension: string, pointer: string) => {
    if (!path.endsWith(extension) || !find(path)) {
      faults.push({ pointer, message: `is not a ${extension} file of the release` });
    }
  };
  if (manifest.entry !== undefined) {
    check(manifest.entry, '.js', '/manifest/entry');
    const exported = find(manifest.entry)?.module?.exports ?? [];
    const missing = ['bootstrap', 'mount', 'unmount'].filter((name) => !exported.includes(name));
    if (missing.length > 0) {
      faults.push({ pointer: '/manifest/entry', message: `does not export ${missing.join(', ')}` });
    }
  } else if (manifest.routes.length > 0) {
    faults.push({ pointer: '/manifest/entry', message: 'is needed for routes' });
  }
  manifest.styles?.forEach((path, n) => {
    check(path, '.css', `/manifest/styles/${n}`);
  });
  for (const [name, path] of Object.entries(manifest.modules)) {
    const pointer = `/manifest/modules/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    check(path, '.js', pointer);
    if (!around.isOwn) faults.push({ pointer, message: 'may not be offered by this release' });
  }
  return faults;
}

/** A module that imports what is not there would fail in the browser of every resident; here it fails once. */
function decideImports({ manifest, files }: Candidate, { live }: Surroundings): FieldError[] {
  const others = live.filter((release) => release.name !== manifest.name);
  const shared = new Set([
    ...others.flatMap((r) => Object.keys(r.manifest.modules)),
    ...Object.keys(manifest.modules),
  ]);
  const own = new Set(files.map((file) => file.path));
  const faults: FieldError[] = [];
  for (const { path, module } of files) {
    for (const specifier of [...(module?.imports ?? []), ...(module?.lazyImports ?? [])]) {
      const target = resolveImport(path, specifier);
      if (target === undefined ? !shared.has(specifier) : !own.has(target)) {
        const message = `imports "${specifier.slice(0, 80)}", which neither the release nor the shell has`;
        faults.push({ pointer: filePointer(path), message });
      }
    }
  }
  return faults;
}

/** The file that a relative specifier means; undefined for a bare one, which the import map resolves. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!/^(\.{0,2}\/|[a-z][a-z0-9+.-]*:)/i.test(specifier)) return undefined;
  const base = 'release:///';
  const url = URL.parse(specifier, base + from);
  return url?.href.startsWith(base) && !specifier.startsWith('/') ? url.href.slice(base.length) : '';
}

function decideBudgets({ manifest, files }: Candidate): FieldError[] {
  const sum = (extension: string) =>
    files.filter((f) => f.path.endsWith(extension)).reduce((total, file) => total + file.gzipBytes, 0);
  const over = (kind: 'javascriptBytes' | 'styleBytes', bytes: number) =>
    bytes > manifest.budgets[kind]
      ? [
          {
            pointer: `/manifest/budgets/${kind}`,
            message: `is ${manifest.budgets[kind]}, the files have ${bytes}`,
          },
        ]
      : [];
  return [...over('javascriptBytes', sum('.js')), ...over('styleBytes', sum('.css'))];
}

function isReserved(path: string, isOwn: boolean): boolean {
  const part = path.split('/')[1] ?? '';
  return reservedParts.has(part) || (part === accountPart && !isOwn);
}

function decidePlaces(
  manifest: Manifest,
  { live, permissions, icons, isTile, isOwn }: Surroundings,
): FieldError[] {
  const faults: FieldError[] = [];
  const others = live.filter((release) => release.name !== manifest.name);
  const taken = others.flatMap((r) => r.manifest.routes.map(({ path }) => ({ path, by: r.name })));
  const routes = new Set<string>();
  manifest.routes.forEach(({ path, permission }, n) => {
    const fault = (member: string, message: string) =>
      faults.push({ pointer: `/manifest/routes/${n}/${member}`, message });
    if (!/^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/.test(path)) fault('path', 'is not a tidy path');
    else if (isReserved(path, isOwn)) fault('path', 'belongs to the portal');
    if (routes.has(path)) fault('path', 'is there twice');
    const owner = taken.find((other) => isWithin(path, other.path) || isWithin(other.path, path));
    if (owner) fault('path', `belongs to ${owner.by}`);
    if (!permissions.has(permission)) fault('permission', 'does not exist');
    routes.add(path);
  });
  manifest.menu.forEach(({ path, permission, icon }, n) => {
    const fault = (member: string, message: string) =>
      faults.push({ pointer: `/manifest/menu/${n}/${member}`, message });
    if (!routes.has(path)) fault('path', 'is not one of the routes');
    if (!permissions.has(permission)) fault('permission', 'does not exist');
    if (!icons.has(icon)) fault('icon', 'does not exist');
  });
  const takenTiles = new Set(others.flatMap((release) => release.manifest.tiles.map((tile) => tile.id)));
  manifest.tiles.forEach(({ id, permission, icon }, n) => {
    const fault = (member: string, message: string) =>
      faults.push({ pointer: `/manifest/tiles/${n}/${member}`, message });
    if (!isTile(id)) fault('id', 'is filled by no service');
    if (takenTiles.has(id)) fault('id', 'is there twice');
    if (!permissions.has(permission)) fault('permission', 'does not exist');
    if (!icons.has(icon)) fault('icon', 'does not exist');
    takenTiles.add(id);
  });
  return faults;
}

function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

/** A release that offers a language offers it everywhere. */
function decideTexts(manifest: Manifest): FieldError[] {
  const texts = [
    { pointer: '/manifest/title', title: manifest.title },
    ...(['routes', 'menu', 'tiles'] as const).flatMap((part) =>
      manifest[part].map(({ title }, n) => ({ pointer: `/manifest/${part}/${n}/title`, title })),
    ),
  ];
  return texts.flatMap(({ pointer, title }) =>
    manifest.languages
      .filter((language) => !title[language]?.trim())
      .map((language) => ({ pointer: `${pointer}/${language}`, message: 'is missing' })),
  );
}

function filePointer(path: string): string {
  return `/files/${path.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
