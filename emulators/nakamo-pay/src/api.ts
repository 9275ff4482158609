/** What the portal's server calls: emulators/nakamo-pay/openapi.yaml. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { sendJson } from '../../card-pages/http.ts';
import { type CreditRow, cancelCredit, creditWallet, findCredit } from './credits.ts';
import { composeDailyFile } from './daily-file.ts';
import { redeemLinkCode, removeLink } from './links.ts';
import { Refusal } from './refusal.ts';
import type { Sandbox } from './server.ts';

interface Reply {
  status: number;
  body?: unknown;
  csv?: string;
}

const bodyBytesMax = 16 * 1024;

/** Everything below /v1. */
export async function answerApi(
  sandbox: Sandbox,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<void> {
  const { faults, signing, origin } = sandbox;
  try {
    await signing.checkRequest(req.headers.authorization, `${origin()}${path}`);
    const body = req.method === 'GET' ? undefined : await readJson(req);
    if (faults.take('slow')) await setTimeout(faults.sizeOf('slow'));
    if (faults.take('error-before-effect')) return refuseForNow(res);
    const reply = answer(sandbox, req.method ?? 'GET', path, body);
    if (faults.take('error-after-effect')) return refuseForNow(res);
    if (reply.csv !== undefined)
      return void res.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(reply.csv);
    if (reply.status === 204) return void res.writeHead(204).end();
    sendJson(res, reply.status, reply.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendJson(res, error.status, error.body);
  }
}

function refuseForNow(res: ServerResponse): void {
  sendJson(res, 500, { type: 'about:blank', title: 'ordered fault' });
}

function answer({ books, callbacks, faults }: Sandbox, method: string, path: string, body: unknown): Reply {
  const [, resource, id = '', more = ''] =
    /^\/v1\/([a-z-]+)(?:\/([\w.-]+))?(?:\/([a-z]+))?$/.exec(path) ?? [];
  const route = [method, resource, id && ':id', more].filter(Boolean).join(' ');
  switch (route) {
    case 'PUT credits :id':
      return present(creditWallet(books, callbacks, id, readCredit(id, body)));
    case 'GET credits :id': {
      const credit = findCredit(books, id);
      if (!credit) throw new Refusal('not-found');
      return present(credit);
    }
    case 'POST credits :id cancellation': {
      const credit = cancelCredit(books, id);
      if (credit.state === 'credited') throw new Refusal('credit-spent');
      return present(credit);
    }
    case 'GET daily-files :id':
      if (!/^\d{4}-\d\d-\d\d$/.test(id)) throw new Refusal('invalid-request');
      return { status: 200, csv: composeDailyFile(books, id, faults) };
    case 'POST links': {
      const { code, pairwiseId } = readTexts(body);
      if (!code || !pairwiseId) throw new Refusal('invalid-request');
      return { status: 201, body: { walletLabel: redeemLinkCode(books, code, pairwiseId) } };
    }
    case 'POST link-removals':
      removeLink(books, readTexts(body).pairwiseId ?? '');
      return { status: 204 };
    default:
      throw new Refusal('not-found');
  }
}

function present(credit: CreditRow): Reply {
  const wasCredited = credit.wallet_id !== null && credit.state !== 'rejected';
  return {
    status: 200,
    body: {
      exchangeId: credit.exchange_id,
      state: credit.state,
      reference: credit.reference,
      creditedPoints: wasCredited ? credit.points : 0,
      returnedPoints: credit.returned_points,
      takenBackPoints: credit.taken_back_points,
      ...(credit.reason !== null && { reason: credit.reason }),
    },
  };
}

function readCredit(id: string, body: unknown) {
  const { pairwiseId, points, yen } = body as { pairwiseId?: unknown; points?: unknown; yen?: unknown };
  const isAmount = (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= 1_000_000;
  const isRight = typeof pairwiseId === 'string' && /^[0-9a-f]{64}$/.test(pairwiseId) && id.length <= 64;
  if (!isRight || !isAmount(points) || !isAmount(yen)) throw new Refusal('invalid-request');
  return { pairwiseId, points, yen };
}

function readTexts(body: unknown): Record<string, string | undefined> {
  const texts = Object.entries(body as object).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new Refusal('invalid-request');
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Refused below, as everything that is not an object.
  }
  throw new Refusal('invalid-request');
}
