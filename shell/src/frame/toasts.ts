/** The notifications area: short messages, read out politely. */
import type { NoticeKind } from '@entame/sdk';
import { element, icon } from '../element.ts';
import type { ShellTexts } from '../texts.ts';

const shownMs = 8_000;
const toastsMax = 4;

export function createToasts(t: ShellTexts) {
  const area = element('div', { class: 'ui-toasts', role: 'status', 'aria-live': 'polite' });
  const icons = { success: 'check', info: 'info', warning: 'alert', error: 'alert' };

  function notify(kind: NoticeKind, message: string): void {
    const toast = element(
      'div',
      { class: 'ui-toast', 'data-tone': kind },
      icon(icons[kind]),
      element('p', {}, message),
      element(
        'button',
        { class: 'ui-toast__close', type: 'button', 'aria-label': t('close'), click: () => toast.remove() },
        icon('close'),
      ),
    );
    area.append(toast);
    while (area.children.length > toastsMax) area.firstElementChild?.remove();
    // What went wrong stays until it was read.
    if (kind === 'success' || kind === 'info') removeLater(toast);
  }

  function removeLater(toast: HTMLElement): void {
    setTimeout(() => {
      if (toast.matches(':hover, :focus-within')) removeLater(toast);
      else toast.remove();
    }, shownMs);
  }

  return { area, notify };
}
