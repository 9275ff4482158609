/** What a sign-in by passkey leaves behind, for the person and for whoever watches over sign-ins. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import { expect, test } from 'vitest';
import { startTestApp } from '../../../testing/app.ts';
import { createTestAuthenticator } from '../../../testing/authenticator.ts';
import { testOrigin } from '../../../testing/config.ts';

type Schemas = components['schemas'];
const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

test('a sign-in by passkey says on which device and from which network, as every other does', async () => {
  await using portal = await startTestApp();
  const person = await portal.as('resident');
  const device = createTestAuthenticator(testOrigin);
  const { identity } = person.clients;
  const begun = await identity.POST('/me/passkeys/registration', { body: { label: 'スマートフォン' } });
  const created = device.create(begun.data as Schemas['PasskeyCreationOptions']);
  await identity.POST('/me/passkeys/registration/finish', { body: created });

  const send = (path: string, body: unknown, cookie = '') =>
    portal.app.fetch(
      new Request(`${testOrigin}/api/identity/v1${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', origin: testOrigin, 'user-agent': userAgent, cookie },
        body: JSON.stringify(body),
      }),
    );
  const started = await send('/passkeys/sign-in', {});
  const [cookie = ''] = started.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const answer = device.get((await started.json()) as Schemas['PasskeyRequestOptions']);
  expect((await send('/passkeys/sign-in/finish', answer, cookie)).status).toBe(204);

  const { data } = await identity.GET('/me/sessions');
  expect(data?.items.map((session) => session.device)).toContain('phone');
  const [record] = await portal.auditRecords();
  expect(record).toMatchObject({
    operationId: 'finishPasskeySignIn',
    details: { client: expect.any(String) },
  });

  // A challenge is used once: sent again the answer is refused, and watched like every refused sign-in.
  expect((await send('/passkeys/sign-in/finish', answer, cookie)).status).not.toBe(204);
  const [refusal] = await portal.auditRecords();
  expect(refusal).toMatchObject({
    operationId: 'finishPasskeySignIn',
    actorKind: 'nobody',
    permission: 'public',
    details: { client: record?.details?.client },
  });
  expect(refusal?.outcome).not.toBe('done');
});
