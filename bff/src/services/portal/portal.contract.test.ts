import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allStaff } from '#platform/platform.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp({ seed: true });
});
afterAll(() => portal[Symbol.asyncDispose]());

async function listen(person: TestPerson) {
  const page = new AbortController();
  const response = await person.fetch('/api/portal/v1/news', { signal: page.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  return { next: async () => (await reader?.read())?.value, leave: () => page.abort() };
}

const tell = (to: string, topic: string) =>
  portal.store.write((tx) => portal.platform.announce(tx, { to, topic }));

describe('streamNews', () => {
  test('tells a resident of their own topics, and of nobody else’s', async () => {
    const [hanako, taro] = [await portal.as('resident'), await portal.as('resident')];
    const news = await listen(hanako);
    await tell(taro.id, 'points');
    await tell(allStaff, 'activities');
    await tell(hanako.id, 'health');
    expect(await news.next()).toBe('data: {"topic":"health"}\n\n');
    news.leave();
  });

  test('tells staff and organisers what concerns everybody who works here', async () => {
    for (const role of ['planning', 'organiser'] as const) {
      const news = await listen(await portal.as(role));
      await tell(allStaff, 'activities');
      expect(await news.next()).toBe('data: {"topic":"activities"}\n\n');
      news.leave();
    }
  });

  test('tells nothing of a write that was undone', async () => {
    const hanako = await portal.as('resident');
    const news = await listen(hanako);
    const undone = portal.store.write(async (tx) => {
      await portal.platform.announce(tx, { to: hanako.id, topic: 'points' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await tell(hanako.id, 'bookings');
    expect(await news.next()).toContain('bookings');
    news.leave();
  });
});

test('a portal that runs a part of its services answers for those only', async () => {
  await using part = await startTestApp({ env: { SERVICES: 'identity,points' } });
  const person = await part.as('resident');
  expect((await person.clients.points.GET('/me/account')).response.status).toBe(200);
  expect((await person.clients.rideshare.GET('/places')).response.status).toBe(404);
});
