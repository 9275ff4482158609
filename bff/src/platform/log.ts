/** Structured logs. They carry ids and operation names; never bodies, query strings, names or addresses. */
import { pino } from 'pino';

export type Log = pino.Logger;

export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
