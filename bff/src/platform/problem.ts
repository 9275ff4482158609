/** Refusals: thrown anywhere, answered as RFC 9457 problem details in the reader's language. */
import { type ProblemSlug, problemKinds } from '@entame/sdk/problems';
import { type Language, localize } from './language.ts';
import type { AssuranceNeed } from './session/assurance.rules.ts';

export interface FieldError {
  pointer: string;
  message: string;
}

export class Problem extends Error {
  readonly slug: ProblemSlug;
  readonly errors: FieldError[] | undefined;
  /** With `step-up-required`: what the person has to show. */
  readonly assurance: AssuranceNeed | undefined;
  /** With `resident-exists-already`: ids of those it may be. */
  candidates: string[] | undefined;

  /** With `terms-not-accepted`: the versions that the person has to accept. */
  terms: readonly string[] | undefined;

  constructor(slug: ProblemSlug, errors?: FieldError[], assurance?: AssuranceNeed) {
    super(problemKinds[slug].title.en);
    this.slug = slug;
    this.errors = errors;
    this.assurance = assurance;
  }

  get status(): number {
    return problemKinds[this.slug].status;
  }
}

/** Makes the refusal to throw. `errors` point into the request, such as `/body/points`. */
export function problem(slug: ProblemSlug, errors?: FieldError[]): Problem {
  return new Problem(slug, errors);
}

/** The refusal of an operation that needs more certainty of who the person is. */
export function stepUpRequired(need: AssuranceNeed): Problem {
  return new Problem('step-up-required', undefined, need);
}

/** The refusal of an operation whose terms of use the person has not accepted yet. */
export function termsNotAccepted(versionIds: readonly string[]): Problem {
  const refusal = new Problem('terms-not-accepted');
  refusal.terms = versionIds;
  return refusal;
}

/** The refusal to register somebody who seems to be there already. `candidates` undefined: the caller may not search. */
export function residentExistsAlready(candidates: string[] | undefined): Problem {
  const refusal = new Problem('resident-exists-already');
  refusal.candidates = candidates;
  return refusal;
}

/** The reply for a refusal. */
export function problemResponse(
  { slug, errors, assurance, candidates, terms }: Problem,
  about: { language: Language; requestId: string; helpDeskPhone: string },
): Response {
  const kind = problemKinds[slug];
  const body = {
    type: `/problems/${slug}`,
    title: localize(kind.title, about.language),
    status: kind.status,
    nextStep: localize(kind.next, about.language),
    requestId: about.requestId,
    helpDeskPhone: about.helpDeskPhone,
    ...(errors && { errors }),
    ...(assurance && { assurance }),
    ...(terms && { terms }),
    ...(candidates && { candidates }),
  };
  const headers = {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Request-Id': about.requestId,
  };
  return new Response(JSON.stringify(body), { status: kind.status, headers });
}
