/** What each form of a visit does. A visit's id is a secret of the browser that opened it; no other site can post for it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readForm, redirect } from '../../card-pages/http.ts';
import { sendPage } from './layout.ts';
import { declinedPage, donePage, type Page, refusedPage, unknownPage, visitPage } from './pages.ts';
import { Refused } from './portal-client.ts';
import type { App } from './server.ts';
import { findCard } from './virtual-cards.ts';
import type { Visit } from './visits.ts';

type Step = (app: App, visit: Visit, form: URLSearchParams) => Promise<Page | { goTo: string }> | Page;

const steps: Record<string, Step> = {
  number({ pins }, visit, form) {
    visit.number = form.get('number') ?? '';
    return visitPage(visit, pins);
  },
  async 'not-shown'({ visits }, visit) {
    await visits.decline(visit, 'number-not-shown');
    return declinedPage(true);
  },
  async cancel({ visits }, visit) {
    await visits.decline(visit, 'cancelled');
    const place = portalPlaceOf(visit);
    return place ? { goTo: `${place}?problem=sign-in-cancelled` } : declinedPage(false);
  },
  card({ pins }, visit, form) {
    const card = findCard(form.get('card'));
    if (card) Object.assign(visit, { card, isPinRight: false });
    return visitPage(visit, pins);
  },
  'choose-again'({ pins }, visit) {
    delete visit.card;
    return visitPage(visit, pins);
  },
  pin({ pins }, visit, form) {
    if (!visit.card) return visitPage(visit, pins);
    const outcome = pins.tryPin(visit.card.id, form.get('pin') ?? '');
    visit.isPinRight = outcome === 'right';
    return visitPage(visit, pins, outcome === 'wrong');
  },
  unlock({ pins }, visit) {
    if (visit.card) pins.unlock(visit.card.id);
    return visitPage(visit, pins);
  },
  async answer({ pins, visits }, visit, form) {
    if (!visit.card || !visit.isPinRight) return visitPage(visit, pins);
    const goTo = await visits.answer(visit, visit.card, form.get('consent') === 'yes');
    return goTo === null ? donePage() : { goTo };
  },
};

/** Where on this phone the person comes from; nowhere when the portal is open on another device. */
function portalPlaceOf({ challenge, address }: Visit): string | undefined {
  const places: Record<string, string> = { 'step-up': '/step-up', link: '/me/identities' };
  return challenge.device === 'this-phone'
    ? address.origin + (places[challenge.purpose] ?? '/sign-in')
    : undefined;
}

export async function handleVisit(
  app: App,
  req: IncomingMessage,
  res: ServerResponse,
  id: string,
  name: string,
): Promise<void> {
  const visit = app.visits.find(id);
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!visit || !step || req.method !== 'POST') return sendPage(res, 400, unknownPage());
  try {
    const next = await step(app, visit, await readForm(req));
    if ('goTo' in next) redirect(res, next.goTo);
    else sendPage(res, 200, next);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sendPage(res, error.status, refusedPage(error, portalPlaceOf(visit)));
  }
}
