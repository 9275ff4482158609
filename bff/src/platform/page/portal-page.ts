/** Renders the page in which the shell runs. */
import { html, raw } from 'hono/html';
import { localize } from '../language.ts';
import { computeBootData, computeOwnReleases, type PageInput } from './boot-data.ts';
import { cityStyle } from './city-style.ts';
import { phoneLink } from './contact.ts';
import { computeClosure, computeImportMap } from './import-map.ts';
import { assetPath } from './live-release.ts';
import { pageTexts } from './page-texts.ts';

export interface PortalPageInput extends PageInput {
  nonce: string;
}

const kernelModule = '@entame/shell';

/** JSON that may stand inside a script element. */
function jsonInScript(value: unknown) {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028'));
}

/** Only what must work when nothing else does: shows the way out if the shell cannot be loaded or run. */
const startGuard = `addEventListener('error',function(e){if(e.target.id==='kernel')show()},true);
if(!HTMLScriptElement.supports||!HTMLScriptElement.supports('importmap'))addEventListener('DOMContentLoaded',show);
function show(){document.getElementById('cannot-start').hidden=false;document.getElementById('portal').hidden=true}`;

export function renderPortalPage(input: PortalPageInput) {
  const { city, display, nonce } = input;
  const releases = computeOwnReleases(input.releases, input.session);
  const shell = releases.find(({ manifest }) => kernelModule in manifest.modules);
  const kernelPath = shell?.manifest.modules[kernelModule];
  if (!shell || !kernelPath) throw new Error('No release offers the shell.');
  const map = computeImportMap(releases);
  const kernel = assetPath(shell, kernelPath);
  const preload = computeClosure(releases, { release: shell.name, path: kernelPath }).filter(
    (a) => a !== kernel,
  );
  const styles = (shell.manifest.styles ?? []).map((path) => {
    const integrity = shell.files.find((file) => file.path === path)?.integrity;
    return html`<link rel="stylesheet" href="${assetPath(shell, path)}" integrity="${integrity}" nonce="${nonce}">`;
  });
  const texts = pageTexts[display.language];
  const name = (part: 'name' | 'portalShortName' | 'portalName') => localize(city[part], display.language);

  return html`<!doctype html>
<html lang="${display.language}" data-text-size="${display.textSize}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${name('portalName')}</title>
<meta name="description" content="${name('portalName')}">
<meta name="theme-color" content="${city.colors.primary}">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
${styles}
<style nonce="${nonce}">${raw(cityStyle(city))}</style>
<script nonce="${nonce}">${raw(startGuard)}</script>
<script type="importmap" nonce="${nonce}">${jsonInScript(map)}</script>
${preload.map((href) => html`<link rel="modulepreload" href="${href}" integrity="${map.integrity[href]}" nonce="${nonce}">`)}
<script type="application/json" id="boot" nonce="${nonce}">${jsonInScript(computeBootData(input, releases))}</script>
<script type="module" id="kernel" src="${kernel}" integrity="${map.integrity[kernel]}" nonce="${nonce}"></script>
</head>
<body>
<div id="portal">
<header class="ui-header"><div class="ui-header__inner"><span class="ui-header__brand"><span><span class="ui-header__city">${name('name')}</span>${name('portalShortName')}</span></span></div></header>
<main id="main" tabindex="-1" aria-busy="true"><p class="ui-visually-hidden">${texts.loading}</p></main>
</div>
<div id="cannot-start" class="ui-page ui-page--narrow" role="alert" hidden><p>${texts.cannotStart}</p><p><a class="ui-button" href="">${texts.reload}</a></p>${phoneLink(city, display.language)}</div>
<noscript><div class="ui-page ui-page--narrow"><p>${texts.needsScripts}</p>${phoneLink(city, display.language)}</div></noscript>
</body>
</html>`;
}
