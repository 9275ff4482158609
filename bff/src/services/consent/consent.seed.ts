/** The demo's invented partner: the sandbox of なかもPay where one runs, otherwise a partner whose private key nobody has. */
import { generateKeyPairSync } from 'node:crypto';
import type { Platform } from '#platform/platform.ts';
import { recordPartner, recordPartnerChange } from './partners.store.ts';
import { publicHalfOf } from './receipts.rules.ts';

const partnerId = 'nakamo-pay-demo';

export async function seedConsent({ store, config }: Platform, now: Temporal.Instant): Promise<void> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { demoKey } = config.POINT_PARTNERS.find(({ id }) => id === partnerId)?.options ?? {};
  const key = demoKey ? JSON.parse(demoKey) : { ...publicKey.export({ format: 'jwk' }) };
  const jwks = { keys: [publicHalfOf(key)] };
  await store.write(async (tx) => {
    const isNew = await recordPartner(tx, {
      id: partnerId,
      status: 'active',
      revision: 1,
      name: { ja: 'なかもPay（デモ）', en: 'Nakamo Pay (demo)', 'ja-x-easy': 'なかもPay（デモ）' },
      purpose: {
        ja: 'なかもPayのアプリで、ポイントの残高を表示するため',
        en: 'To show your points balance in the Nakamo Pay app',
        'ja-x-easy': 'なかもPayの アプリで ポイントの かずを 見せる ため',
      },
      contact: 'なかもPay お客さま窓口（デモ） 093-000-0001',
      dataClasses: ['personal'],
      returnAddresses: ['https://nakamo-pay.example/return'],
      jwks,
      kinds: ['name', 'birth-year', 'address-town', 'points-balance'],
      retentionDays: 30,
      registeredAt: now,
    });
    // A demo that was begun before the sandbox had a key.
    if (!isNew && demoKey) await recordPartnerChange(tx, partnerId, { jwks });
  });
}
