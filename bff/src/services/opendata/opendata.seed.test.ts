import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../testing/app.ts';

describe('a fresh installation', () => {
  it('has all three datasets, with nothing in them', async () => {
    await using fresh = await startTestApp();
    const { data } = await (await fresh.as('planning')).clients.opendata.GET('/datasets');
    const empty = { version: 0, count: 0, importedAt: null, lastChange: null };
    expect(data?.items).toEqual(
      ['facilities', 'events', 'aed-sites'].map((dataset) => ({ dataset, ...empty })),
    );
  });
  it('of the demo has the demo city’s files in it, which are in order', async () => {
    await using demo = await startTestApp({ seed: true, now: '2026-11-24T01:00:00Z' });
    const { data } = await (await demo.as('planning')).clients.opendata.GET('/datasets');
    expect(data?.items.map(({ count }) => count > 5)).toEqual([true, true, true]);
  });
});
