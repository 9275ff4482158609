/** Signing in at the emulated issuers, step by step, so that an attack can begin at any of them. */
import { createTestBrowser } from '../../emulators/digital-id/src/testing/test-browser.ts';
import { Visitor } from './visitor.ts';

const pin = '1234';

export interface Issuers {
  origin: string;
  emulatorOrigin: string;
}

export const providerOf = (card: string) => (card.startsWith('card-') ? 'my-number-card' : 'city-staff');

/** Goes to the issuer and proves who the person is; answers where the issuer sends the browser back to. */
export async function presentCard(
  { origin, emulatorOrigin }: Issuers,
  leaving: URL,
  card: string,
): Promise<string> {
  const browser = createTestBrowser(emulatorOrigin);
  const choose = await browser.open(leaving);
  const pinPage = await browser.submit(choose, 'card', { card });
  const next = await browser.submit(pinPage, 'pin', { pin });
  const back = next.url.origin === origin ? next : await browser.submit(next, 'consent');
  return back.url.pathname + back.url.search;
}

/** Begins at the portal; answers the issuer's address. */
export async function beginSignIn(visitor: Visitor, card: string, query = ''): Promise<URL> {
  const response = await visitor.ask(`/api/identity/v1/sign-in/${providerOf(card)}${query}`);
  const location = response.headers.get('location');
  if (!location) throw new Error(`The portal does not send anybody to an issuer: ${response.status}.`);
  return new URL(location);
}

/** A service with terms serves nobody who has not accepted them; whoever walks is an ordinary user, so has. */
async function acceptTerms(person: Visitor): Promise<void> {
  const { items } = (await (await person.ask('/api/terms/v1/me/terms')).json()) as {
    items: { versionId: string }[];
  };
  const versionIds = items.map(({ versionId }) => versionId);
  if (versionIds.length > 0)
    await person.status('/api/terms/v1/me/acceptances', { method: 'POST', body: { versionIds } });
}

/** The whole way, as a person goes it. */
export async function signIn(issuers: Issuers, card: string, visitor = new Visitor(issuers.origin)) {
  const callback = await presentCard(issuers, await beginSignIn(visitor, card), card);
  const finished = await visitor.ask(callback);
  const session = await visitor.json<{ state: string }>('/api/identity/v1/session');
  if (session.state !== 'signed-in')
    throw new Error(`${card} could not sign in: ${finished.headers.get('location')}`);
  if (card.startsWith('card-')) await acceptTerms(visitor);
  return visitor;
}
