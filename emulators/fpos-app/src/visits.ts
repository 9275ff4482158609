/** Sign-ins under way in the app, from opening the link to the answer. In memory; a restart forgets them. */
import { randomUUID } from 'node:crypto';
import type { CardReader } from './card-reader.ts';
import { fetchChallenge, sendAnswer, sendDecline } from './portal-client.ts';
import { type Challenge, signedText } from './signed-text.ts';
import type { VirtualCard } from './virtual-cards.ts';

export interface Visit {
  id: string;
  address: URL;
  challenge: Challenge;
  number?: string;
  card?: VirtualCard;
  isPinRight?: boolean;
}

const visitsMax = 200;

export type Visits = ReturnType<typeof createVisits>;

export function createVisits(reader: CardReader) {
  const visits = new Map<string, Visit>();
  return {
    find: (id: string) => visits.get(id),
    async open(address: URL): Promise<Visit> {
      const visit = { id: randomUUID(), address, challenge: await fetchChallenge(address) };
      for (const oldest of [...visits.keys()].slice(0, Math.max(0, visits.size - visitsMax)))
        visits.delete(oldest);
      visits.set(visit.id, visit);
      return visit;
    },
    /** Where the browser goes back to on the same phone; null when the person looks at another device. */
    async answer(visit: Visit, card: VirtualCard, consent: boolean): Promise<string | null> {
      visits.delete(visit.id);
      const { address, challenge, number } = visit;
      const text = signedText(challenge, { origin: address.origin, number, consent, card });
      return (await sendAnswer(address, text, await reader.sign(card, text))).returnAddress;
    },
    async decline({ id, address }: Visit, reason: 'cancelled' | 'number-not-shown'): Promise<void> {
      visits.delete(id);
      await sendDecline(address, reason);
    },
  };
}
