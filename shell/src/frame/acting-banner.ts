/** Says on every page, as long as it is so, that somebody acts for a resident and who it is. */
import type { SignedIn } from '@entame/sdk';
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

type ActedBy = NonNullable<SignedIn['actedBy']>;

/** Undefined when the person is here in their own name. */
export function drawActingBanner(portal: Portal): HTMLElement | undefined {
  const { session } = portal.boot;
  const actedBy = session.state === 'signed-in' ? session.actedBy : null;
  return session.state === 'signed-in' && actedBy
    ? drawBanner(portal, session.displayName, actedBy)
    : undefined;
}

function drawBanner(portal: Portal, name: string, { kind, displayName: by }: ActedBy): HTMLElement {
  const { t } = portal;
  const end = element(
    'button',
    {
      class: 'ui-button ui-button--small shell-acting__end',
      type: 'button',
      click: () => void endActing(portal, end),
    },
    t('actingEnd'),
  );
  return element(
    'div',
    { class: 'shell-acting' },
    element(
      'div',
      { class: 'shell-acting__inner' },
      icon('person'),
      element(
        'p',
        { class: 'shell-acting__text', role: 'status' },
        element('strong', {}, t('actingFor', { name })),
        ' — ',
        element('span', {}, t(kind === 'staff' ? 'actingStaff' : 'actingHelper', { by })),
      ),
      end,
    ),
  );
}

/** Loads the page anew, so that nothing of the other person stays on the screen or in memory. */
async function endActing({ clients, notify, t }: Portal, button: HTMLButtonElement): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const { data } = await clients.identity.DELETE('/representation').catch(() => ({ data: undefined }));
  if (data) return location.assign(data.returnTo);
  button.ariaBusy = null;
  notify('error', t('unreachableText'));
}
