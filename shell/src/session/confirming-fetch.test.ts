import { expect, test, vi } from 'vitest';
import { createConfirmingFetch } from './confirming-fetch.ts';

const need = { level: 'aal3', withinSeconds: 600 } as const;
const refusal = () =>
  Response.json({ type: '/problems/step-up-required', status: 403, assurance: need }, { status: 403 });

/** Answers one after the other, and remembers the bodies that came. */
function server(...answers: (() => Response)[]) {
  const bodies: string[] = [];
  const send = async (request: Request) => {
    bodies.push(await request.text());
    return (answers.shift() ?? (() => Response.json('done')))();
  };
  return { bodies, send };
}
const request = () => new Request('http://portal.test/x', { method: 'POST', body: 'what was typed' });
const parts = { confirm: async () => true, isSessionLive: async () => true };

test('asks, and sends the same request again with its body', async () => {
  const { bodies, send } = server(refusal);
  const confirm = vi.fn(async () => true);
  const response = await createConfirmingFetch({ ...parts, send, confirm })(request());
  expect([response.status, bodies]).toEqual([200, ['what was typed', 'what was typed']]);
  expect(confirm).toHaveBeenCalledExactlyOnceWith(need);
});

test('gives the refusal, still readable, to a page whose person declines', async () => {
  const { bodies, send } = server(refusal);
  const response = await createConfirmingFetch({ ...parts, send, confirm: async () => false })(request());
  expect([response.status, bodies.length]).toEqual([403, 1]);
  expect(await response.json()).toMatchObject({ type: '/problems/step-up-required' });
});

test('does not ask for ever', async () => {
  const { bodies, send } = server(refusal, refusal, refusal, refusal);
  expect((await createConfirmingFetch({ ...parts, send })(request())).status).toBe(403);
  expect(bodies).toHaveLength(3);
});

test.each([
  ['any other refusal', () => Response.json({ type: '/problems/forbidden' }, { status: 403 })],
  ['a refusal that is no JSON', () => new Response('no', { status: 403 })],
])('asks nothing after %s', async (_, answer) => {
  const confirm = vi.fn(async () => true);
  const { send } = server(answer);
  expect((await createConfirmingFetch({ ...parts, send, confirm })(request())).status).toBe(403);
  expect(confirm).not.toHaveBeenCalled();
});

const signedOut = () => new Response(null, { status: 401 });
test('a request that met the change of the cookie goes out again', async () => {
  const { bodies, send } = server(signedOut);
  expect((await createConfirmingFetch({ ...parts, send })(request())).status).toBe(200);
  expect(bodies[1]).toBe('what was typed');
});

test('the end of the session is the end', async () => {
  const { bodies, send } = server(signedOut);
  const fetch = createConfirmingFetch({ ...parts, send, isSessionLive: async () => false });
  expect([(await fetch(request())).status, bodies.length]).toEqual([401, 1]);
});
