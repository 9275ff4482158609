/** Structured logs. They carry ids and operation names; never bodies, query strings, names or addresses. */
import { pino } from 'pino';

export type Log = pino.Logger;

/** Writes JSON lines to the standard output, or to another destination in tests. */
export function createLog(level: string, destination: pino.DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeFault },
  };
  return pino(options, destination);
}

/** Name and place of what was thrown. Messages of databases and libraries quote values, so only our own is kept. */
function describeFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: 'not an Error' };
  const ownMessage = fault.name === 'Error' ? fault.message : undefined;
  return { name: fault.name, message: ownMessage, stack: fault.stack?.split('\n').slice(1, 8).join('\n') };
}
