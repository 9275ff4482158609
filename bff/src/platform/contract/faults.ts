/** Turns whatever was thrown into a problem. What was not foreseen is logged and answered without detail. */
import { DatabaseUnavailable, StoreClosed, WriteConflict } from '../db/errors.ts';
import type { Language } from '../language.ts';
import type { Platform } from '../platform.ts';
import { Problem, problem, problemResponse } from '../problem.ts';
import type { Operation } from './operations.ts';

export interface FaultContext {
  platform: Platform;
  operation: Pick<Operation, 'id'>;
  requestId: string;
  language: Language;
}

export function answerFault(
  fault: unknown,
  { platform, operation, requestId, language }: FaultContext,
): Response {
  const helpDeskPhone = platform.city.helpDesk.phone;
  return problemResponse(toProblem(), { language, requestId, helpDeskPhone });

  function toProblem(): Problem {
    if (fault instanceof Problem) return fault;
    const unavailable =
      fault instanceof StoreClosed || fault instanceof DatabaseUnavailable || fault instanceof WriteConflict;
    platform.log.error({ requestId, operation: operation.id, error: fault }, 'operation failed');
    return problem(unavailable ? 'not-ready' : 'unexpected');
  }
}
