import { describe, expect, it, vi } from 'vitest';
import { createClients, isProblem, type Problem } from './client.ts';

function askWith(answer: Response, language?: string) {
  const onSignedOut = vi.fn();
  const clients = createClients({
    baseUrl: 'http://portal.test',
    fetch: async () => answer,
    onSignedOut,
    ...(language !== undefined && { language: () => language }),
  });
  return { onSignedOut, reply: clients.points.GET('/me/account') };
}

const html = { headers: { 'Content-Type': 'text/html', 'Content-Length': '0' } };

describe('an answer that is not the platform’s', () => {
  it.each([
    [502, '/problems/not-ready', 'ただいま準備中です'],
    [503, '/problems/not-ready', 'ただいま準備中です'],
    [504, '/problems/not-ready', 'ただいま準備中です'],
    [500, '/problems/unexpected', 'システムに問題が起きました'],
    [404, '/problems/unexpected', 'システムに問題が起きました'],
  ])('of status %i and without a body is %s', async (status, type, title) => {
    const { error, response } = await askWith(new Response(null, { status, ...html })).reply;
    expect(error).toMatchObject({ type, title, status, nextStep: expect.stringMatching(/。$/) });
    expect(response.status).toBe(status);
    expect(isProblem(error)).toBe(true);
  });

  it.each([
    ['en', 'Not available just now'],
    ['ja-x-easy', 'いま つかえません'],
    ['fr', 'ただいま準備中です'],
  ])('is told in the language of the page: %s', async (language, title) => {
    const { error } = await askWith(new Response('<h1>Bad Gateway</h1>', { status: 502, ...html }), language)
      .reply;
    expect(error).toMatchObject({ title });
  });

  it('that says signed out ends the session all the same', async () => {
    const { reply, onSignedOut } = askWith(new Response(null, { status: 401 }));
    expect((await reply).error).toBeDefined();
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});

it('leaves the platform’s own problems and its other answers as they are', async () => {
  const problem: Problem = {
    type: '/problems/account-closed',
    title: '…',
    status: 503,
    nextStep: '…',
    requestId: '1',
  };
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8' };
  const refused = await askWith(new Response(JSON.stringify(problem), { status: 503, headers })).reply;
  expect(refused.error).toEqual(problem);
  const account = { balance: 30 };
  const answered = await askWith(Response.json(account)).reply;
  expect(answered).toMatchObject({ data: account });
});
