/** Where the app brings the browser back to on the same phone. */
import { element } from '../../element.ts';
import type { Portal } from '../../portal.ts';
import type { TextDesk } from '../../texts.ts';
import { phoneLink } from '../contact.ts';
import { notice, problemNotice } from '../notice.ts';
import { readReturn } from './card-app.rules.ts';
import { cardAppTexts } from './card-app.ts';
import { finishChallenge } from './challenge.ts';

export function showCardAppReturn(portal: Portal, main: HTMLElement, desk: TextDesk): () => void {
  const t = cardAppTexts(desk);
  const back = readReturn(location.hash);
  // The code works once; nothing is to find it in the history afterwards.
  history.replaceState(history.state, '', location.pathname);
  const title = element('h1', { tabindex: '-1' }, t('returnTitle'));
  const lead = element('p', { class: 'ui-page__lead', role: 'status' }, t('returnLead'));
  const content = element('div', { class: 'ui-stack' });
  const head = element('div', { class: 'ui-page__head' }, title, lead);
  main.replaceChildren(element('div', { class: 'ui-page ui-page--narrow' }, head, content));
  portal.announcer.pageReady(t('returnTitle'));
  if (back) {
    finishChallenge(portal, back.challengeId, back.completionCode).catch((error) =>
      fail(problemNotice(portal, error, () => location.assign('/sign-in'))),
    );
  } else
    fail(notice({ tone: 'info', title: t('expiredTitle'), text: t('expiredText'), next: phoneLink(portal) }));

  function fail(what: HTMLElement): void {
    title.textContent = t('returnFailedTitle');
    lead.remove();
    content.replaceChildren(what, element('a', { class: 'ui-button', href: '/sign-in' }, t('back')));
  }
  return () => {};
}
