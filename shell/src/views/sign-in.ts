/** The door: who may come in, one large button, and what will happen then. */
import { element, icon } from '../element.ts';
import type { Portal, View } from '../portal.ts';
import { addressOf, type Provider } from '../session/ways.ts';
import { phoneLink } from './contact.ts';
import { notice, problemNotice } from './notice.ts';
import { drawPasskeyWay } from './passkey-way.ts';
import { type PictureName, picture } from './pictures.ts';

export const showSignIn: View = (portal, main) => {
  const { boot, t, announcer, clients } = portal;
  const query = new URLSearchParams(location.search);
  const ways = element(
    'div',
    { class: 'ui-stack shell-door__ways', 'aria-busy': 'true' },
    element('span', { class: 'ui-skeleton ui-skeleton--block' }),
  );
  const staffWays = element('div', { class: 'shell-door__staff', hidden: true });
  let isGone = false;

  main.replaceChildren(
    element(
      'div',
      { class: 'ui-hero' },
      element(
        'div',
        { class: 'ui-hero__inner' },
        element('h1', { tabindex: '-1' }, t('welcomeTitle', { portal: boot.city.portalShortName })),
        element('p', { class: 'ui-page__lead' }, t('welcomeLead', { name: boot.city.portalName })),
        boot.services.length > 0 && drawServices(portal),
      ),
    ),
    element(
      'div',
      { class: 'ui-page' },
      explain(portal, query),
      element(
        'div',
        { class: 'shell-door' },
        element(
          'section',
          { class: 'ui-card', 'aria-labelledby': 'sign-in' },
          element('h2', { class: 'ui-card__title', id: 'sign-in' }, t('signInTitle')),
          element('p', {}, t('signInWho', { city: boot.city.name })),
          ways,
          staffWays,
        ),
        element(
          'section',
          {},
          element('h2', {}, t('howTitle')),
          drawSteps(portal),
          element('div', { class: 'shell-door__help' }, phoneLink(portal)),
        ),
      ),
    ),
  );
  announcer.pageReady(t('signInTitle'));

  async function load(): Promise<void> {
    const { data, error } = await clients.identity
      .GET('/providers')
      .catch((error) => ({ data: undefined, error }));
    if (isGone) return;
    ways.removeAttribute('aria-busy');
    if (!data) return ways.replaceChildren(problemNotice(portal, error, () => void load()));
    const of = (audience: Provider['audience']) =>
      data.items.filter((provider) => provider.audience === audience);
    const returnTo = placeToReturnTo(query);
    const residents = of('residents').map((provider, n) => drawWay(portal, provider, returnTo, n === 0));
    ways.replaceChildren(...(residents.length > 0 ? residents : [element('p', {}, t('noProviders'))]));
    const passkeyWay = drawPasskeyWay(portal, returnTo);
    if (passkeyWay) ways.append(passkeyWay);
    if (of('staff').length > 0) {
      staffWays.hidden = false;
      staffWays.replaceChildren(
        element('h3', { class: 'shell-door__for' }, t('forStaff')),
        element(
          'div',
          { class: 'ui-cluster' },
          of('staff').map((provider) => drawStaffWay(portal, provider, returnTo)),
        ),
      );
    }
  }
  void load();
  return () => {
    isGone = true;
  };
};

/** With the fragment, which the browser carried over from the page that asked to sign in: it may be a check-in code. */
function placeToReturnTo(query: URLSearchParams): string | undefined {
  const path = query.get('returnTo');
  return path === null ? undefined : path + location.hash;
}

/** One large button each; the first, which fits most people, is the main one. */
function drawWay(
  { t }: Portal,
  provider: Provider,
  returnTo: string | undefined,
  isFirst: boolean,
): HTMLElement {
  const look = `ui-button ui-button--large ui-button--block${isFirst ? '' : ' ui-button--secondary'}`;
  return element(
    'div',
    {},
    element(
      'a',
      { class: look, href: addressOf(provider, { returnTo }) },
      t('signInWith', { name: provider.name }),
    ),
    element('p', { class: 'shell-door__about' }, provider.description),
  );
}

function drawStaffWay({ t }: Portal, provider: Provider, returnTo: string | undefined): HTMLElement {
  const attributes = { class: 'ui-button ui-button--quiet', href: addressOf(provider, { returnTo }) };
  return element('a', attributes, t('signInWith', { name: provider.name }));
}

function drawServices({ boot }: Portal): HTMLElement {
  return element(
    'ul',
    { class: 'shell-door__services' },
    boot.services.map(({ title, icon: name }) => element('li', {}, icon(name), title)),
  );
}

function drawSteps({ t }: Portal): HTMLElement {
  const steps = [
    ['card-and-pin', t('howStep1'), t('howStep1Text')],
    ['phone-and-card', t('howStep2'), t('howStep2Text')],
    ['done', t('howStep3'), t('howStep3Text')],
  ] as const satisfies [PictureName, string, string][];
  return element(
    'ol',
    { class: 'shell-steps' },
    steps.map(([name, title, text]) =>
      element(
        'li',
        { class: 'shell-steps__item' },
        picture(name),
        element('div', {}, element('h3', {}, title), element('p', {}, text)),
      ),
    ),
  );
}

/** Why the person stands here, if there is a reason: a failed sign-in, a session that ended, a sign-out. */
function explain({ boot, t }: Portal, query: URLSearchParams): HTMLElement | undefined {
  if (boot.problem) return notice({ tone: 'error', title: boot.problem.title, text: boot.problem.nextStep });
  if (query.has('signed-out'))
    return notice({ tone: 'success', title: t('signedOutTitle'), text: t('signedOutText') });
  if (query.has('ended')) return notice({ tone: 'info', title: t('endedTitle'), text: t('endedText') });
  return undefined;
}
