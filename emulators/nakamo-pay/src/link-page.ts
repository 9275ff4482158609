import { html } from '../../card-pages/html.ts';
import type { Page } from './layout.ts';
import type { Wallet } from './wallets.ts';

/** Which wallet is to be linked with the portal that sent the person here. */
export function linkPage(request: { state: string; returnTo: string }, wallets: readonly Wallet[]): Page {
  const title = 'どのウォレットとつなぎますか';
  const body = html`<h1>${title}</h1>
<p class="lead">市のポータル（<span class="origin">${new URL(request.returnTo).origin}</span>）から、
ポイントをこのウォレットに入れられるようにします。お名前や住所はやりとりしません。</p>
<form method="post" action="/link">
<input type="hidden" name="state" value="${request.state}">
<input type="hidden" name="answer" value="yes">
<ul class="cards">${wallets.map(
    (wallet) =>
      html`<li><button class="card" name="wallet" value="${wallet.id}"><span class="who"><span class="name">${wallet.owner}</span><span class="line">ウォレット番号 ${wallet.number}</span></span></button></li>`,
  )}</ul>
</form>
<form method="post" action="/link">
<input type="hidden" name="state" value="${request.state}">
<button class="button button-plain" name="answer" value="no">つながずに戻る</button>
</form>`;
  return { title, body };
}

export function unknownLinkPage(): Page {
  const title = 'このリンクは使えません';
  const body = html`<h1>${title}</h1>
<p class="lead">時間がたちすぎたか、すでに使われたリンクです。何も変わっていません。市のポータルからやり直してください。</p>`;
  return { title, body };
}
