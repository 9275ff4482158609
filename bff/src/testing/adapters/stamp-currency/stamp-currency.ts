/**
 * A second regional currency, as different from なかもPay as may be: one address, commands as form fields, a shared secret
 * in an HMAC header instead of signed assertions, answers as lines of `name=value`. This file and an entry in
 * POINT_PARTNERS are all that it needs.
 */
import { createHmac } from 'node:crypto';
import {
  type CreatePointPartner,
  type DailyLine,
  type Fate,
  LinkRefused,
  PointPartnerFault,
} from '#services/points/exchange/point-partner.port.ts';

export const createPointPartner: CreatePointPartner = ({ baseUrl, publicBaseUrl, options }) => {
  const secret = options.secret ?? '';

  async function command(name: string, fields: Record<string, string> = {}): Promise<Map<string, string>> {
    const body = new URLSearchParams({ command: name, ...fields }).toString();
    const mac = createHmac('sha256', secret).update(body).digest('hex');
    const headers = { 'x-mac': mac, 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${baseUrl}/stamps`, { method: 'POST', headers, body }).catch((error) => {
      throw new PointPartnerFault('unreachable', 'no connection', error.cause?.code === 'ECONNREFUSED');
    });
    if (!response.ok) throw new PointPartnerFault('overloaded', String(response.status));
    const lines = (await response.text()).split('\n').map((line) => line.split('=') as [string, string]);
    return new Map(lines);
  }

  const numberOf = (reply: Map<string, string>, name: string) => Number(reply.get(name) ?? 0);

  function fateOf(reply: Map<string, string>): Fate {
    const points = numberOf(reply, 'points');
    if (reply.get('result') === 'OK')
      return { state: 'credited', points, reference: reply.get('slip') ?? '' };
    if (reply.get('result') === 'NG') return { state: 'rejected', reason: 'other' };
    return { state: 'cancelled', creditedPoints: points, takenBackPoints: points };
  }

  return {
    credit: async ({ exchangeId, pairwiseId, points }) =>
      fateOf(await command('stamp', { slip: exchangeId, holder: pairwiseId, points: String(points) })),
    async findCredit(exchangeId) {
      const reply = await command('look', { slip: exchangeId });
      return reply.get('result') === 'NONE' ? undefined : fateOf(reply);
    },
    async cancelCredit(exchangeId) {
      const reply = await command('undo', { slip: exchangeId });
      return reply.get('result') === 'USED' ? { state: 'spent' } : fateOf(reply);
    },
    async fetchDailyFile(day) {
      const reply = await command('day', { day: String(day) });
      return [...reply].flatMap(([exchangeId, points]): DailyLine[] =>
        exchangeId === ''
          ? []
          : [
              {
                kind: 'credit',
                exchangeId,
                id: exchangeId,
                points: Number(points),
                at: Temporal.Now.instant(),
              },
            ],
      );
    },
    async startLink({ state, returnTo }) {
      return new URL(`${publicBaseUrl}/card?${new URLSearchParams({ back: returnTo, state })}`);
    },
    async finishLink({ code, pairwiseId }) {
      const reply = await command('holder', { card: code, holder: pairwiseId });
      if (reply.get('result') !== 'OK') throw new LinkRefused('no such card');
      return { walletLabel: reply.get('label') ?? '' };
    },
    removeLink: async (pairwiseId) => void (await command('forget', { holder: pairwiseId })),
  };
};
