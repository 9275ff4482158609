/** How often one person or address may do what costs something. Counted per instance. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { problem } from './problem.ts';

export interface Limits {
  /** Counts an unsafe request of a person or, before sign-in, of an address. */
  countWrite(who: string): Promise<void>;
  /** Counts a request of a partner, which asks for many residents. */
  countPartner(partnerId: string): Promise<void>;
  /** Counts an attempt to sign in from an address. */
  countSignIn(address: string): Promise<void>;
}

interface Rates {
  writes: number;
  signIns: number;
  partners?: number;
}

/** Refuses with `too-many-requests` beyond these numbers per minute. */
export function createLimits(perMinute: Rates): Limits {
  const partners = new RateLimiterMemory({ points: perMinute.partners ?? 600, duration: 60 });
  const writes = new RateLimiterMemory({ points: perMinute.writes, duration: 60 });
  const signIns = new RateLimiterMemory({ points: perMinute.signIns, duration: 60 });
  const count = async (limiter: RateLimiterMemory, who: string) => {
    try {
      await limiter.consume(who);
    } catch {
      throw problem('too-many-requests');
    }
  };
  return {
    countWrite: (who) => count(writes, who),
    countPartner: (partnerId) => count(partners, partnerId),
    countSignIn: (address) => count(signIns, address),
  };
}
