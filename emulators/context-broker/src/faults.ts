/** Misbehaviour on request: the next so many requests are answered slowly, with an error, or not at all. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface Fault {
  /**
   * `slow` waits and then answers as usual; `status` answers with `status`; `reset` cuts the connection; `lost` does
   * what was asked and cuts the connection in the place of the answer.
   */
  kind: 'slow' | 'status' | 'reset' | 'lost';
  status?: number;
  milliseconds?: number;
  times: number;
}

export interface Faults {
  set(fault: unknown): void;
  /** True when the request was dealt with. */
  strike(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
}

export function createFaults(): Faults {
  let next: Fault | undefined;
  return {
    set(fault) {
      const { kind, times = 1, ...how } = (fault ?? {}) as Partial<Fault>;
      next = kind && { kind, times, ...how };
    },
    async strike(req, res) {
      if (!next || next.times <= 0) return false;
      const { kind, status = 503, milliseconds = 1_000 } = next;
      next.times -= 1;
      if (kind === 'slow') {
        await setTimeout(milliseconds);
        return false;
      }
      if (kind === 'lost') {
        res.end = (() => {
          req.socket.resetAndDestroy();
          return res;
        }) as typeof res.end;
        return false;
      }
      if (kind === 'reset') req.socket.resetAndDestroy();
      else res.writeHead(status, { 'content-type': 'text/plain' }).end('not now\n');
      return true;
    },
  };
}
