/** Signing in with the card app: this phone's by a link, another one's by a QR code. */
import type { Translate } from '@entame/sdk';
import { element, icon } from '../../element.ts';
import type { Portal } from '../../portal.ts';
import type { TextDesk } from '../../texts.ts';
import { phoneLink } from '../contact.ts';
import { notice, problemNotice } from '../notice.ts';
import { drawAtComputer } from './at-computer.ts';
import { drawAtPhone } from './at-phone.ts';
import { computeTimeLeft, type Device, decideDevice } from './card-app.rules.ts';
import { type Course, finishChallenge, type Started, startChallenge, watchChallenge } from './challenge.ts';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { jaXEasy } from './locales/ja-x-easy.ts';

const locales = { ja, en, 'ja-x-easy': jaXEasy };
export type CardAppTexts = Translate<typeof ja>;
export const cardAppTexts = (desk: TextDesk): CardAppTexts => desk.translator(locales) as CardAppTexts;

/** How often a QR code that nobody read is replaced by a fresh one before the page asks whether anybody is there. */
const renewalsMax = 5;

/** What a device's page shows of the course. */
export interface CoursePage {
  content: HTMLElement;
  show(state: 'waiting' | 'seen' | 'signed'): void;
}

export function showCardApp(portal: Portal, main: HTMLElement, desk: TextDesk): () => void {
  const t = cardAppTexts(desk);
  const query = new URLSearchParams(location.search);
  const returnTo = query.get('returnTo') ?? undefined;
  const door = `/sign-in${returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo })}`}`;
  const purpose = query.get('purpose') === 'step-up' ? 'step-up' : 'sign-in';
  const title = element('h1', { tabindex: '-1' });
  const lead = element('p', { class: 'ui-page__lead' });
  const stage = element('div', { class: 'shell-card-app' });
  const status = element('p', { class: 'shell-card-app__status', role: 'status' });
  const clock = element('p', { class: 'shell-card-app__clock' });
  const switchTo = element('button', { class: 'ui-button ui-button--secondary', type: 'button' });
  const again = element('button', { class: 'ui-button ui-button--quiet', type: 'button' }, t('startAgain'));
  let device = decideDevice({
    width: innerWidth,
    height: innerHeight,
    isTouched: matchMedia('(pointer: coarse)').matches,
  });
  let stopWatching = () => {};
  let ticking: ReturnType<typeof setInterval> | undefined;
  let round = 0;

  main.replaceChildren(
    element(
      'div',
      { class: 'ui-page' },
      element(
        'div',
        { class: 'ui-page__head' },
        element('a', { class: 'ui-page__back', href: door }, icon('back'), t('back')),
        title,
        lead,
      ),
      element('div', { class: 'shell-card-app__course' }, status, clock),
      stage,
      element('div', { class: 'ui-cluster shell-card-app__else' }, switchTo, again),
      element(
        'section',
        { class: 'ui-page__section' },
        element('h2', {}, t('noAppTitle')),
        element('p', {}, t('noAppText')),
        phoneLink(portal),
      ),
    ),
  );
  switchTo.addEventListener('click', () => {
    device = device === 'this-phone' ? 'another-device' : 'this-phone';
    drawHead();
    void begin();
  });
  again.addEventListener('click', () => void begin());
  drawHead();
  portal.announcer.pageReady(t(device === 'this-phone' ? 'phoneTitle' : 'computerTitle'));
  void begin();

  function drawHead(): void {
    const isHere = device === 'this-phone';
    title.textContent = t(isHere ? 'phoneTitle' : 'computerTitle');
    lead.textContent = t(isHere ? 'phoneLead' : 'computerLead');
    switchTo.textContent = t(isHere ? 'anotherDevice' : 'thisDevice');
  }

  function stop(): void {
    round += 1;
    stopWatching();
    clearInterval(ticking);
    clock.textContent = '';
  }

  async function begin(renewals = 0): Promise<void> {
    stop();
    const mine = round;
    status.textContent = t('starting');
    try {
      const started = await startChallenge(portal, { device, purpose, returnTo });
      if (mine === round) follow(started, device, renewals);
    } catch (error) {
      if (mine === round) fail(problemNotice(portal, error, () => void begin()));
    }
  }

  function follow(started: Started, on: Device, renewals: number): void {
    const page = on === 'this-phone' ? drawAtPhone(t, started) : drawAtComputer(t, started);
    stage.replaceChildren(page.content);
    const say = (state: 'waiting' | 'seen' | 'signed') => {
      page.show(state);
      status.textContent = courseText(t, on, state, started.matchingNumber ?? '', renewals > 0);
    };
    say('waiting');
    countDown(started.expiresAt);
    stopWatching = watchChallenge(portal, started.challengeId, (course) => {
      if (course === 'gone' || course.state === 'finished') return location.replace('/');
      countDown(course.expiresAt);
      if (course.state === 'waiting' || course.state === 'seen') return say(course.state);
      if (course.state === 'signed') return void end(started, on, say);
      const isUnseen = course.state === 'expired' && on === 'another-device' && renewals < renewalsMax;
      return isUnseen ? void begin(renewals + 1) : failBy(course);
    });
  }

  async function end(started: Started, on: Device, say: (state: 'signed') => void): Promise<void> {
    say('signed');
    clearInterval(ticking);
    clock.textContent = '';
    // On this phone the app brings the person back, with the code that this page does not have.
    if (on === 'this-phone') return;
    stopWatching();
    await finishChallenge(portal, started.challengeId).catch((error) =>
      fail(problemNotice(portal, error, () => void begin())),
    );
  }

  function failBy({ problem }: Course): void {
    const { title: what, nextStep } = problem ?? { title: t('expiredTitle'), nextStep: t('expiredText') };
    const retry = element(
      'button',
      { class: 'ui-button', type: 'button', click: () => void begin() },
      t('startAgain'),
    );
    fail(notice({ tone: problem ? 'error' : 'info', title: what, text: nextStep, next: retry }));
  }

  function fail(content: HTMLElement): void {
    stop();
    status.textContent = '';
    stage.replaceChildren(content);
  }

  function countDown(expiresAt: string): void {
    clearInterval(ticking);
    const untilMs = Date.parse(expiresAt);
    const draw = () => {
      // The server's time when it wrote the page, and how long ago that was: the device's own clock may be wrong.
      const nowMs = Date.parse(portal.boot.now) + performance.now();
      clock.textContent = t('timeLeft', computeTimeLeft(untilMs, nowMs));
    };
    draw();
    ticking = setInterval(draw, 1_000);
  }

  return stop;
}

function courseText(
  t: CardAppTexts,
  device: Device,
  state: 'waiting' | 'seen' | 'signed',
  number: string,
  isRenewed: boolean,
): string {
  if (device === 'this-phone') {
    return t(state === 'waiting' ? 'phoneWaiting' : state === 'seen' ? 'phoneSeen' : 'phoneSigned');
  }
  if (state === 'signed') return t('signed');
  if (state === 'seen') return t('computerSeen', { number });
  return t(isRenewed ? 'computerRenewed' : 'computerWaiting');
}
