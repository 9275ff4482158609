import { describe, expect, it } from 'vitest';
import { createScanQueue, type Scan, type ScanResult } from './scan-queue.ts';

const done = ({ id }: Scan): ScanResult => ({ id, outcome: 'checked-in', refusal: null, checkIn: null });
const refusal = { type: '/problems/signed-out' };

function queueWith(send: (scans: Scan[]) => Promise<readonly ScanResult[]>) {
  let last = 0;
  const queue = createScanQueue(
    send,
    () => `scan-${++last}`,
    (error) => error === refusal,
  );
  queue.setStamp('stamp-1');
  return queue;
}
/** A connection that can be cut, and what arrived over it. */
function connection() {
  const arrived: Scan[][] = [];
  const line = { isUp: true, arrived };
  const send = async (scans: Scan[]) => {
    if (!line.isUp) throw new TypeError('Failed to fetch');
    arrived.push(scans);
    return scans.map(done);
  };
  return { line, send };
}

describe('scans', () => {
  it('wait without a connection and go together when it is back, each with the stamp of its time', async () => {
    const { line, send } = connection();
    const queue = queueWith(send);
    line.isUp = false;
    queue.add('a', 0);
    await queue.flush();
    queue.setStamp('stamp-2');
    queue.add('b', 1_000);
    expect(queue.getState()).toMatchObject({ waiting: [{ text: 'a' }, { text: 'b' }], isOffline: true });
    line.isUp = true;
    await queue.flush();
    expect(line.arrived).toEqual([
      [
        { id: 'scan-1', text: 'a', stamp: 'stamp-1' },
        { id: 'scan-2', text: 'b', stamp: 'stamp-2' },
      ],
    ]);
    expect(queue.getState()).toMatchObject({
      waiting: [],
      isOffline: false,
      results: [{ id: 'scan-2' }, { id: 'scan-1' }],
    });
  });

  it('keep their id when they are sent again after an answer that was lost', async () => {
    const sent: string[][] = [];
    const queue = queueWith(async (scans) => {
      sent.push(scans.map(({ id }) => id));
      if (sent.length === 1) throw new TypeError('Failed to fetch');
      return scans.map(done);
    });
    queue.add('a', 0);
    await queue.flush();
    await queue.flush();
    expect(sent).toEqual([['scan-1'], ['scan-1']]);
  });

  it('are taken once while the code is held up, and again a minute later', () => {
    const queue = queueWith(connection().send);
    expect([0, 100, 59_999, 60_000].map((ms) => queue.add('a', ms))).toEqual([true, false, false, true]);
  });

  it('are not taken before the portal gave a stamp', () => {
    const queue = createScanQueue(
      connection().send,
      () => 'x',
      () => false,
    );
    expect(queue.add('a', 0)).toBe(false);
  });

  it('go in parts of fifty, and one sending at a time', async () => {
    const { line, send } = connection();
    const queue = queueWith(send);
    for (let count = 0; count < 120; count += 1) queue.add(`code-${count}`, 0);
    await Promise.all([queue.flush(), queue.flush()]);
    expect(line.arrived.map((scans) => scans.length)).toEqual([50, 50, 20]);
    expect(queue.getState().results).toHaveLength(20);
  });

  it('stay when the portal refuses them all, and say why', async () => {
    const queue = queueWith(() => Promise.reject(refusal));
    queue.add('a', 0);
    await queue.flush();
    expect(queue.getState()).toMatchObject({ waiting: [{ text: 'a' }], refusal, isOffline: false });
  });

  it('that the portal does not mention stay, without sending for ever', async () => {
    let times = 0;
    const queue = queueWith(async () => {
      times += 1;
      return [];
    });
    queue.add('a', 0);
    await queue.flush();
    expect([times, queue.getState().waiting.length]).toEqual([1, 1]);
  });
});
