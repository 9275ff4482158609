/** Warns before the session ends, keeps it alive while it is used, and leaves nothing on the screen when it is over. */
import type { SignedIn } from '@entame/sdk';
import { openDialog } from '../frame/dialog.ts';
import type { Portal } from '../portal.ts';
import { ownerOf } from './drawn-for.ts';
import { decideKeepAlive, decideSessionNotice } from './session.rules.ts';
import { sessionChannel } from './session-channel.ts';
import { signInAddress } from './sign-out.ts';

export interface SessionWatch {
  /** An operation has answered: the server knows that the portal is in use. */
  used(): void;
  /** An operation answered that nobody is signed in. */
  ended(): void;
  /** Asks the server, after something that may mean the end. */
  check(): void;
}

const lookEveryMs = 5_000;

export function watchSession(portal: Portal, session: SignedIn): SessionWatch {
  const { boot, t, clients } = portal;
  const clockOffsetMs = Date.parse(boot.now) - Date.now();
  const nowMs = () => Date.now() + clockOffsetMs;
  let lastUseMs = nowMs();
  let lastTouchMs = lastUseMs;
  let dialog: HTMLDialogElement | undefined;
  let isOver = false;
  const ownNews = `drawn-for ${ownerOf(session)}` as const;
  sessionChannel.postMessage(ownNews);

  function used(): void {
    lastUseMs = nowMs();
    sessionChannel.postMessage('used');
  }

  function ended(): void {
    if (isOver) return;
    isOver = true;
    dialog?.close();
    conceal();
    dialog = openDialog(t('sessionOverTitle'), t('sessionOverText'), [
      { label: t('signIn'), href: signInAddress() },
    ]);
    dialog.addEventListener('cancel', (event) => event.preventDefault());
  }

  async function ask(): Promise<void> {
    // The first question may have met the change of the cookie that confirming who one is brings.
    if ((await isSignedOut()) && (await isSignedOut())) ended();
  }

  async function isSignedOut(): Promise<boolean> {
    const { data } = await clients.identity.GET('/session').catch(() => ({ data: undefined }));
    return data?.state === 'signed-out';
  }

  function look(): void {
    if (isOver) return;
    const times = {
      nowMs: nowMs(),
      lastUseMs,
      idleTimeoutMs: session.idleTimeoutSeconds * 1_000,
      expiresAtMs: Date.parse(session.expiresAt),
    };
    const notice = decideSessionNotice(times);
    if (notice === 'ended') {
      // Whoever comes to this device next must not read what is on the screen.
      isOver = true;
      location.replace(signInAddress('ended'));
    } else if (notice === 'none') {
      dialog?.close();
      dialog = undefined;
      if (decideKeepAlive(times, lastTouchMs)) void ask();
    } else if (!dialog) {
      const isIdle = notice === 'idle-soon';
      dialog = openDialog(
        t('sessionEndingTitle'),
        t(isIdle ? 'sessionEndingText' : 'sessionLifeEndingText'),
        [{ label: t(isIdle ? 'continueSession' : 'close'), onPress: () => void ask() }],
      );
    }
  }

  for (const type of ['pointerdown', 'keydown'] as const) {
    addEventListener(type, () => {
      lastTouchMs = nowMs();
    });
  }
  sessionChannel.onMessage((news) => {
    if (news === 'used') lastUseMs = nowMs();
    else if (news === 'signed-out') location.replace('/sign-in?signed-out');
    // In another window somebody else signed in, or somebody began or ceased to act for another.
    else if (news !== 'confirmed' && news !== ownNews) location.replace('/');
  });
  setInterval(look, lookEveryMs);
  document.addEventListener('visibilitychange', look);
  // A page that comes back from the browser's memory may belong to somebody who has signed out: nobody sees it again.
  addEventListener('pagehide', conceal);
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

  return { used, ended, check: () => void ask() };
}

/** Takes what is on the screen away; a dialog stands outside of it. */
function conceal(): void {
  const portal = document.getElementById('portal');
  if (portal) portal.hidden = true;
}
