import { openDialog } from '../frame/dialog.ts';
import type { Portal } from '../portal.ts';
import { addressOf } from './ways.ts';

/** Asks the person to show again who they are. They leave for the issuer and come back to this page. */
export async function stepUp({ boot, t, clients }: Portal): Promise<void> {
  const { data } = await clients.identity.GET('/providers');
  const { session } = boot;
  const audience = session.state === 'signed-in' && session.kind === 'staff' ? 'staff' : 'residents';
  const provider = data?.items.find((item) => item.audience === audience);
  if (!provider) throw new Error('There is no way to confirm who the person is.');
  const wish = { returnTo: location.pathname + location.search, purpose: 'step-up' } as const;
  return new Promise((_, reject) => {
    const decline = () => reject(new Error('The person declined.'));
    const dialog = openDialog(t('stepUpTitle'), t('stepUpText'), [
      { label: t('stepUpGo'), href: addressOf(provider, wish) },
      { label: t('cancel') },
    ]);
    dialog.addEventListener('close', decline);
  });
}
