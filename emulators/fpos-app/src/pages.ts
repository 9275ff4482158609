/** The screens of a sign-in: number, card, PIN, consent, end. */

import { type Html, html } from '../../card-pages/html.ts';
import { allowedTries, emulatorPin, type Pins } from '../../card-pages/pins.ts';
import { cardFace, formatBirthDate, lockedNote } from './card-face.ts';
import type { Refused } from './portal-client.ts';
import { type VirtualCard, virtualCards } from './virtual-cards.ts';
import type { Visit } from './visits.ts';

export type Page = {
  title: string;
  body: Html;
  /** Room for a grid of cards, where other pages are one column. */
  isWide?: boolean;
  /** Where the person is on the way, counted from 1. */
  steps?: { names: readonly string[]; current: number };
};

const atPhone = ['カードを選ぶ', '暗証番号', '確認して送る'];
const atComputer = ['番号を選ぶ', ...atPhone];

function stepsOf({ challenge }: Visit, step: string): { names: readonly string[]; current: number } {
  const names = challenge.device === 'another-device' ? atComputer : atPhone;
  return { names, current: names.indexOf(step) + 1 };
}

const pathOf = ({ id }: Visit) => `/visits/${id}`;

/** The next screen of a visit. */
export function visitPage(visit: Visit, pins: Pins, wasWrong = false): Page {
  const { challenge, number, card, isPinRight } = visit;
  if (challenge.candidates && number === undefined) return numberPage(visit, challenge.candidates);
  if (!card) return cardsPage(visit, pins);
  if (isPinRight) return consentPage(visit, card);
  return pins.isLocked(card.id)
    ? lockedPage(visit, card)
    : pinPage(visit, card, pins.countTriesLeft(card.id), wasWrong);
}

function numberPage(visit: Visit, candidates: readonly string[]): Page {
  const title = 'パソコンに出ている番号はどれですか';
  const body = html`<h1>${title}</h1>
${whoAsks(visit)}
<form method="post" action="${pathOf(visit)}/number" class="numbers">${candidates.map(
    (number) => html`<button class="button number" name="number" value="${number}">${number}</button>`,
  )}</form>
<p class="notice"><strong>番号が出ている画面がないときは、押さないでください。</strong>
人から送られてきたリンクやQRコードを開いた場合は、だまされているおそれがあります。</p>
<form method="post" action="${pathOf(visit)}/not-shown"><button class="button button-plain">この番号は出ていない</button></form>`;
  return { title, body, steps: stepsOf(visit, '番号を選ぶ') };
}

function cardsPage(visit: Visit, pins: Pins): Page {
  const title = 'カードを選んでください';
  const body = html`<h1>${title}</h1>
${whoAsks(visit)}
<p class="lead">マイナンバーカードをかざす代わりに、練習用のカードを1枚押してください。</p>
<form method="post" action="${pathOf(visit)}/card">
<ul class="cards">${virtualCards.map(
    (card) =>
      html`<li><button class="card" name="card" value="${card.id}">${cardFace(card, pins.isLocked(card.id) ? lockedNote : card.note)}</button></li>`,
  )}</ul>
</form>
${cancelForm(visit)}`;
  return { title, body, isWide: true, steps: stepsOf(visit, 'カードを選ぶ') };
}

function pinPage(visit: Visit, card: VirtualCard, triesLeft: number, wasWrong: boolean): Page {
  const title = '暗証番号を入力してください';
  const usedSome = triesLeft < allowedTries;
  const body = html`<h1>${title}</h1>
<div class="card card-small">${cardFace(card, card.note)}</div>
${
  usedSome
    ? html`<p class="notice notice-error" id="pin-error" role="alert"><strong>${wasWrong ? '暗証番号が違います。' : ''}残り${triesLeft}回まで試せます。</strong>
${allowedTries}回続けて間違えると、このカードは使えなくなります。</p>`
    : undefined
}
<form method="post" action="${pathOf(visit)}/pin" class="panel">
<label for="pin">暗証番号<span class="label-note">数字4けた</span></label>
<p class="hint" id="pin-hint">練習用なので、暗証番号はいつも <strong class="pin">${emulatorPin}</strong> です。</p>
<input id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="4" required autofocus
 aria-describedby="pin-hint${usedSome ? ' pin-error' : ''}"${wasWrong ? html` aria-invalid="true"` : undefined}>
<button class="button">次へ進む</button>
</form>
${chooseAgain(visit)}
${cancelForm(visit)}`;
  return { title, body, steps: stepsOf(visit, '暗証番号') };
}

function lockedPage(visit: Visit, card: VirtualCard): Page {
  const title = 'このカードはロックされています';
  const body = html`<h1>${title}</h1>
<div class="card card-small card-locked">${cardFace(card, lockedNote)}</div>
<p class="notice notice-error" role="alert"><strong>暗証番号を${allowedTries}回続けて間違えたため、このカードは使えません。</strong>
本物のカードでは、市役所の窓口で手続きが必要です。</p>
<form method="post" action="${pathOf(visit)}/unlock" class="panel">
<p>練習用なので、ここで元に戻せます。</p>
<button class="button">ロックを解除する</button>
</form>
${chooseAgain(visit)}
${cancelForm(visit)}`;
  return { title, body, steps: stepsOf(visit, '暗証番号') };
}

function consentPage(visit: Visit, card: VirtualCard): Page {
  const title = '送る内容を確認してください';
  const rows = [
    ['氏名', `${card.name}（${card.kana}）`],
    ['住所', card.address],
    ['生年月日', formatBirthDate(card.birthDate)],
    ['性別', card.gender === 'female' ? '女性' : '男性'],
  ];
  const body = html`<h1>${title}</h1>
<p class="lead">ご本人であることの証明と、次の内容を <strong>${visit.challenge.portalName}</strong> に送ります。</p>
<dl class="panel facts">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p class="notice">マイナンバー（12けたの番号）は送りません。</p>
<form method="post" action="${pathOf(visit)}/answer">
<button class="button" name="consent" value="yes">同意して送る</button>
<button class="button button-plain" name="consent" value="no">氏名や住所を送らずに進む</button>
</form>
<p class="hint">はじめて利用するときは、氏名や住所も必要です。2回目からは、送らなくてもサインインできます。</p>
${cancelForm(visit)}`;
  return { title, body, steps: stepsOf(visit, '確認して送る') };
}

/** The end when the portal is open on another device. */
export function donePage(): Page {
  const title = '確認が終わりました';
  const body = html`<h1>${title}</h1>
<p class="notice"><strong>パソコンの画面に戻ってください。</strong>
このまま待つと、パソコンの画面が自動で進みます。この画面は閉じてかまいません。</p>`;
  return { title, body };
}

export function declinedPage(wasNotShown: boolean): Page {
  const title = '中止しました';
  const body = html`<h1>${title}</h1>
<p class="notice"><strong>何も送っていません。</strong>${
    wasNotShown
      ? '身に覚えのない画面が出たときは、市の窓口にお知らせください。'
      : 'この画面は閉じてかまいません。'
  }</p>`;
  return { title, body };
}

/** `portal` is the page to go back to, on the same phone. */
export function refusedPage({ message, nextStep }: Refused, portal: string | undefined): Page {
  const body = html`<h1>${message}</h1>
<p class="notice notice-error" role="alert">${nextStep}</p>
${portal ? html`<p class="back"><a class="button" href="${portal}">ポータルに戻る</a></p>` : undefined}`;
  return { title: message, body };
}

export function unknownPage(): Page {
  const title = '手続きを続けられません';
  const body = html`<h1>${title}</h1>
<p class="notice notice-error">リンクが正しくないか、手続きが終わっています。ポータルの画面から、もう一度はじめてください。</p>`;
  return { title, body };
}

/** Says what the person is about to sign: a link that somebody sent them must not pass for another thing. */
const purposes: Record<string, string> = {
  'sign-in': 'へのサインインです。',
  'step-up': 'での、もう一度のご本人の確認です。',
  link: 'の利用登録に、このカードをつなぎます。',
};

function whoAsks({ challenge, address }: Visit): Html {
  const purpose = purposes[challenge.purpose] ?? challenge.purpose;
  return html`<p class="asks"><strong>${challenge.portalName}</strong> ${purpose}<span class="origin">${address.origin}</span></p>`;
}

function chooseAgain(visit: Visit): Html {
  return html`<form method="post" action="${pathOf(visit)}/choose-again"><button class="button button-plain">カードを選び直す</button></form>`;
}

function cancelForm(visit: Visit): Html {
  return html`<form method="post" action="${pathOf(visit)}/cancel"><button class="button button-plain">やめる</button></form>`;
}
