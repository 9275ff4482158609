import type { Portal } from '../portal.ts';
import { sessionChannel } from './session-channel.ts';

/** Ends the session here and in every other window; the reply also clears what the browser keeps. */
export async function signOut({ clients, notify, t }: Portal): Promise<void> {
  const { error, response } = await clients.identity
    .POST('/sign-out')
    .catch(() => ({ error: true, response: undefined }));
  if (error && response?.status !== 401) return notify('error', t('unreachableText'));
  sessionChannel.postMessage('signed-out');
  location.replace('/sign-in?signed-out');
}

/** To the door, and back to this very page afterwards. */
export function signInAddress(reason?: 'ended'): string {
  const query = new URLSearchParams({ returnTo: location.pathname + location.search });
  if (reason) query.set(reason, '');
  return `/sign-in?${query}`;
}
