/** Pages without scripts: what a problem means, and what to do without a connection. */
import { createHash } from 'node:crypto';
import { type ProblemSlug, problemKinds } from '@entame/sdk/problems';
import { html, raw } from 'hono/html';
import type { City } from '../city.ts';
import { type Language, localize } from '../language.ts';
import { cityStyle } from './city-style.ts';
import { phoneLink } from './contact.ts';
import { assetPath, type LiveRelease } from './live-release.ts';
import { pageTexts } from './page-texts.ts';

export interface PlainPageInput {
  city: City;
  releases: readonly LiveRelease[];
  language: Language;
}

/** Style sheets from here and the city's colours only, and nothing that runs. */
export function plainPolicy(city: City): string {
  const colours = createHash('sha256').update(cityStyle(city)).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'self' 'sha256-${colours}'`,
    "img-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function plainStyles(releases: readonly LiveRelease[]): string[] {
  return releases
    .filter(({ manifest }) => Object.keys(manifest.modules).length > 0)
    .flatMap((release) => (release.manifest.styles ?? []).map((path) => assetPath(release, path)));
}

function plainPage({ city, releases, language }: PlainPageInput, title: string, content: unknown) {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${localize(city.portalShortName, language)}</title>
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
${plainStyles(releases).map((href) => html`<link rel="stylesheet" href="${href}">`)}
<style>${raw(cityStyle(city))}</style>
</head>
<body>
<header class="ui-header"><div class="ui-header__inner"><a class="ui-header__brand" href="/"><span><span class="ui-header__city">${localize(city.name, language)}</span>${localize(city.portalShortName, language)}</span></a></div></header>
<main id="main"><div class="ui-page ui-page--narrow">${content}</div></main>
</body>
</html>`;
}

export function renderOfflinePage(input: PlainPageInput) {
  const texts = pageTexts[input.language];
  return plainPage(
    input,
    texts.offlineTitle,
    html`<div class="ui-page__head"><h1>${texts.offlineTitle}</h1><p class="ui-page__lead">${texts.offlineText}</p></div>
<p><a class="ui-button" href="/">${texts.reload}</a></p>${phoneLink(input.city, input.language)}`,
  );
}

/** The documentation that the `type` of a problem points to. */
export function renderProblemPage(input: PlainPageInput, slug: ProblemSlug) {
  const { title, next, status } = problemKinds[slug];
  const about = { ...input, language: 'ja' as const };
  return plainPage(
    about,
    title.ja,
    html`<div class="ui-page__head"><h1>${title.ja}</h1><p class="ui-page__lead">${next.ja}</p></div>
<section class="ui-page__section" lang="en"><h2>${title.en}</h2><p>${next.en}</p></section>
<section class="ui-page__section"><h2>開発者向け / For developers</h2>
<dl class="ui-dl"><div><dt>type</dt><dd>/problems/${slug}</dd></div><div><dt>status</dt><dd>${status}</dd></div></dl></section>
${phoneLink(input.city, 'ja')}`,
  );
}

export function renderProblemList(input: PlainPageInput) {
  const kinds = Object.entries(problemKinds);
  return plainPage(
    { ...input, language: 'ja' },
    '問題の種類 / Kinds of problems',
    html`<div class="ui-page__head"><h1>問題の種類 / Kinds of problems</h1></div>
<ul class="ui-list">${kinds.map(
      ([slug, { title, status }]) =>
        html`<li class="ui-list__row"><span>${status}</span><a class="ui-list__title" href="/problems/${slug}">${title.ja}<span class="ui-list__text" lang="en">${title.en}</span></a></li>`,
    )}</ul>`,
  );
}
