import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

/** Says that there is no connection, as long as there is none. */
export function drawOfflineNotice({ t, notify }: Pick<Portal, 't' | 'notify'>): HTMLElement {
  // Present from the start, or screen readers would not read what comes into it.
  const region = element('div', { role: 'status' });
  const show = () =>
    region.replaceChildren(element('div', { class: 'ui-offline' }, icon('offline'), t('offline')));
  addEventListener('offline', show);
  addEventListener('online', () => {
    region.replaceChildren();
    notify('success', t('backOnline'));
  });
  if (!navigator.onLine) show();
  return region;
}
