/** なかもPay as a partner of the exchange: emulators/nakamo-pay/openapi.yaml. */
import {
  type CreatePointPartner,
  type Fate,
  LinkRefused,
  PointPartnerFault,
  rejectionReasons,
} from '#services/points/exchange/point-partner.port.ts';
import { readDailyFile } from './daily-file.ts';
import { createSend, createSigner, type Reply } from './http.ts';

const linkSeconds = 600;

interface CreditBody {
  state?: unknown;
  reference?: unknown;
  creditedPoints?: unknown;
  takenBackPoints?: unknown;
  reason?: unknown;
}

export const createPointPartner: CreatePointPartner = ({ baseUrl, publicBaseUrl, clientId, signingKey }) => {
  const signer = createSigner(clientId, signingKey);
  const send = createSend(baseUrl, signer);
  const pathOf = (exchangeId: string) => `/v1/credits/${exchangeId}`;
  return {
    async credit({ exchangeId, ...wanted }) {
      return readFate(await send('PUT', pathOf(exchangeId), wanted, [200]));
    },
    async findCredit(exchangeId) {
      const reply = await send('GET', pathOf(exchangeId), undefined, [200, 404]);
      return reply.status === 404 ? undefined : readFate(reply);
    },
    async cancelCredit(exchangeId) {
      const reply = await send('POST', `${pathOf(exchangeId)}/cancellation`, {}, [200, 409]);
      if (reply.status === 200) return readFate(reply);
      if (readJson<{ type?: unknown }>(reply).type === 'urn:nakamo-pay:credit-spent')
        return { state: 'spent' };
      throw new PointPartnerFault('not-understood', 'a cancellation was refused for another reason');
    },
    async fetchDailyFile(day) {
      const { text } = await send('GET', `/v1/daily-files/${day}`, undefined, [200]);
      return readDailyFile(text);
    },
    async startLink({ state, returnTo }) {
      const url = new URL(`${publicBaseUrl}/link`);
      const claims = { state, return_to: returnTo };
      url.searchParams.set('request', await signer.sign(`${publicBaseUrl}/link`, linkSeconds, claims));
      return url;
    },
    async finishLink(chosen) {
      const reply = await send('POST', '/v1/links', chosen, [201, 400]);
      if (reply.status === 400) throw new LinkRefused('the code was refused');
      const { walletLabel } = readJson<{ walletLabel?: unknown }>(reply);
      if (typeof walletLabel !== 'string' || walletLabel.length > 60)
        throw new PointPartnerFault('not-understood', 'the wallet has no label');
      return { walletLabel };
    },
    async removeLink(pairwiseId) {
      await send('POST', '/v1/link-removals', { pairwiseId }, [204]);
    },
  };
};

function readFate(reply: Reply): Fate {
  const { state, reference, creditedPoints, takenBackPoints, reason } = readJson<CreditBody>(reply);
  if (state === 'rejected')
    return { state, reason: rejectionReasons.find((one) => one === reason) ?? 'other' };
  if (isCount(creditedPoints) && isCount(takenBackPoints)) {
    if (state === 'cancelled') return { state, creditedPoints, takenBackPoints };
    if (state === 'credited' && typeof reference === 'string' && reference.length <= 100)
      return { state, points: creditedPoints, reference };
  }
  throw new PointPartnerFault('not-understood', 'the reply says nothing of the credit');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function readJson<T extends object>({ text }: Reply): T {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body as T;
  } catch {
    // A proxy's page in the place of a reply says as little as an empty one.
  }
  throw new PointPartnerFault('not-understood', 'the reply is no JSON object');
}
