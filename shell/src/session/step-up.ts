/** Asks the person to show again who they are, once for all requests that wait for it. */
import type { Portal } from '../portal.ts';
import { drawnFor, ownerOf } from './drawn-for.ts';
import type { StepUpNeed } from './step-up.rules.ts';

export type StepUpPortal = Pick<Portal, 'boot' | 't' | 'clients'>;

export interface StepUp {
  /** True when the person has shown it, false when they would rather not. */
  confirm(need: StepUpNeed): Promise<boolean>;
}

export function createStepUp(portal: () => StepUpPortal): StepUp {
  let asking: Promise<boolean> | undefined;
  return {
    confirm(need) {
      asking ??= ask(portal(), need).finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}

async function ask(portal: StepUpPortal, need: StepUpNeed): Promise<boolean> {
  const dialog = await import('./step-up-dialog.ts').catch(() => undefined);
  return dialog ? dialog.askInDialog(portal, need) : false;
}

/** Whether the cookie that the browser has now is the session of the person whose page this is. */
export async function isSessionLive({ boot }: Pick<Portal, 'boot'>): Promise<boolean> {
  const { session } = boot;
  if (session.state === 'signed-out') return false;
  const headers = { 'X-Representation': drawnFor(session) };
  const response = await fetch('/api/identity/v1/session', { headers }).catch(() => undefined);
  const now: typeof session | undefined = await response?.json().catch(() => undefined);
  return now !== undefined && ownerOf(now) === ownerOf(session);
}
