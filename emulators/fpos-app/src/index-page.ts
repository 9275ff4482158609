import { type Html, html } from '../../card-pages/html.ts';
import { emulatorPin, type Pins } from '../../card-pages/pins.ts';
import { cardFace, lockedNote } from './card-face.ts';
import type { Page } from './pages.ts';
import { type VirtualCard, virtualCards } from './virtual-cards.ts';

/** The emulator's own page: a place for the text of a QR code, the cards, and a way to unlock one. */
export function indexPage(pins: Pins): Page {
  const title = 'カードのアプリ（模擬）';
  const body = html`<h1>${title}</h1>
<p class="lead">スマートフォンに入れるアプリの代わりです。サインインはポータルの画面から始めてください。</p>
<form method="get" action="/app" class="panel">
<label for="challenge">QRコードの内容<span class="label-note">リンクを貼り付けます</span></label>
<input id="challenge" name="challenge" required autocomplete="off" inputmode="url">
<button class="button">アプリで開く</button>
</form>
<h2>カード</h2>
<p class="hint">暗証番号はどのカードも <strong class="pin">${emulatorPin}</strong> です。3回続けて間違えるとロックされます。</p>
<ul class="cards">${virtualCards.map((card) => cardItem(card, pins.isLocked(card.id)))}</ul>`;
  return { title, body, isWide: true };
}

function cardItem(card: VirtualCard, isLocked: boolean): Html {
  const id = html`<p class="card-id"><code>${card.id}</code></p>`;
  if (!isLocked) return html`<li><div class="card">${cardFace(card, card.note)}</div>${id}</li>`;
  return html`<li><div class="card card-locked">${cardFace(card, lockedNote)}</div>${id}
<form method="post" action="/unlock"><button class="button button-plain" name="card" value="${card.id}">${card.name}のロックを解除する</button></form></li>`;
}
