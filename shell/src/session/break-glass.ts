/** The red band over every page while an emergency access lasts, with the way to end it. */
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

const lookEveryMs = 5_000;

/** `until` is an instant of the server, whose clock counts. */
export function showBreakGlass(portal: Portal, { until }: { until: string }): void {
  const { boot, t, clients } = portal;
  const clockOffsetMs = Date.parse(boot.now) - Date.now();
  const leftMs = () => Date.parse(until) - Date.now() - clockOffsetMs;
  const text = element('p', { class: 'shell-break-glass__text' });
  const end = async () => {
    const { error } = await clients.staff.POST('/break-glass/end').catch(() => ({ error: true }));
    if (error) portal.notify('error', t('unreachableText'));
    // What one may do has changed: the whole portal is drawn anew.
    else location.reload();
  };
  const look = () => {
    if (leftMs() <= 0) return location.reload();
    text.textContent = t('breakGlass', { minutes: Math.ceil(leftMs() / 60_000) });
  };
  look();
  setInterval(look, lookEveryMs);
  const button = { class: 'ui-button ui-button--secondary', type: 'button', click: () => void end() };
  // The way past what every page has in common stays the first thing that a keyboard reaches.
  document
    .querySelector('#portal > .ui-skip-link')
    ?.after(
      element(
        'section',
        { class: 'shell-break-glass', 'aria-label': t('breakGlassEnd') },
        icon('alert'),
        text,
        element('button', button, t('breakGlassEnd')),
      ),
    );
}
