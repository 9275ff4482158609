import { type Html, html } from '../../card-pages/html.ts';
import type { Pins } from '../../card-pages/pins.ts';
import { cardFace, lockedNote, type Page } from './pages.ts';
import { type Card, type Realm, type Realms, realmNames } from './realms.ts';

/** The emulator's own page: which issuers there are, who is in them, and a way to unlock a card. */
export function indexPage(origin: string, realms: Realms, pins: Pins): Page {
  const title = 'エミュレーターの案内';
  const body = html`<h1>${title}</h1>
<p class="lead">市のポータルを試すための、にせの認証サービスです。ログインはポータルの画面から始めてください。</p>
${realmNames.map((name) => realmSection(origin, realms[name], pins))}`;
  return { title, body, isWide: true };
}

function realmSection(origin: string, realm: Realm, pins: Pins): Html {
  return html`<section class="realm-${realm.name}"><h2>${realm.texts.title}</h2>
<p class="hint">発行者（issuer）：<code>${origin}/realms/${realm.name}</code></p>
<ul class="cards">${realm.listCards().map((card) => cardItem(card, pins.isLocked(card.id)))}</ul></section>`;
}

function cardItem(card: Card, isLocked: boolean): Html {
  const { id, name } = card;
  if (!isLocked)
    return html`<li><div class="card">${cardFace(card)}</div><p class="card-id"><code>${id}</code></p></li>`;
  return html`<li><div class="card card-locked">${cardFace({ ...card, note: lockedNote })}</div>
<p class="card-id"><code>${id}</code></p>
<form method="post" action="/unlock"><button class="button button-plain" name="card" value="${id}">${name}のロックを解除する</button></form></li>`;
}
