/** Sends the requests of the page. One that needs the person to show who they are waits until they have, and goes out again. */
import type { StepUpNeed } from './step-up.rules.ts';

export interface ConfirmingFetchParts {
  send(request: Request): Promise<Response>;
  /** Asks the person; false when they would rather not. */
  confirm(need: StepUpNeed): Promise<boolean>;
  /** Whether the browser's cookie is still the session of this page's person. */
  isSessionLive(): Promise<boolean>;
}

const asksMax = 2;

export function createConfirmingFetch({ send, confirm, isSessionLive }: ConfirmingFetchParts) {
  return async function confirmingFetch(request: Request): Promise<Response> {
    // A body can be sent once only.
    let next = request.clone();
    let response = await send(request);
    // The cookie changes when the person confirms who they are; what was under way then carried the old one.
    if (response.status === 401 && (await isSessionLive())) {
      const again = next.clone();
      response = await send(next);
      next = again;
    }
    // Another request may have been confirmed at a lower level than this one needs.
    for (let asked = 0; asked < asksMax; asked++) {
      const need = await readNeed(response);
      if (!need || !(await confirm(need))) return response;
      const again = next.clone();
      response = await send(next);
      next = again;
    }
    return response;
  };
}

async function readNeed(response: Response): Promise<StepUpNeed | undefined> {
  if (response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { type, assurance } = (body ?? {}) as { type?: string; assurance?: StepUpNeed };
  return type === '/problems/step-up-required' ? assurance : undefined;
}
