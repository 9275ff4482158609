/** The app as a person sees it: choose a wallet, pay, get money back, turn it back into points, link it with the portal. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, redirect, sendText } from '../../card-pages/http.ts';
import { readStylesheet } from '../../card-pages/stylesheet.ts';
import { returnToPoints } from './credits.ts';
import { sendPage } from './layout.ts';
import { linkPage, unknownLinkPage } from './link-page.ts';
import { createLinkCode } from './links.ts';
import type { Sandbox } from './server.ts';
import { walletPage, walletsPage } from './wallet-page.ts';
import { findWallet, listWallets, pay, refundPayment, shops } from './wallets.ts';

const stylesheet = readStylesheet(new URL('./sandbox.css', import.meta.url));
/** Link requests that were checked, until the person has chosen a wallet. */
const requests = new Map<string, { state: string; returnTo: string }>();
const requestsMax = 1_000;

export async function answerPages(
  sandbox: Sandbox,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
): Promise<void> {
  const { books } = sandbox;
  const route = `${req.method} ${url.pathname}`;
  if (route === 'GET /') return sendPage(res, 200, walletsPage(listWallets(books)));
  if (route === 'GET /emulator.css') return void res.setHeader('content-type', 'text/css').end(stylesheet);
  if (route === 'GET /link') return openLink(sandbox, res, url);
  if (route === 'POST /link') return finishLink(sandbox, req, res);
  const [, walletId = '', step] = /^\/wallets\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(url.pathname) ?? [];
  const wallet = findWallet(books, walletId);
  if (!wallet) return sendText(res, 404, 'Not found');
  if (req.method === 'POST' && step !== undefined) {
    const form = await readForm(req);
    const notice = act(sandbox, walletId, step, form);
    return redirect(res, `/wallets/${walletId}?notice=${notice}`);
  }
  sendPage(res, 200, walletPage(books, wallet, url.searchParams.get('notice') ?? ''));
}

/** Does what a form says, and answers what the page is to tell. */
function act({ books, callbacks }: Sandbox, walletId: string, step: string, form: URLSearchParams): string {
  if (step === 'payments') {
    const shop = shops.find((one) => one === form.get('shop'));
    const isPaid = shop !== undefined && pay(books, walletId, shop, Number(form.get('yen')));
    return isPaid ? 'paid' : 'not-paid';
  }
  if (step === 'refunds')
    return refundPayment(books, walletId, form.get('payment') ?? '') ? 'refunded' : 'nothing';
  if (step === 'returns')
    return returnToPoints(books, callbacks, form.get('credit') ?? '') > 0 ? 'returned' : 'nothing';
  return 'nothing';
}

/** Where the portal sends a person who wants to link a wallet. */
async function openLink({ books, signing, origin }: Sandbox, res: ServerResponse, url: URL): Promise<void> {
  const token = url.searchParams.get('request') ?? '';
  const request = await signing.readLinkRequest(token, `${origin()}/link`);
  if (!request) return sendPage(res, 400, unknownLinkPage());
  if (requests.size >= requestsMax) requests.clear();
  requests.set(request.state, request);
  sendPage(res, 200, linkPage(request, listWallets(books)));
}

async function finishLink({ books }: Sandbox, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const form = await readForm(req);
  const request = requests.get(form.get('state') ?? '');
  if (!request) return sendPage(res, 400, unknownLinkPage());
  requests.delete(request.state);
  const back = new URL(request.returnTo);
  back.searchParams.set('state', request.state);
  const wallet = findWallet(books, form.get('wallet') ?? '');
  if (wallet && form.get('answer') === 'yes') back.searchParams.set('code', createLinkCode(books, wallet.id));
  else back.searchParams.set('error', 'access_denied');
  redirect(res, back.href);
}
