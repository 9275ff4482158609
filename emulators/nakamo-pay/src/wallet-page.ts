import { type Html, html } from '../../card-pages/html.ts';
import { type CreditRow, creditsOf } from './credits.ts';
import type { Books } from './database.ts';
import type { Page } from './layout.ts';
import { balanceOf, isLinked, movementsOf, paymentsOf, shops, type Wallet } from './wallets.ts';

const yen = new Intl.NumberFormat('ja-JP');
const when = new Intl.DateTimeFormat('ja-JP', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Tokyo',
});

const notices: Record<string, string> = {
  paid: '支払いました。',
  'not-paid': '支払えませんでした。残高と金額を確かめてください。お金は減っていません。',
  refunded: 'お店から返金されました。',
  returned: 'ポイントに戻しました。市のポータルの残高に反映されます。',
  nothing: '変わったことはありません。',
};

export function walletsPage(wallets: readonly Wallet[]): Page {
  const title = 'なかもPay ウォレットを選ぶ';
  const body = html`<h1>${title}</h1>
<p class="lead">練習用のウォレットです。開くウォレットを1つ押してください。</p>
<ul class="cards">${wallets.map(
    (wallet) =>
      html`<li><a class="card" href="/wallets/${wallet.id}"><span class="who"><span class="name">${wallet.owner}</span><span class="line">ウォレット番号 ${wallet.number}</span></span></a></li>`,
  )}</ul>`;
  return { title, body };
}

export function walletPage(books: Books, wallet: Wallet, notice: string): Page {
  const title = `${wallet.owner}さんのウォレット`;
  const said = notices[notice];
  const isRefusal = notice === 'not-paid';
  const body = html`<h1>${title}</h1>
${said ? html`<p class="notice ${isRefusal ? 'notice-error' : ''}" role="status">${said}</p>` : undefined}
<section class="panel" aria-labelledby="balance"><h2 id="balance" class="small">残高</h2>
<p class="balance"><strong data-balance="${balanceOf(books, wallet.id)}">${yen.format(balanceOf(books, wallet.id))}</strong> 円</p>
<p class="hint">ウォレット番号 ${wallet.number}　${isLinked(books, wallet.id) ? '市のポータルとつながっています' : '市のポータルとつながっていません'}</p></section>
${payForm(wallet)}
${payments(books, wallet)}
${credits(wallet, creditsOf(books, wallet.id))}
${history(books, wallet)}
<p class="back"><a href="/">ウォレットを選び直す</a></p>`;
  return { title, body };
}

function payForm({ id }: Wallet): Html {
  return html`<section class="panel" aria-labelledby="pay"><h2 id="pay" class="small">お店で支払う</h2>
<form method="post" action="/wallets/${id}/payments">
<label for="shop">お店</label>
<select id="shop" name="shop">${shops.map((shop) => html`<option>${shop}</option>`)}</select>
<label for="yen">金額（円）</label>
<input id="yen" name="yen" inputmode="numeric" autocomplete="off" maxlength="6" required>
<button class="button">支払う</button>
</form></section>`;
}

function payments(books: Books, { id }: Wallet): Html | undefined {
  const list = paymentsOf(books, id);
  if (list.length === 0) return undefined;
  return html`<section class="panel" aria-labelledby="paid"><h2 id="paid" class="small">支払い（お店が返金できます）</h2>
<ul class="rows">${list.map(
    (
      payment,
    ) => html`<li><span>${payment.shop}<span class="hint">${when.format(new Date(payment.at))}</span></span>
<span class="amount">${yen.format(payment.yen)}円</span>
<form method="post" action="/wallets/${id}/refunds"><button class="button button-small" name="payment" value="${payment.id}">返金する</button></form></li>`,
  )}</ul></section>`;
}

function credits({ id }: Wallet, list: readonly CreditRow[]): Html | undefined {
  const open = list.filter((credit) => credit.remaining_yen > 0);
  if (open.length === 0) return undefined;
  return html`<section class="panel" aria-labelledby="credits"><h2 id="credits" class="small">ポイントから入れたお金の残り</h2>
<ul class="rows">${open.map(
    (
      credit,
    ) => html`<li><span>${credit.points}ポイントの交換<span class="hint">${when.format(new Date(credit.at))}</span></span>
<span class="amount">残り${yen.format(credit.remaining_yen)}円</span>
<form method="post" action="/wallets/${id}/returns"><button class="button button-small" name="credit" value="${credit.exchange_id}">ポイントに戻す</button></form></li>`,
  )}</ul></section>`;
}

function history(books: Books, { id }: Wallet): Html {
  const list = movementsOf(books, id);
  const rows = list.map(
    (movement) =>
      html`<li><span>${movement.text}<span class="hint">${when.format(new Date(movement.at))}</span></span>
<span class="amount">${movement.yen < 0 ? '−' : '+'}${yen.format(Math.abs(movement.yen))}円</span></li>`,
  );
  const shown = list.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p>まだありません。</p>`;
  return html`<section class="panel" aria-labelledby="history"><h2 id="history" class="small">利用履歴</h2>${shown}</section>`;
}
