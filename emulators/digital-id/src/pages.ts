import { type Html, html } from '../../card-pages/html.ts';
import { allowedTries, emulatorPin } from '../../card-pages/pins.ts';
import type { Card, Disclosure, Realm } from './realms.ts';

export type Page = {
  title: string;
  body: Html;
  realm?: Realm;
  /** Room for a grid of cards, where other pages are one column. */
  isWide?: boolean;
  /** 1, 2 or 3: where the person is on the way. */
  step?: number;
};

/** What a page of a running sign-in knows. */
export type SignIn = { realm: Realm; path: string; clientName: string };

export const lockedNote = 'ロック中';

export function cardsPage({ realm, path, clientName }: SignIn, cards: readonly Card[]): Page {
  const { choose, chooseHint } = realm.texts;
  const body = html`<h1>${choose}</h1>
<p class="lead"><strong>${clientName}</strong> に入るための手続きです。${chooseHint}</p>
<form method="post" action="${path}/card">
<ul class="cards">${cards.map(
    (card) => html`<li><button class="card" name="card" value="${card.id}">${cardFace(card)}</button></li>`,
  )}</ul>
</form>
${cancelForm(path, 'やめて戻る')}`;
  return { title: choose, body, realm, step: 1, isWide: true };
}

export function pinPage({ realm, path }: SignIn, card: Card, triesLeft: number, wasWrong: boolean): Page {
  const pinLabel = card.pinLabel ?? realm.texts.pinLabel;
  const title = `${pinLabel}を入力してください`;
  const usedSome = triesLeft < allowedTries;
  const body = html`<h1>${title}</h1>
<div class="card card-small">${cardFace(card)}</div>
${
  usedSome
    ? html`<p class="notice notice-error" id="pin-error" role="alert"><strong>${wasWrong ? `${pinLabel}が違います。` : ''}残り${triesLeft}回まで試せます。</strong>
${allowedTries}回続けて間違えると、このカードは使えなくなります。</p>`
    : undefined
}
<form method="post" action="${path}/pin" class="panel">
<input type="hidden" name="card" value="${card.id}">
<label for="pin">${pinLabel}<span class="label-note">数字4けた</span></label>
<p class="hint" id="pin-hint">練習用なので、${pinLabel}はいつも <strong class="pin">${emulatorPin}</strong> です。</p>
<input id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="4" required autofocus
 aria-describedby="pin-hint${usedSome ? ' pin-error' : ''}"${wasWrong ? html` aria-invalid="true"` : undefined}>
<button class="button">次へ進む</button>
</form>
<p class="back"><a href="${path}">${realm.texts.chooseAgain}</a></p>
${cancelForm(path, 'やめて戻る')}`;
  return { title, body, realm, step: 2 };
}

export function lockedPage({ realm, path }: SignIn, card: Card): Page {
  const title = 'このカードはロックされています';
  const body = html`<h1>${title}</h1>
<div class="card card-small card-locked">${cardFace({ ...card, note: lockedNote })}</div>
<p class="notice notice-error" role="alert"><strong>${realm.texts.pinLabel}を${allowedTries}回続けて間違えたため、このカードは使えません。</strong>
本物のカードでは、市役所の窓口で手続きが必要です。</p>
<form method="post" action="${path}/unlock" class="panel">
<input type="hidden" name="card" value="${card.id}">
<p>練習用なので、ここで元に戻せます。</p>
<button class="button">ロックを解除する</button>
</form>
<p class="back"><a href="${path}">${realm.texts.chooseAgain}</a></p>
${cancelForm(path, 'やめて戻る')}`;
  return { title, body, realm, step: 2 };
}

export function consentPage({ realm, path, clientName }: SignIn, disclosures: readonly Disclosure[]): Page {
  const title = '送る内容を確認してください';
  const rows = [...disclosures, { label: '利用者番号', value: 'このサービス専用の番号（自動で作られます）' }];
  const body = html`<h1>${title}</h1>
<p class="lead">次の内容を <strong>${clientName}</strong> に送ります。</p>
<dl class="panel facts">${rows.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>
<p class="notice">マイナンバー（12けたの番号）は送りません。</p>
<form method="post" action="${path}/consent"><button class="button">同意して送る</button></form>
${cancelForm(path, '同意しないで戻る')}`;
  return { title, body, realm, step: 3 };
}

export function expiredPage(title: string): Page {
  const body = html`<h1>手続きを続けられません</h1>
<p class="notice notice-error">時間が切れたか、別の画面で手続きが始まりました。元のページに戻り、もう一度ログインを押してください。</p>`;
  return { title, body };
}

export function errorPage(title: string, code: string): Page {
  const body = html`<h1>手続きを始められません</h1>
<p class="notice notice-error">呼び出したサービスの設定が、このエミュレーターと合っていません。元のページに戻ってください。</p>
<p class="hint">エラーの種類：<code>${code}</code></p>`;
  return { title, body };
}

function cancelForm(path: string, label: string): Html {
  return html`<form method="post" action="${path}/cancel"><button class="button button-plain">${label}</button></form>`;
}

export function cardFace({ name, kana, lines, note }: Card): Html {
  return html`<span class="face" aria-hidden="true">${[...name][0] ?? ''}</span>
<span class="who"><span class="kana">${kana}</span> <span class="name">${name}</span>
${lines.map((line) => html`<span class="line">${line}</span> `)}</span>${note ? html` <span class="tag">${note}</span>` : undefined}`;
}
