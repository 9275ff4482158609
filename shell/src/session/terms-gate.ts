/** A service was asked for whose terms the person has not accepted: the question comes up, and its code with it. */
import { isProblem, type Problem } from '@entame/sdk';
import type { Portal } from '../portal.ts';

/** Resolves with whether the request may be repeated. */
export type TermsGate = (problem: Problem) => Promise<boolean>;

export function createTermsGate(portal: () => Portal): TermsGate {
  const wanted = new Set<string>();
  let asking: Promise<boolean> | undefined;
  return (problem) => {
    // A page asks several services at once; the person is asked once, for all that has come by the time it is drawn.
    for (const versionId of problem.terms ?? []) wanted.add(versionId);
    asking ??= import('../views/terms-dialog.ts')
      .then(({ askForTerms }) => askForTerms(portal(), wanted))
      .finally(() => {
        wanted.clear();
        asking = undefined;
      });
    return asking;
  };
}

/** A request meets the terms of its service and of the portal; more questions than these are no use. */
const questionsMax = 3;

/** Sends a request again after the terms it lacked were accepted. */
export function repeatAfterTerms(
  send: (request: Request) => Promise<Response>,
  gate: TermsGate,
): (request: Request) => Promise<Response> {
  return async (request) => {
    // The body of a request can be read once only.
    let response = await send(request.clone());
    for (let asked = 0; asked < questionsMax; asked++) {
      const problem = await termsProblemOf(response);
      if (!problem || !(await gate(problem))) return response;
      response = await send(request.clone());
    }
    return response;
  };
}

async function termsProblemOf(response: Response): Promise<Problem | undefined> {
  if (response.status !== 403) return undefined;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return isProblem(problem, 'terms-not-accepted') ? problem : undefined;
}
