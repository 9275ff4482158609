import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import { readForm, redirect } from '../../card-pages/http.ts';
import type { Pins } from '../../card-pages/pins.ts';
import { sendPage } from './layout.ts';
import { errors } from './oidc-provider.ts';
import { cardsPage, consentPage, expiredPage, lockedPage, pinPage, type SignIn } from './pages.ts';
import type { Card, Realm } from './realms.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

type Visit = {
  req: IncomingMessage;
  res: ServerResponse;
  details: Interaction;
  signIn: SignIn;
  finish: (result: InteractionResults) => Promise<void>;
};

/**
 * The screens between "sign in" and "back at the portal". Each form belongs to the interaction cookie, which is
 * HttpOnly, SameSite=Lax and sent to this sign-in's path alone: another site cannot post them.
 */
export function createInteractionHandler(provider: Provider, realm: Realm, pins: Pins) {
  const findCard = (id: string | null): Card | undefined => realm.listCards().find((card) => card.id === id);

  const actions: Record<string, (visit: Visit) => Promise<void>> = {
    async 'GET '({ res, details, signIn }) {
      if (details.prompt.name === 'login') return sendPage(res, 200, cardsPage(signIn, realm.listCards()));
      const disclosures = realm.listDisclosures(findAccountId(details), listScopes(details));
      sendPage(res, 200, consentPage(signIn, disclosures));
    },
    async 'POST card'({ req, res, signIn }) {
      const card = findCard((await readForm(req)).get('card'));
      redirect(res, card ? pinPath(signIn, card) : signIn.path);
    },
    async 'GET pin'({ req, res, signIn }) {
      const query = new URL(req.url ?? '', provider.issuer).searchParams;
      const card = findCard(query.get('card'));
      if (!card) return redirect(res, signIn.path);
      if (pins.isLocked(card.id)) return sendPage(res, 200, lockedPage(signIn, card));
      sendPage(res, 200, pinPage(signIn, card, pins.countTriesLeft(card.id), query.has('wrong')));
    },
    async 'POST pin'({ req, res, details, signIn, finish }) {
      const form = await readForm(req);
      const card = findCard(form.get('card'));
      if (!card || details.prompt.name !== 'login') return redirect(res, signIn.path);
      const outcome = pins.tryPin(card.id, form.get('pin') ?? '');
      if (outcome !== 'right') return redirect(res, `${pinPath(signIn, card)}&wrong`);
      const login = { accountId: card.id, ...realm.factorsOf(card.id), remember: false };
      await finish(realm.asksConsent ? { login } : { login, consent: await grant(details, card.id) });
    },
    async 'POST unlock'({ req, res, signIn }) {
      const card = findCard((await readForm(req)).get('card'));
      if (card) pins.unlock(card.id);
      redirect(res, card ? pinPath(signIn, card) : signIn.path);
    },
    async 'POST consent'({ res, details, signIn, finish }) {
      if (details.prompt.name !== 'consent') return redirect(res, signIn.path);
      await finish({ consent: await grant(details, findAccountId(details)) });
    },
    async 'POST cancel'({ finish }) {
      await finish({ error: 'access_denied', error_description: 'the person cancelled' });
    },
  };

  async function grant(details: Interaction, accountId: string) {
    const granted = new provider.Grant({ accountId, clientId: String(details.params.client_id) });
    granted.addOIDCScope(listScopes(details));
    return { grantId: await granted.save() };
  }

  return async function handleInteraction(req: IncomingMessage, res: ServerResponse, subPath: string) {
    const [uid = '', step = ''] = subPath.split('/');
    const action = actions[`${req.method} ${step}`];
    const details = await findInteraction(provider, req, res);
    if (!action || details?.uid !== uid) return sendPage(res, 400, expiredPage(realm.texts.title));
    const client = await provider.Client.find(String(details.params.client_id));
    const path = `/realms/${realm.name}/interaction/${uid}`;
    const signIn = { realm, path, clientName: client?.clientName ?? '' };
    const finish = (result: InteractionResults) => provider.interactionFinished(req, res, result);
    await action({ req, res, details, signIn, finish });
  };
}

async function findInteraction(provider: Provider, req: IncomingMessage, res: ServerResponse) {
  try {
    return await provider.interactionDetails(req, res);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

function findAccountId(details: Interaction): string {
  return details.session?.accountId ?? '';
}

function listScopes(details: Interaction): string[] {
  return String(details.params.scope ?? '').split(' ');
}

function pinPath(signIn: SignIn, card: Card): string {
  return `${signIn.path}/pin?card=${encodeURIComponent(card.id)}`;
}
