import { element } from '../../element.ts';
import { picture } from '../pictures.ts';
import type { CardAppTexts, ChallengeView } from './card-app.ts';
import type { Started } from './challenge.ts';

/** One large button. Whoever has just pressed the one on the sign-in page is taken to the app at once. */
export function drawAtPhone(t: CardAppTexts, { appLink }: Started): ChallengeView {
  const content = element(
    'div',
    { class: 'shell-card-app__phone' },
    picture('phone-and-card'),
    element('a', { class: 'ui-button ui-button--large ui-button--block', href: appLink }, t('openApp')),
    element('p', { class: 'shell-door__about' }, t('openAppText')),
  );
  if (wasPressed()) location.assign(appLink);
  return { content, show: () => {} };
}

/**
 * Browsers open an app only as the answer to a touch. Whoever comes back from the app with the browser's own button loads
 * this page anew, and must not be sent off again.
 */
function wasPressed(): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  const isLoadedHere = loaded !== undefined && new URL(loaded.name).pathname === location.pathname;
  return !isLoadedHere && (navigator.userActivation?.isActive ?? false);
}
