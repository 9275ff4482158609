import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

/** The help desk's number, to be tapped. */
export function phoneLink({ boot, t }: Pick<Portal, 'boot' | 't'>): HTMLElement {
  const { phone, hours } = boot.helpDesk;
  return element(
    'a',
    { class: 'ui-phone', href: `tel:${phone.replaceAll('-', '')}` },
    icon('phone'),
    element(
      'span',
      {},
      element('span', { class: 'ui-phone__label' }, t('inTrouble')),
      ' ',
      element('span', { class: 'ui-phone__number' }, phone),
      ' ',
      element('span', { class: 'ui-phone__hours' }, hours),
    ),
  );
}
