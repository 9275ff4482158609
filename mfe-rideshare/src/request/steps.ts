/** The questions of a request for a ride, one per screen, and which of them is due. */
import type { rideshare } from '@entame/sdk';

export type Place = rideshare.components['schemas']['Place'];

export interface Answers {
  pickup?: Place;
  dropoff?: Place;
  /** An ISO instant, or as soon as possible. */
  when?: string;
  people?: { passengers: number; wheelchair: boolean };
}

export const soonest = 'soonest';
export const questions = ['pickup', 'dropoff', 'when', 'people'] as const;
export type Question = (typeof questions)[number];
export const steps = [...questions, 'confirm'] as const;
export type Step = (typeof steps)[number];

/** The first question without an answer; `confirm` when there is none. */
export function computeNextStep(answers: Answers): Step {
  return questions.find((question) => answers[question] === undefined) ?? 'confirm';
}

/** The step to show for the one in the address: never one before whose turn a question is open. */
export function computeShownStep(wanted: string | null, answers: Answers): Step {
  const next = computeNextStep(answers);
  const step = steps.find((known) => known === wanted) ?? 'pickup';
  return steps.indexOf(step) > steps.indexOf(next) ? next : step;
}

export function pathOfStep(step: Step): string {
  return step === 'pickup' ? '/rides/new' : `/rides/new?step=${step}`;
}
