/** A partner's program for tests: a key of its own and signed calls. */

import { newIdempotencyKey } from '@entame/sdk/client';
import type { components } from '@entame/sdk/contracts/consent.ts';
import type { ServiceName } from '@entame/sdk/services';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { publicHalfOf } from '#services/consent/receipts.rules.ts';
import type { TestApp, TestPerson } from './app.ts';
import { testOrigin } from './config.ts';

interface PartnerCall {
  claims?: JWTPayload;
  headers?: Record<string, string>;
  text?: string;
  service?: ServiceName;
  method?: string;
}
export interface TestPartner {
  details: components['schemas']['PartnerDetails'];
  /**
   * Calls an operation of the consent service's partner API, or of another service; `claims` replace those of the assertion,
   * `headers` those of the request. A reply that is no JSON comes as text.
   */
  call(
    path: string,
    body?: unknown,
    change?: PartnerCall,
    // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever comes back
  ): Promise<{ status: number; body: any; headers: Headers }>;
  sign(claims: JWTPayload): Promise<string>;
}

export async function createTestPartner(
  portal: TestApp,
  administrator: TestPerson,
  id: string,
  change: Partial<TestPartner['details']> = {},
): Promise<TestPartner> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const details: TestPartner['details'] = {
    name: { ja: 'なかもPay' },
    purpose: { ja: '残高を表示するため', en: 'To show balances', 'ja-x-easy': 'ポイントを 見せる ため' },
    contact: 'なかもPay 窓口 093-000-0001',
    dataClasses: ['personal'],
    returnAddresses: ['https://pay.example/return'],
    jwks: { keys: [publicHalfOf({ ...(await exportJWK(publicKey)) })] },
    kinds: ['name', 'birth-year', 'address-town', 'points-balance'],
    retentionDays: 30,
    ...change,
  };
  const params = { header: { 'Idempotency-Key': newIdempotencyKey() } };
  const { error } = await administrator.clients.consent.POST('/partners', { params, body: { id, details } });
  if (error) throw error;
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  return {
    details,
    sign,
    async call(path, body, change = {}) {
      const { claims = {}, headers = {}, text, service = 'consent', method = 'POST' } = change;
      const address = `${testOrigin}/api/${service}/v1${path}`;
      const nowSeconds = Math.floor(portal.clock.now().epochMilliseconds / 1_000);
      const aud = address.replace(/\?.*/, '');
      const own = { iss: id, sub: id, aud, exp: nowSeconds + 60, jti: crypto.randomUUID() };
      const authorization = `Bearer ${await sign({ ...own, ...claims })}`;
      const sent = { authorization, 'content-type': 'application/json', ...headers };
      const init = { method, headers: sent, ...(method !== 'GET' && { body: text ?? JSON.stringify(body) }) };
      const response = await portal.app.fetch(new Request(address, init));
      const isJson = response.headers.get('content-type')?.includes('json');
      const reply = await (isJson ? response.json() : response.text());
      return { status: response.status, body: reply, headers: response.headers };
    },
  };
}
