/** Signing in with the card app: this phone's by a link, another one's by a QR code. */
import type { Translate } from '@entame/sdk';
import { element } from '../../element.ts';
import type { Portal } from '../../portal.ts';
import type { TextDesk } from '../../texts.ts';
import { notice, problemNotice } from '../notice.ts';
import { drawAtComputer } from './at-computer.ts';
import { drawAtPhone } from './at-phone.ts';
import { type Device, decideDevice, doorOf, placeAfter, readPurpose } from './card-app.rules.ts';
import { type Course, finishChallenge, type Started, startChallenge, watchChallenge } from './challenge.ts';
import { drawCoursePage } from './course-page.ts';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { jaXEasy } from './locales/ja-x-easy.ts';

const locales = { ja, en, 'ja-x-easy': jaXEasy };
export type CardAppTexts = Translate<typeof ja>;
export const cardAppTexts = (desk: TextDesk): CardAppTexts => desk.translator(locales) as CardAppTexts;

/** How often a QR code that nobody read is replaced by a fresh one before the page asks whether anybody is there. */
const renewalsMax = 5;

type OpenState = 'waiting' | 'seen' | 'signed';

/** What the person sees of the challenge on the device where they are. */
export interface ChallengeView {
  content: HTMLElement;
  show(state: OpenState): void;
}

export function showCardApp(portal: Portal, main: HTMLElement, desk: TextDesk): () => void {
  const t = cardAppTexts(desk);
  const { returnTo, purpose } = readWish(location.search);
  const label = t(purpose === 'link' ? 'backToIdentities' : 'back');
  let device = likelyDevice();
  let stopWatching = () => {};
  let round = 0;
  const page = drawCoursePage(portal, t, {
    door: { address: doorOf(purpose, returnTo), label },
    onAgain: () => void begin(),
    onSwitch() {
      device = device === 'this-phone' ? 'another-device' : 'this-phone';
      page.nameFor(device);
      void begin();
    },
  });
  main.replaceChildren(page.root);
  portal.announcer.pageReady(page.nameFor(device));
  void begin();

  function stop(): void {
    round += 1;
    stopWatching();
    page.clock.stop();
  }

  async function begin(renewals = 0): Promise<void> {
    stop();
    const mine = round;
    page.say(t('starting'));
    try {
      const started = await startChallenge(portal, { device, purpose, returnTo });
      if (mine === round) follow(started, renewals);
    } catch (error) {
      if (mine === round) failWith(error);
    }
  }

  function follow(started: Started, renewals: number): void {
    const view = device === 'this-phone' ? drawAtPhone(t, started) : drawAtComputer(t, started);
    page.show(view.content);
    const say = (state: OpenState) => {
      view.show(state);
      page.say(courseText(t, device, state, started.matchingNumber ?? '', renewals > 0));
    };
    say('waiting');
    page.clock.runUntil(started.expiresAt);
    stopWatching = watchChallenge(portal, started.challengeId, (course) => {
      // In another window of this browser: what is signed in there is signed in here.
      if (course === 'gone' || course.state === 'finished') return location.replace(placeAfter(purpose));
      page.clock.runUntil(course.expiresAt);
      if (course.state === 'waiting' || course.state === 'seen') return say(course.state);
      if (course.state === 'signed') return void end(started, say);
      const isToRenew = course.state === 'expired' && device === 'another-device' && renewals < renewalsMax;
      return isToRenew ? void begin(renewals + 1) : failBy(course);
    });
  }

  async function end(started: Started, say: (state: OpenState) => void): Promise<void> {
    say('signed');
    page.clock.stop();
    // On this phone the app brings the person back, with the code that this page does not have.
    if (device === 'this-phone') return;
    stopWatching();
    await finishChallenge(portal, started.challengeId).catch(failWith);
  }

  function failWith(error: unknown): void {
    stop();
    page.fail(problemNotice(portal, error, () => void begin()));
  }

  function failBy({ problem }: Course): void {
    stop();
    const { title, nextStep: text } = problem ?? { title: t('expiredTitle'), nextStep: t('expiredText') };
    const press = { class: 'ui-button', type: 'button', click: () => void begin() };
    const next = element('button', press, t('startAgain'));
    page.fail(notice({ tone: problem ? 'error' : 'info', title, text, next }));
  }

  return stop;
}

function readWish(search: string) {
  const query = new URLSearchParams(search);
  const returnTo = query.get('returnTo') ?? undefined;
  return { returnTo, purpose: readPurpose(query.get('purpose')) };
}

function likelyDevice(): Device {
  const isTouched = matchMedia('(pointer: coarse)').matches;
  return decideDevice({ width: innerWidth, height: innerHeight, isTouched });
}

function courseText(
  t: CardAppTexts,
  device: Device,
  state: OpenState,
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
