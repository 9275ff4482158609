/** The one way into the portal, for the city's own micro-frontends and for everybody else's. */
import { icons } from '@entame/sdk/icons';
import { permissions } from '@entame/sdk/permissions';
import { uuidv7 } from 'uuidv7';
import type { Db } from '#platform/db/store.ts';
import { staffPermission } from '#platform/page/places.rules.ts';
import type { Platform } from '#platform/platform.ts';
import type { FieldError } from '#platform/problem.ts';
import {
  contentHashOf,
  isKnownType,
  type PreparedFile,
  prepareFile,
  type SubmittedFile,
} from './registry.files.ts';
import { readManifest } from './registry.manifest.ts';
import { decideFileFaults, decideReleaseFaults } from './registry.rules.ts';
import { findLiveReleases, findRelease, recordLive, recordRelease } from './registry.store.ts';

export const releasesChannel = 'releases';
const versionPattern = /^[0-9a-z][0-9a-z.-]{0,60}$/i;
const vocabulary = {
  permissions: new Set<string>([...permissions, staffPermission]),
  icons: new Set(Object.keys(icons)),
};

export class ReleaseRefused extends Error {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super(errors.map(({ pointer, message }) => `${pointer} ${message}`).join('\n'));
    this.name = 'ReleaseRefused';
    this.errors = errors;
  }
}

export interface Submission {
  files: readonly SubmittedFile[];
  version: string;
  /** Who answers for it: a vendor's name, or `city` for what comes with the product. */
  publishedBy: string;
  isOwn: boolean;
}

export interface PublishDeps {
  platform: Pick<Platform, 'store' | 'clock'>;
  /** Whether a service fills this tile. */
  isTile(tileId: string): boolean;
}

export type Published = {
  name: string;
  version: string;
  outcome: 'published' | 'made live again' | 'unchanged';
};

/**
 * Checks a release, stores it and makes it live, all or nothing. The same release again changes nothing; the same
 * version with other content is refused. Throws `ReleaseRefused` with every fault found.
 */
export async function publishRelease(
  { platform, isTile }: PublishDeps,
  submission: Submission,
): Promise<Published> {
  const { store, clock } = platform;
  const { version, publishedBy, isOwn } = submission;
  refuse(decideFileFaults(sizesOf(submission.files), isKnownType));
  if (!versionPattern.test(version)) refuse([{ pointer: '/version', message: 'is not allowed' }]);
  const manifest = manifestOf(submission.files);
  const { name } = manifest;
  const contentHash = contentHashOf(submission.files);
  // Most often nothing is new; then nothing need be compressed.
  if ((await findSame(store.read))?.state === 'live') return { name, version, outcome: 'unchanged' };

  const files = await prepareFiles(submission.files);
  const candidate = { manifest, files: files.map(measure) };
  const outcome = await store.write(async (tx) => {
    const same = await findSame(tx);
    if (same?.state === 'live') return 'unchanged';
    const live = await findLiveReleases(tx);
    refuse(decideReleaseFaults(candidate, { ...vocabulary, live, isTile, isOwn }));
    const id = same?.id ?? uuidv7();
    const totalBytes = files.reduce((total, file) => total + file.content.byteLength, 0);
    const about = { name, version, manifest, contentHash, fileCount: files.length, totalBytes, publishedBy };
    if (!same) await recordRelease(tx, { ...about, id, state: 'retired', publishedAt: clock.now() }, files);
    await recordLive(tx, { id, name });
    await store.notify(tx, releasesChannel, name);
    return same ? 'made live again' : 'published';
  });
  return { name, version, outcome };

  async function findSame(db: Db) {
    const known = await findRelease(db, name, version);
    if (known && known.contentHash !== contentHash) {
      refuse([{ pointer: '/version', message: 'exists with other content' }]);
    }
    return known;
  }
}

function refuse(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw new ReleaseRefused(faults);
}

function sizesOf(files: readonly SubmittedFile[]) {
  return files.map(({ path, content }) => ({ path, bytes: content.byteLength }));
}

function manifestOf(files: readonly SubmittedFile[]) {
  const content = files.find((file) => file.path === 'manifest.json')?.content ?? new Uint8Array();
  const read = readManifest(content);
  if ('faults' in read) throw new ReleaseRefused(read.faults);
  return read.manifest;
}

async function prepareFiles(files: readonly SubmittedFile[]): Promise<PreparedFile[]> {
  const faults: FieldError[] = [];
  const prepared = await Promise.all(
    files.map((file) =>
      prepareFile(file).catch((fault: Error) => {
        if (!(fault instanceof SyntaxError)) throw fault;
        faults.push({ pointer: `/files/${file.path.replaceAll('/', '~1')}`, message: fault.message });
      }),
    ),
  );
  refuse(faults);
  return prepared.filter((file) => file !== undefined);
}

function measure({ path, content, gzip, module }: PreparedFile) {
  return { path, module, bytes: content.byteLength, gzipBytes: (gzip ?? content).byteLength };
}
