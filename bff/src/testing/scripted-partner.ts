/** A points partner that does what a test says, and keeps the promises of the port. */
import { type Fate, PointPartnerFault } from '#services/points/exchange/point-partner.port.ts';

/** Keeps the promise of the port: one fate per exchange. `lose`: what happens to the next answers. */
export class ScriptedPartner {
  fates = new Map<string, Fate>();
  calls: string[] = [];
  lose: ('before' | 'after' | 'unsent')[] = [];
  next: Fate['state'] = 'credited';
  refusesCancellation = false;
  meanwhile: () => Promise<unknown> = async () => {};

  #answer<T>(call: string, act: () => T): Promise<T> {
    this.calls.push(call);
    const fault = this.lose.shift();
    if (fault === 'unsent') throw new PointPartnerFault('unreachable', 'ECONNREFUSED', true);
    if (fault === 'before') throw new PointPartnerFault('overloaded', '500');
    const answer = act();
    if (fault === 'after') throw new PointPartnerFault('overloaded', '500');
    return this.meanwhile().then(() => answer);
  }
  async credit({ exchangeId, points }: { exchangeId: string; points: number }) {
    return this.#answer('credit', () => {
      const credited: Fate = { state: 'credited', points, reference: `ref-${exchangeId}` };
      const fate =
        this.fates.get(exchangeId) ??
        (this.next === 'rejected' ? ({ state: 'rejected', reason: 'wallet-full' } as const) : credited);
      this.fates.set(exchangeId, fate);
      return fate;
    });
  }
  async findCredit(exchangeId: string) {
    return this.#answer('find', () => this.fates.get(exchangeId));
  }
  async cancelCredit(exchangeId: string) {
    return this.#answer('cancel', () => {
      const fate = this.fates.get(exchangeId);
      if (this.refusesCancellation && fate?.state === 'credited') return { state: 'spent' } as const;
      if (fate && fate.state !== 'credited') return fate;
      const points = fate?.points ?? 0;
      const cancelled = { state: 'cancelled', creditedPoints: points, takenBackPoints: points } as const;
      this.fates.set(exchangeId, cancelled);
      return cancelled;
    });
  }
  fetchDailyFile = async () => [];
  startLink = async () => new URL('https://pay.example');
  finishLink = async () => ({ walletLabel: '1' });
  removeLink = async () => {};
}
