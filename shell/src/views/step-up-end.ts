/** Where the window ends in which a person showed who they are: it tells the page that asked, and closes. */
import { element } from '../element.ts';
import type { View } from '../portal.ts';
import { sessionChannel } from '../session/session-channel.ts';
import { phoneLink } from './contact.ts';
import { notice } from './notice.ts';

const tellAfterMs = 500;

export const showStepUpEnd: View = (portal, main) => {
  const { boot, t, announcer } = portal;
  const { problem } = boot;
  const title = t(problem ? 'stepUpFailedTitle' : 'stepUpDoneTitle');
  main.replaceChildren(
    element(
      'div',
      { class: 'ui-page ui-page--narrow' },
      element('h1', { tabindex: '-1' }, title),
      problem
        ? notice({ tone: 'error', title: problem.title, text: problem.nextStep, next: phoneLink(portal) })
        : notice({ tone: 'success', title: t('stepUpDoneText') }),
      element('p', {}, t('stepUpCloseText')),
      element(
        'button',
        { class: 'ui-button ui-button--large', type: 'button', click: () => window.close() },
        t('stepUpClose'),
      ),
    ),
  );
  announcer.pageReady(title);
  if (!problem) {
    window.close();
    // Whoever closes gives the focus back to the page, which looks then. Only a window that stays has to tell it: what
    // the page goes on with, such as making a passkey, may need the focus that this window still has.
    setTimeout(() => sessionChannel.postMessage('confirmed'), tellAfterMs);
  }
  return () => {};
};
