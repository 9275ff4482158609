/** A challenge from the browser's side: started, watched until it is over, finished. */
import type { identity } from '@entame/sdk';
import type { Portal } from '../../portal.ts';
import type { Device, Purpose } from './card-app.rules.ts';

type Operations = identity.operations;
export type Started = Operations['startFposChallenge']['responses'][201]['content']['application/json'];
export type Course = Operations['getFposChallenge']['responses'][200]['content']['application/json'];

export interface Wish {
  device: Device;
  purpose: Purpose;
  returnTo: string | undefined;
}

const askEveryMs = 1_500;

/** Throws what the operation refused, or that it could not be reached. */
export async function startChallenge({ clients }: Portal, { returnTo, ...wish }: Wish): Promise<Started> {
  const body = { ...wish, ...(returnTo !== undefined && { returnTo }) };
  const { data, error } = await clients.identity.POST('/fpos/challenges', { body });
  if (!data) throw error;
  return data;
}

/** Tells of each change until told to stop. Nobody is asked while the page is hidden; the app is in front then. */
export function watchChallenge(
  { clients }: Portal,
  challengeId: string,
  onChange: (course: Course | 'gone') => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let shown = '';

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (isOver || document.hidden) return;
    const path = { challengeId };
    const reply = await clients.identity
      .GET('/fpos/challenges/{challengeId}', { params: { path } })
      .catch(() => undefined);
    if (isOver) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), askEveryMs);
    const course = reply?.data ?? (reply?.response.status === 404 ? 'gone' : undefined);
    const key = JSON.stringify(course);
    // A bad line is no reason to give up: the next question may get through.
    if (course === undefined || key === shown) return;
    shown = key;
    onChange(course);
  }

  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  timer = setTimeout(() => void ask(), askEveryMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}

/** Signs in and leaves for the place that was wanted, as somebody new to the portal. Throws what was refused. */
export async function finishChallenge(
  { clients }: Portal,
  challengeId: string,
  completionCode?: string,
): Promise<void> {
  const path = { challengeId };
  const body = completionCode === undefined ? {} : { completionCode };
  const { data, error } = await clients.identity.POST('/fpos/challenges/{challengeId}/finish', {
    params: { path },
    body,
  });
  if (!data) throw error;
  location.replace(data.returnTo);
}
