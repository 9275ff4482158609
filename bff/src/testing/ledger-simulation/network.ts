/** What lies between the portal and its partner: requests that are lost or come twice, and workers that wait for an answer. */
import {
  type Fate,
  type PointPartner,
  PointPartnerFault,
} from '#services/points/exchange/point-partner.port.ts';
import { ProcessDied } from './death.ts';
import type { Answered } from './exchange-commands.ts';
import { type Request, SimulatedPartner } from './partner.ts';

type Answer = Fate | { state: 'spent' } | undefined;

interface Call {
  request: Request;
  /** What the partner did when it was reached, though the answer is still on its way. */
  reached?: { answer: Answer };
  resolve(answer: Answer): void;
  reject(fault: Error): void;
}
interface Worker {
  call: Call | undefined;
  run: Promise<void>;
}

export class Network {
  readonly partner = new SimulatedPartner();
  /** Requests that left the portal, copies of which may still be on their way. */
  readonly sent: Request[] = [];
  /** Workers that wait for an answer. */
  readonly workers: Worker[] = [];
  #park: (call: Call) => void = () => {};

  readonly adapter: PointPartner = {
    credit: async ({ exchangeId, points }) => {
      const answer = await this.#ask({ kind: 'credit', exchangeId, points });
      if (!answer || answer.state === 'spent') throw new Error('A credit is answered by its fate.');
      return answer;
    },
    findCredit: async (exchangeId) => {
      const answer = await this.#ask({ kind: 'find', exchangeId, points: 0 });
      return answer?.state === 'spent' ? undefined : answer;
    },
    cancelCredit: async (exchangeId) => {
      const answer = await this.#ask({ kind: 'cancel', exchangeId, points: 0 });
      if (!answer) throw new Error('A cancellation is answered.');
      return answer;
    },
    fetchDailyFile: async () => [],
    startLink: async () => new URL('https://pay.example'),
    finishLink: async () => ({ walletLabel: '1' }),
    removeLink: async () => {},
  };

  /** Sends a worker out. Comes back when it waits for the partner, or has ended. */
  async setOut(work: () => Promise<void>): Promise<void> {
    const worker: Worker = { call: undefined, run: Promise.resolve() };
    this.workers.push(worker);
    await this.#letGo(worker, () => {
      worker.run = work().catch((fault) => {
        if (!(fault instanceof ProcessDied)) throw fault;
      });
    });
  }

  /** The partner does what a worker asks; the answer is still on its way. */
  reach(worker: Worker, isWilling: boolean): Answer {
    const { call } = worker;
    if (!call) return undefined;
    call.reached ??= { answer: this.partner.answer(call.request, isWilling) };
    return call.reached.answer;
  }

  /** A worker hears how its call went, and goes on until it waits again or has ended. */
  async answer(worker: Worker, as: Answered, isWilling: boolean): Promise<void> {
    const { call } = worker;
    if (!call) return;
    // Once the partner has been reached, the connection was not refused.
    const truly = as === 'unsent' && call.reached ? 'lost-after' : as;
    if (truly !== 'unsent') this.sent.push(call.request);
    const answer = truly === 'answered' || truly === 'lost-after' ? this.reach(worker, isWilling) : undefined;
    await this.#letGo(worker, () => {
      if (truly === 'answered') call.resolve(answer);
      else if (truly === 'worker-died') call.reject(new ProcessDied());
      else call.reject(new PointPartnerFault('unreachable', truly, truly === 'unsent'));
    });
  }

  #ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => this.#park({ request, resolve, reject }));
  }

  /** One worker moves at a time: the others wait for answers. */
  async #letGo(worker: Worker, go: () => void): Promise<void> {
    worker.call = undefined;
    const parked = new Promise<void>((resolve) => {
      this.#park = (call) => {
        worker.call = call;
        resolve();
      };
    });
    go();
    await Promise.race([parked, worker.run]);
    if (!worker.call) this.workers.splice(this.workers.indexOf(worker), 1);
  }
}
