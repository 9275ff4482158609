import { element } from '../../element.ts';
import { picture } from '../pictures.ts';
import type { CardAppTexts, ChallengeView } from './card-app.ts';
import type { Started } from './challenge.ts';
import { qrCode } from './qr-code.ts';

/** QR code, number, card: the three things to do, in their order. */
export function drawAtComputer(t: CardAppTexts, { appLink, matchingNumber }: Started): ChallengeView {
  const number = matchingNumber ?? '';
  const qr = element(
    'div',
    {},
    qrCode(appLink, t('qrLabel')),
    element('p', { class: 'shell-card-app__warning' }, t('qrWarning')),
  );
  const steps = [
    step(t('scanTitle'), t('scanText'), qr),
    step(t('numberTitle'), t('numberText'), element('p', { class: 'shell-card-app__number' }, number)),
    step(t('cardTitle'), t('cardText'), picture('phone-and-card')),
  ];
  const content = element('ol', { class: 'shell-card-app__steps' }, steps);
  return {
    content,
    show(state) {
      const current = { waiting: 0, seen: 1, signed: 3 }[state];
      for (const [n, item] of steps.entries()) {
        item.toggleAttribute('data-done', n < current);
        if (n === current) item.setAttribute('aria-current', 'step');
        else item.removeAttribute('aria-current');
      }
      // What was read once is of no use to anybody any more.
      if (state !== 'waiting') qr.replaceChildren(picture('done'));
    },
  };
}

function step(title: string, text: string, content: HTMLElement | SVGElement): HTMLElement {
  return element(
    'li',
    { class: 'shell-card-app__step' },
    element('div', { class: 'shell-card-app__words' }, element('h2', {}, title), element('p', {}, text)),
    element('div', { class: 'shell-card-app__thing' }, content),
  );
}
