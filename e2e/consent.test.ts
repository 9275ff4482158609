/** A partner asks, the resident allows one thing of two, the partner reads it, the resident sees that, and stops it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, it, onTestFinished } from 'vitest';
import { findReceiptFaults } from '../bff/src/services/consent/receipts.rules.ts';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { openPage, portalOrigin } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

const partnerId = 'e2e-pay';

/** Where the partner's own page stands. */
async function startPartnerSite(): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<h1>partner</h1>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/return`;
}

it('consent: asked, allowed in part, read, seen, withdrawn, and provable', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const returnAddress = await startPartnerSite();
  const details = {
    name: { ja: '試験Pay' },
    purpose: { ja: 'ポイントの残高を表示するため', en: 'To show balances', 'ja-x-easy': '見せる ため' },
    contact: '試験Pay 窓口 093-000-0002',
    dataClasses: ['personal'],
    returnAddresses: [returnAddress],
    jwks: { keys: [{ kty, crv, x, y }] },
    kinds: ['name', 'points-balance'],
    retentionDays: 30,
  };
  const staff = await openPage();
  await signIn(staff.page, 'staff-001');
  const registered = await staff.page.evaluate(
    async (body) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      return (
        await fetch('/api/consent/v1/partners', { method: 'POST', headers, body: JSON.stringify(body) })
      ).status;
    },
    { id: partnerId, details },
  );
  expect(registered).toBe(201);

  const { page, faults } = await openPage();
  await signIn(page, 'card-hanako');
  await page.goto(`/me/consents/new?partner=${partnerId}&kinds=name,points-balance&state=abc`);
  await page.getByRole('heading', { name: 'あなたの情報を渡してよいですか' }).waitFor();
  await page.getByText('今の内容：中間 花子').waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /ポイント残高/ }).check();
  await page.getByRole('button', { name: '選んだ1件に同意する' }).click();
  await page.waitForURL(`${returnAddress}?**`);
  const back = new URL(page.url()).searchParams;
  expect(back.get('state')).toBe('abc');

  const call = async (path: string, body: object) => {
    const address = `${portalOrigin}/api/consent/v1${path}`;
    const token = await new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(partnerId)
      .setSubject(partnerId)
      .setAudience(address)
      .setExpirationTime('50s')
      .sign(privateKey);
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as { pairwiseId: string } };
  };
  const redeemed = await call('/consent-codes/redeem', { code: back.get('code') });
  expect(redeemed.body).toMatchObject({ kinds: ['points-balance'] });
  const { pairwiseId } = redeemed.body;
  expect((await call('/shared-data', { pairwiseId, kinds: ['points-balance'] })).status).toBe(200);
  expect((await call('/shared-data', { pairwiseId, kinds: ['name'] })).status).toBe(403);

  await page.goto('/me/uses');
  await page.getByText('ポイント残高を受け取りました', { exact: false }).first().waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await page.goto('/me/consents');
  const card = page.getByRole('region', { name: '試験Pay' });
  await card.getByRole('button', { name: '同意を取りやめる' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意を取りやめる' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect((await call('/shared-data', { pairwiseId, kinds: ['points-balance'] })).status).toBe(403);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '控えをまとめて受け取る（ファイル）' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const { receipts, keys } = JSON.parse(Buffer.concat(chunks).toString());
  expect(receipts.length).toBeGreaterThanOrEqual(2);
  expect(findReceiptFaults(receipts, keys)).toEqual([]);
  expect(faults).toEqual([]);
});

it('a link that asks for a foreign address or an unknown kind shows nothing and leads nowhere', async () => {
  const { page } = await openPage();
  await signIn(page, 'card-hanako');
  for (const query of ['kinds=name&return=https://evil.example/', 'kinds=soul', 'kinds=']) {
    await page.goto(`/me/consents/new?partner=nakamo-pay-demo&${query}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: /同意する/ }).count()).toBe(0);
    expect(new URL(page.url()).origin).toBe(portalOrigin);
  }
});
