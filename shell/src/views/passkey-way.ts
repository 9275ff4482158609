/** The second way to sign in: face, fingerprint or screen lock, for who has added this device. */
import { isProblem } from '@entame/sdk';
import { element } from '../element.ts';
import type { Portal } from '../portal.ts';
import { hasWebAuthn, isDeclined, signInByPasskey } from '../session/passkey.ts';
import { phoneLink } from './contact.ts';
import { notice } from './notice.ts';

/** Nothing where the browser cannot do it. */
export function drawPasskeyWay(portal: Portal, returnTo: string | undefined): HTMLElement | undefined {
  if (!hasWebAuthn()) return undefined;
  const { t, clients } = portal;
  const status = element('div', { role: 'status' });
  const button = element(
    'button',
    {
      class: 'ui-button ui-button--secondary ui-button--large ui-button--block',
      type: 'button',
      click: press,
    },
    t('passkeySignIn'),
  );
  let isBusy = false;
  return element(
    'div',
    {},
    button,
    element('p', { class: 'shell-door__about' }, t('passkeySignInAbout')),
    status,
  );

  async function press(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    status.replaceChildren(element('p', {}, t('passkeySignInWaiting')));
    try {
      await signInByPasskey(clients, 'sign-in');
      // The server decides where that may lead.
      location.replace(`/sign-in?${new URLSearchParams({ returnTo: returnTo ?? '/' })}`);
    } catch (error) {
      isBusy = false;
      status.replaceChildren(explain(error));
    }
  }

  function explain(error: unknown): HTMLElement {
    if (isDeclined(error))
      return notice({ tone: 'info', title: t('passkeyDeclinedTitle'), text: t('passkeyDeclinedText') });
    return notice({
      tone: 'error',
      title: isProblem(error) ? error.title : t('unreachableTitle'),
      text: isProblem(error) ? error.nextStep : t('unreachableText'),
      next: phoneLink(portal),
    });
  }
}
