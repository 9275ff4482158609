/** A partner's registration that changes between reading and agreeing. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import { expect, test } from 'vitest';
import { startTestApp } from '../../testing/app.ts';
import { createTestPartner } from '../../testing/partner.ts';

test('whoever read the words of before has not agreed to those of now', async () => {
  await using portal = await startTestApp();
  const administrator = await portal.as('administrator');
  const person = await portal.as('resident');
  const shop = await createTestPartner(portal, administrator, 'naka-books');
  const asked = { partnerId: 'naka-books', kinds: ['name'] };
  const read = await person.clients.consent.POST('/me/consent-request', { body: asked });
  const purpose = { ja: '広告のため', en: 'For advertising', 'ja-x-easy': 'こうこくの ため' };
  await administrator.clients.consent.PUT('/partners/{partnerId}', {
    params: { path: { partnerId: 'naka-books' } },
    body: { ...shop.details, purpose },
  });
  const revision = read.data?.revision ?? 0;
  const grant = (revision: number) =>
    person.clients.consent.POST('/me/consents', {
      params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { ...asked, revision },
    });
  const late = await grant(revision);
  expect([late.response.status, isProblem(late.error, 'consent-request-changed')]).toEqual([409, true]);
  expect((await person.clients.consent.GET('/me/receipts')).data?.items).toEqual([]);
  const now = await person.clients.consent.POST('/me/consent-request', { body: asked });
  expect((await grant(now.data?.revision ?? 0)).response.status).toBe(201);
});
