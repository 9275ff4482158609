/** The demo's invented partner. Nobody has its private key; a test registers a partner of its own. */
import { generateKeyPairSync } from 'node:crypto';
import type { Platform } from '#platform/platform.ts';
import { recordPartner } from './partners.store.ts';
import { publicHalfOf } from './receipts.rules.ts';

export async function seedConsent({ store }: Platform, now: Temporal.Instant): Promise<void> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await store.write((tx) =>
    recordPartner(tx, {
      id: 'nakamo-pay-demo',
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
      jwks: { keys: [publicHalfOf({ ...publicKey.export({ format: 'jwk' }) })] },
      kinds: ['name', 'birth-year', 'address-town', 'points-balance'],
      retentionDays: 30,
      registeredAt: now,
    }),
  );
}
