import { element } from '../../element.ts';
import { picture } from '../pictures.ts';
import type { CardAppTexts, CoursePage } from './card-app.ts';
import type { Started } from './challenge.ts';

/** One large button. Whoever has just pressed the one on the sign-in page is taken to the app at once. */
export function drawAtPhone(t: CardAppTexts, { appLink }: Started): CoursePage {
  const content = element(
    'div',
    { class: 'shell-card-app__phone' },
    picture('phone-and-card'),
    element('a', { class: 'ui-button ui-button--large ui-button--block', href: appLink }, t('openApp')),
    element('p', { class: 'shell-door__about' }, t('openAppText')),
  );
  // Browsers open an app only as the answer to a touch; after a reload the button is there.
  if (navigator.userActivation?.isActive) location.assign(appLink);
  return { content, show: () => {} };
}
