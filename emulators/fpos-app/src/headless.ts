/** The same app without screens, for tests: one request is the whole visit. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, sendJson } from '../../card-pages/http.ts';
import { Refused, readChallengeAddress } from './portal-client.ts';
import type { App } from './server.ts';
import { findCard } from './virtual-cards.ts';

/**
 * A form with `challenge` (the link), `card`, `pin`, `number` for another device, and `consent` (`yes` or `no`). Answers
 * `{ status, returnAddress }` or `{ status, type }` as the portal did; a wrong PIN is `{ status: 0, type: 'pin-wrong' }`.
 */
export async function answerHeadless(
  { portals, pins, visits }: App,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const form = await readForm(req);
  const address = readChallengeAddress(form.get('challenge'), portals);
  const card = findCard(form.get('card'));
  if (!address || !card) return sendJson(res, 400, { status: 0, type: 'unknown' });
  try {
    const visit = await visits.open(address);
    const pin = pins.tryPin(card.id, form.get('pin') ?? '');
    if (pin !== 'right') return sendJson(res, 200, { status: 0, type: `pin-${pin}` });
    const number = form.get('number');
    if (number !== null) visit.number = number;
    const returnAddress = await visits.answer(visit, card, form.get('consent') !== 'no');
    sendJson(res, 200, { status: 200, returnAddress });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sendJson(res, 200, { status: error.status, type: error.type });
  }
}
