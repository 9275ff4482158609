import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewsStreams } from './news-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openStream(isSignedIn = async () => true) {
  const streams = createNewsStreams();
  const page = new AbortController();
  const listeners = new Set<(topic: string) => void>();
  const response = streams.open(
    page.signal,
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isSignedIn,
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('no body');
  return { streams, page, listeners, read: async () => (await reader.read()).value, reader };
}

test('tells the topic, and nothing else', async () => {
  const { listeners, read } = openStream();
  expect(await read()).toContain('retry:');
  for (const tell of listeners) tell('points');
  expect(await read()).toBe('data: {"topic":"points"}\n\n');
});

test('says that it is alive while nothing happens', async () => {
  const { read } = openStream();
  await read();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await read()).toMatch(/^:/);
});

test.each(['the page goes', 'the reader cancels', 'the session ends', 'the process stops'])(
  'ends when %s',
  async (why) => {
    let signedIn = true;
    const { streams, page, listeners, read, reader } = openStream(async () => signedIn);
    await read();
    if (why === 'the page goes') page.abort();
    else if (why === 'the process stops') streams.closeAll();
    else if (why === 'the reader cancels') await reader.cancel();
    else {
      signedIn = false;
      await vi.advanceTimersByTimeAsync(25_000);
    }
    expect(listeners.size).toBe(0);
    expect(await read()).toBeUndefined();
  },
);
