import { isProblem } from '../client.ts';

/** Terms that are still to be accepted are no fault of anybody: said, but not in red. */
export function toneOf(error: unknown): 'error' | 'info' {
  return isProblem(error, 'terms-not-accepted') ? 'info' : 'error';
}
