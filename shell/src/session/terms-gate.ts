/** A service was asked for whose terms the person has not accepted: the question comes up, and its code with it. */
import type { Problem } from '@entame/sdk';
import type { Portal } from '../portal.ts';

/** Resolves with whether the request may be repeated. */
export type TermsGate = (problem: Problem) => Promise<boolean>;

export function createTermsGate(portal: () => Portal): TermsGate {
  let asking: Promise<boolean> | undefined;
  return (problem) => {
    // A page asks for several things at once; the person is asked once.
    asking ??= import('../views/terms-dialog.ts')
      .then(({ askForTerms }) => askForTerms(portal(), problem))
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
}

/** Sends a request again after the terms it lacked were accepted. */
export function repeatAfterTerms(
  send: (request: Request) => Promise<Response>,
  gate: TermsGate,
): (request: Request) => Promise<Response> {
  return async (request) => {
    // Its body can be read once only.
    const again = request.clone();
    const response = await send(request);
    if (response.status !== 403) return response;
    const problem = (await response
      .clone()
      .json()
      .catch(() => undefined)) as Problem | undefined;
    if (problem?.type !== '/problems/terms-not-accepted') return response;
    return (await gate(problem)) ? send(again) : response;
  };
}
