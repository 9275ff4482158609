/** What the shell is told at its start: who is there, what they may open, how to show it. */

import { type ProblemSlug, problemKinds } from '@entame/sdk/problems';
import type { BootData, Session } from '@entame/shell/boot';
import type { City } from '../city.ts';
import { localize } from '../language.ts';
import type { Display } from './display.ts';
import { computeClosure } from './import-map.ts';
import { assetPath, type LiveRelease, retriesMax } from './live-release.ts';
import { decideVisible } from './places.rules.ts';

export interface PageInput {
  session: Session;
  releases: readonly LiveRelease[];
  city: City;
  display: Display;
  now: string;
  /** Slug of the refusal that the address names. */
  problem: string | undefined;
  /** What every resident may do. */
  residentPermissions: ReadonlySet<string>;
}

/** The releases that have something for this person. What one may not open, the page does not mention. */
export function computeOwnReleases(releases: readonly LiveRelease[], session: Session): LiveRelease[] {
  const may = ({ permission }: { permission: string }) => decideVisible(session, permission);
  return releases
    .map((release) => {
      const { routes, menu, tiles } = release.manifest;
      const own = { routes: routes.filter(may), menu: menu.filter(may), tiles: tiles.filter(may) };
      return { ...release, manifest: { ...release.manifest, ...own } };
    })
    .filter(({ manifest }) => Object.keys(manifest.modules).length > 0 || manifest.routes.length > 0);
}

/** `own` are the releases that this person may use. */
export function computeBootData(input: PageInput, own: readonly LiveRelease[]): BootData {
  const { session, city, display, now, problem, residentPermissions } = input;
  const { language } = display;
  const text = (value: Parameters<typeof localize>[0]) => localize(value, language);
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  return {
    ...display,
    session,
    now,
    city: {
      name: text(city.name),
      portalName: text(city.portalName),
      portalShortName: text(city.portalShortName),
      pointsName: text(city.pointsName),
    },
    helpDesk: { phone: city.helpDesk.phone, hours: text(city.helpDesk.hours) },
    problem: presentProblem(problem, language),
    services: input.releases
      .flatMap(({ manifest }) => manifest.menu)
      .filter(({ permission }) => residentPermissions.has(permission))
      .sort(byOrder)
      .map(({ title, icon }) => ({ title: text(title), icon })),
    microFrontends: own.flatMap((release) => {
      const { name, manifest, files } = release;
      const { entry } = manifest;
      if (entry === undefined) return [];
      const integrityOf = (path: string) => files.find((file) => file.path === path)?.integrity ?? '';
      return {
        name,
        title: text(manifest.title),
        routes: manifest.routes.map(({ path, title }) => ({ path, title: text(title) })),
        folders: Array.from({ length: retriesMax + 1 }, (_, retry) => assetPath(release, '', retry)),
        entry,
        styles: (manifest.styles ?? []).map((path) => ({ path, integrity: integrityOf(path) })),
        preload: computeClosure(own, { release: name, path: entry }),
      };
    }),
    menu: own
      .flatMap(({ manifest }) => manifest.menu)
      .sort(byOrder)
      .map(({ path, title, icon }) => ({ path, title: text(title), icon })),
    tiles: own
      .flatMap(({ manifest }) => manifest.tiles)
      .sort(byOrder)
      .map(({ id, title, icon }) => ({ id, title: text(title), icon })),
  };
}

function presentProblem(slug: string | undefined, language: Display['language']): BootData['problem'] {
  if (slug === undefined || !Object.hasOwn(problemKinds, slug)) return null;
  const { title, next } = problemKinds[slug as ProblemSlug];
  return { title: localize(title, language), nextStep: localize(next, language) };
}
