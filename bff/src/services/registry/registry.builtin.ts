/** The releases that come with the product: the `dist/` folders of the shell and the micro-frontends. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHashOf, type SubmittedFile } from './registry.files.ts';
import { type PublishDeps, type Published, publishRelease, type Submission } from './registry.publish.ts';

/** The built releases below the product's folder, those first that offer modules to the others. */
export function readBuiltReleases(root: string): Submission[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const built = workspaces.filter((folder) => existsSync(join(root, folder, 'dist/manifest.json')));
  return built
    .map((folder) => ({
      submission: readFolder(join(root, folder)),
      offers: offersModules(join(root, folder)),
    }))
    .sort((a, b) => Number(b.offers) - Number(a.offers))
    .map(({ submission }) => submission);
}

/** Publishes them in turn, by the same path as any other release. */
export async function publishBuiltReleases(deps: PublishDeps, root: string): Promise<Published[]> {
  const published: Published[] = [];
  for (const submission of readBuiltReleases(root)) published.push(await publishRelease(deps, submission));
  return published;
}

function offersModules(folder: string): boolean {
  const { modules } = JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')) as {
    modules: object;
  };
  return Object.keys(modules).length > 0;
}

function readFolder(folder: string): Submission {
  const dist = join(folder, 'dist');
  const names = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files: SubmittedFile[] = names.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return { path: file.slice(dist.length + 1).replaceAll('\\', '/'), content: readFileSync(file) };
  });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const hash = contentHashOf(files).slice(0, 8);
  return { files, version: `${version}-${hash}`, publishedBy: 'city', isOwn: true };
}
