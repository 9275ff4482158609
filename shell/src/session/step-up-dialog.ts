/** The dialog in which a person shows again who they are. The page behind it keeps its form and its place. */
import { isProblem } from '@entame/sdk';
import { element } from '../element.ts';
import { phoneLink } from '../views/contact.ts';
import { notice } from '../views/notice.ts';
import { lookRepeatedly } from './look-repeatedly.ts';
import { isDeclined } from './passkey.ts';
import { sessionChannel } from './session-channel.ts';
import { isConfirmed, type StepUpNeed } from './step-up.rules.ts';
import type { StepUpPortal } from './step-up.ts';
import { findWays, type StepUpWay } from './step-up-ways.ts';

export async function askInDialog(portal: StepUpPortal, need: StepUpNeed): Promise<boolean> {
  const { t, clients } = portal;
  const { data: first } = await clients.identity.GET('/session').catch(() => ({ data: undefined }));
  const askedAt = first?.state === 'signed-in' ? first.authenticatedAt : '';
  const ended = Promise.withResolvers<boolean>();
  const status = element('div', { role: 'status' });
  const ways = element('div', { class: 'ui-stack', 'aria-busy': 'true' }, element('p', {}, t('loading')));
  const dialog = drawDialog(portal, ways, status);

  async function look(): Promise<void> {
    const { data } = await clients.identity.GET('/session').catch(() => ({ data: undefined }));
    if (data?.state === 'signed-in' && isConfirmed(data, need, askedAt)) ended.resolve(true);
  }

  async function start(way: StepUpWay): Promise<void> {
    status.replaceChildren(element('p', {}, t('stepUpWaiting')));
    looking.begin();
    try {
      await way.start();
      await look();
    } catch (error) {
      status.replaceChildren(isDeclined(error) ? '' : explain(portal, error));
    }
  }

  const draw = (found: StepUpWay[]) =>
    found.length > 0
      ? found.map((way, n) => drawWay(way, n === 0, () => void start(way)))
      : [explain(portal, undefined)];
  void findWays(portal, need)
    .then(draw, (error) => [explain(portal, error)])
    .then((nodes) => {
      ways.removeAttribute('aria-busy');
      ways.replaceChildren(...nodes);
      ways.querySelector('button')?.focus();
    });

  // The other window tells when it is done; this is for when its word does not arrive.
  const looking = lookRepeatedly(() => void look());
  const stopHearing = sessionChannel.onMessage((news) => news === 'confirmed' && void look());
  addEventListener('focus', look);
  dialog.addEventListener('close', () => ended.resolve(false));
  const isDone = await ended.promise;
  if (isDone) await untilFocused();
  looking.stop();
  stopHearing();
  removeEventListener('focus', look);
  dialog.close();
  return isDone;
}

/** A device asks for face or fingerprint only where the person is looking, and they may still be in the other window. */
function untilFocused(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => addEventListener('focus', () => resolve(), { once: true }));
}

function drawDialog({ t }: StepUpPortal, ways: HTMLElement, status: HTMLElement): HTMLDialogElement {
  const cancel = element(
    'button',
    { class: 'ui-button ui-button--secondary', type: 'button', click: () => dialog.close() },
    t('stepUpCancel'),
  );
  const dialog = element(
    'dialog',
    { class: 'ui-dialog', 'aria-labelledby': 'step-up-title', close: () => dialog.remove() },
    element('h2', { class: 'ui-dialog__title', id: 'step-up-title' }, t('stepUpTitle')),
    element('div', { class: 'ui-stack' }, element('p', {}, t('stepUpText')), ways, status),
    element('div', { class: 'ui-dialog__actions' }, cancel),
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function drawWay({ label, about }: StepUpWay, isMain: boolean, press: () => void): HTMLElement {
  const look = isMain ? 'ui-button' : 'ui-button ui-button--secondary';
  return element(
    'div',
    { class: 'ui-stack ui-gap-s' },
    element('button', { class: `${look} ui-button--block`, type: 'button', click: press }, label),
    element('p', { class: 'ui-field__hint' }, about),
  );
}

function explain(portal: StepUpPortal, error: unknown): HTMLElement {
  const { t } = portal;
  return notice({
    tone: 'error',
    title: isProblem(error) ? error.title : t('stepUpFailedTitle'),
    text: isProblem(error) ? error.nextStep : t('stepUpFailedText'),
    next: phoneLink(portal),
  });
}
