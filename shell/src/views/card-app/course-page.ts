/** What stands around the way to sign in, on a phone and at a computer alike. */
import { element, icon } from '../../element.ts';
import type { Portal } from '../../portal.ts';
import { phoneLink } from '../contact.ts';
import { computeTimeLeft, type Device } from './card-app.rules.ts';
import type { CardAppTexts } from './card-app.ts';

export interface CoursePage {
  root: HTMLElement;
  /** Words for the device on which the app is. */
  nameFor(device: Device): string;
  say(text: string): void;
  show(content: HTMLElement): void;
  /** A notice in the place of everything that could go on; it has a button of its own. */
  fail(content: HTMLElement): void;
  clock: Clock;
}

export interface Clock {
  runUntil(instant: string): void;
  stop(): void;
}

export interface CourseActions {
  /** The way back. */
  door: { address: string; label: string };
  onSwitch(): void;
  onAgain(): void;
}

export function drawCoursePage(
  portal: Portal,
  t: CardAppTexts,
  { door, onSwitch, onAgain }: CourseActions,
): CoursePage {
  const title = element('h1', { tabindex: '-1' });
  const lead = element('p', { class: 'ui-page__lead' });
  const status = element('p', { class: 'shell-card-app__status', role: 'status' });
  const timeLeft = element('p', { class: 'shell-card-app__clock' });
  const course = element('div', { class: 'shell-card-app__course' }, status, timeLeft);
  const stage = element('div', {});
  const button = (look: string, click: () => void, text = '') =>
    element('button', { class: `ui-button ui-button--${look}`, type: 'button', click }, text);
  const switchTo = button('secondary', onSwitch);
  const again = button('quiet', onAgain, t('startAgain'));
  const back = element('a', { class: 'ui-page__back', href: door.address }, icon('back'), door.label);
  const clock = startClock(portal, timeLeft, t);

  const root = element(
    'div',
    { class: 'ui-page' },
    element('div', { class: 'ui-page__head' }, back, title, lead),
    course,
    stage,
    element('div', { class: 'ui-cluster shell-card-app__else' }, switchTo, again),
    element(
      'section',
      { class: 'ui-page__section' },
      element('h2', {}, t('noAppTitle')),
      element('p', {}, t('noAppText')),
      phoneLink(portal),
    ),
  );

  /** Whoever pressed a button that goes with what it stood in goes on at the heading. */
  function keepFocus(change: () => void): void {
    const held = document.activeElement;
    change();
    const isGone = held instanceof HTMLElement && !held.checkVisibility();
    if (isGone) title.focus({ preventScroll: true });
  }

  return {
    root,
    clock,
    nameFor(device) {
      const isHere = device === 'this-phone';
      title.textContent = t(isHere ? 'phoneTitle' : 'computerTitle');
      lead.textContent = t(isHere ? 'phoneLead' : 'computerLead');
      switchTo.textContent = t(isHere ? 'anotherDevice' : 'thisDevice');
      return title.textContent;
    },
    say(text) {
      for (const part of [course, again]) part.hidden = false;
      status.textContent = text;
    },
    show: (content) => keepFocus(() => stage.replaceChildren(content)),
    fail(content) {
      keepFocus(() => {
        for (const part of [course, again]) part.hidden = true;
        stage.replaceChildren(content);
      });
    },
  };
}

/** Counts by the server's time when it wrote the page, and how long ago that was: the device's own clock may be wrong. */
function startClock({ boot }: Portal, face: HTMLElement, t: CardAppTexts): Clock {
  let ticking: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(ticking);
    face.textContent = '';
  };
  return {
    stop,
    runUntil(instant) {
      stop();
      const draw = () => {
        const nowMs = Date.parse(boot.now) + performance.now();
        face.textContent = t('timeLeft', computeTimeLeft(Date.parse(instant), nowMs));
      };
      draw();
      ticking = setInterval(draw, 1_000);
    },
  };
}
