import { expect, test } from 'vitest';
import { repeatAfterTerms } from './terms-gate.ts';

const refusal = (type: string) => new Response(JSON.stringify({ type, nextStep: '' }), { status: 403 });
const missing = () => refusal('/problems/terms-not-accepted');
const post = () => new Request('https://portal.test/x', { method: 'POST', body: 'the same words' });

function sender(...answers: (() => Response)[]) {
  const bodies: string[] = [];
  const send = async (request: Request) => {
    bodies.push(await request.text());
    return (answers.shift() ?? missing)();
  };
  return { send, bodies };
}

test('a request is repeated with its body once the terms are accepted', async () => {
  const { send, bodies } = sender(missing, () => new Response('done'));
  const response = await repeatAfterTerms(send, async () => true)(post());
  expect([await response.text(), bodies]).toEqual(['done', ['the same words', 'the same words']]);
});

test('declining gives the refusal as it came, still readable', async () => {
  const { send, bodies } = sender();
  const response = await repeatAfterTerms(send, async () => false)(post());
  expect(await response.json()).toMatchObject({ type: '/problems/terms-not-accepted' });
  expect(bodies).toHaveLength(1);
});

test.each([
  ['another refusal', () => refusal('/problems/forbidden')],
  ['a refusal that is no problem', () => new Response('<html>', { status: 403 })],
  ['success', () => new Response('ok')],
])('%s asks nothing', async (_, answer) => {
  const { send } = sender(answer);
  let asked = 0;
  await repeatAfterTerms(send, async () => ++asked > 0)(post());
  expect(asked).toBe(0);
});

test('it does not ask for ever', async () => {
  const { send, bodies } = sender();
  expect((await repeatAfterTerms(send, async () => true)(post())).status).toBe(403);
  expect(bodies).toHaveLength(4);
});
