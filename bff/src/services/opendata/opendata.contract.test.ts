/** Every status of the open-data contract, through the real SDK, without a data platform. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';

const base = '/api/opendata/v1';
let app: TestApp;
let planner: TestPerson;
let resident: TestPerson;
let nobody: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-24T01:00:00Z' });
  [planner, resident, nobody] = [await app.as('planning'), await app.as('resident'), await app.as('nobody')];
});
afterAll(() => app[Symbol.asyncDispose]());

interface Reply {
  error?: unknown;
  response: Response;
}
function outcomeOf({ error, response }: Reply): string {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
}
const slugOf = async (response: Response) =>
  outcomeOf({ response, error: response.ok ? undefined : await response.json() });

type Name = 'facilities' | 'events' | 'aed-sites';
const file = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content]);
/** How a page sends a file: as it is, whatever it is called. */
const asFile = {
  bodySerializer: (body: unknown) => body as NonNullable<RequestInit['body']>,
  headers: { 'Content-Type': 'text/csv' },
};
const check = (dataset: Name, content: string | Uint8Array<ArrayBuffer>, person = planner, language = 'ja') =>
  person.clients.opendata.POST('/datasets/{dataset}/check', {
    params: { path: { dataset } },
    body: file(content),
    bodySerializer: asFile.bodySerializer,
    headers: { ...asFile.headers, 'Accept-Language': language },
  });
const put = (dataset: Name, content: string, replaces: number, person = planner) =>
  person.clients.opendata.PUT('/datasets/{dataset}', {
    params: { path: { dataset }, query: { replaces } },
    body: file(content),
    ...asFile,
  });
async function versionOf(dataset: Name): Promise<number> {
  const { data } = await planner.clients.opendata.GET('/datasets');
  return data?.items.find((one) => one.dataset === dataset)?.version ?? -1;
}
async function replace(dataset: Name, content: string) {
  const reply = await put(dataset, content, await versionOf(dataset));
  expect(outcomeOf(reply)).toBe('200');
  return reply.data;
}

const facilities = (...rows: string[]) =>
  `全国地方公共団体コード,ID,名称,緯度,経度\r\n${rows.join('\r\n')}\r\n`;
const hall = '402150,hall,中間市役所,33.8188,130.7084';
const library = '402150,library,中間市民図書館,33.83,130.7186';
beforeEach(async () => {
  await replace('facilities', facilities(hall, library));
});

describe('checkDataset', () => {
  it('200: what it would change, against which version, and changes nothing', async () => {
    const changed = facilities(hall, '402150,library,市民図書館,33.83,130.7186', '402150,new,新館,,');
    const { data } = await check('facilities', changed);
    expect(data).toEqual({
      version: await versionOf('facilities'),
      rows: 3,
      changes: { added: 1, changed: 1, removed: 0, unchanged: 1 },
      ignoredColumns: [],
      faults: [],
      faultCount: 0,
    });
    expect((await check('facilities', changed)).data).toEqual(data);
  });
  it('200: faults by row and heading, in the reader’s language', async () => {
    const content = facilities('402150,hall,中間市役所,51.5,130.7', '402150,,図書館,,');
    expect((await check('facilities', content)).data).toMatchObject({
      changes: null,
      faultCount: 2,
      faults: [
        { row: 2, column: '緯度', message: expect.stringContaining('日本の緯度') },
        { row: 3, column: 'ID', message: '必ず入れる項目です。値を入れてください。' },
      ],
    });
    const english = await check('facilities', content, planner, 'en');
    expect(english.data?.faults[1]?.message).toBe('This must be filled in.');
  });
  it('200: a file that cannot be read at all is a fault of the whole file', async () => {
    for (const content of [
      '',
      'a\0b',
      Uint8Array.from([0x50, 0x4b, 3, 4]),
      Uint8Array.from({ length: 999 }, (_, n) => (n * 37) % 256),
    ]) {
      const { data } = await check('facilities', content);
      expect(data).toMatchObject({
        rows: 0,
        changes: null,
        faultCount: 1,
        faults: [{ row: null, column: null }],
      });
    }
  });
  it('400, 401, 403, 403, 413, 415, 429', async () => {
    const send = (path: string, body: NonNullable<RequestInit['body']>, headers = {}, person = planner) =>
      person.fetch(`${base}${path}`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'text/csv', ...headers },
      });
    expect(await slugOf(await send('/datasets/parks/check', 'a'))).toBe('400 invalid-request');
    expect(outcomeOf(await check('facilities', 'a', nobody))).toBe('401 signed-out');
    expect(outcomeOf(await check('facilities', 'a', resident))).toBe('403 forbidden');
    const evil = { origin: 'https://evil.example' };
    expect(await slugOf(await send('/datasets/facilities/check', 'a', evil))).toBe('403 cross-site-request');
    const huge = 'x'.repeat(4 * 1024 * 1024 + 1);
    expect(await slugOf(await send('/datasets/facilities/check', huge))).toBe('413 body-too-large');
    const json = { 'Content-Type': 'application/json' };
    expect(await slugOf(await send('/datasets/facilities/check', '{}', json))).toBe(
      '415 unsupported-media-type',
    );
  });
  it('413: counts what comes, not what was announced', async () => {
    const chunk = new Uint8Array(512 * 1024).fill(0x41);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    const options = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'Content-Type': 'text/csv' },
    };
    expect(
      await slugOf(await planner.fetch(`${base}/datasets/facilities/check`, options as RequestInit)),
    ).toBe('413 body-too-large');
  });
});

describe('importDataset', () => {
  it('200: the next version; the same file again is none', async () => {
    const before = await versionOf('facilities');
    const content = facilities(hall, '402150,new,新館,,');
    expect(await replace('facilities', content)).toEqual({
      dataset: 'facilities',
      version: before + 1,
      count: 2,
      importedAt: '2026-11-24T01:00:00.000Z',
      lastChange: { added: 1, changed: 0, removed: 1, unchanged: 1 },
    });
    expect(await replace('facilities', content)).toMatchObject({ version: before + 1 });
  });
  it('200: takes application/octet-stream, which is what a browser calls a file it does not know', async () => {
    const response = await planner.fetch(
      `${base}/datasets/facilities?replaces=${await versionOf('facilities')}`,
      {
        method: 'PUT',
        body: facilities(hall),
        headers: { 'Content-Type': 'application/octet-stream' },
      },
    );
    expect(response.status).toBe(200);
  });
  it('422: one wrong cell and nothing changes', async () => {
    const version = await versionOf('facilities');
    const reply = await put('facilities', facilities(hall, '401307,x,よその市,,'), version);
    expect(outcomeOf(reply)).toBe('422 dataset-file-faulty');
    expect(reply.error).toMatchObject({ errors: [{ pointer: '/body/3/全国地方公共団体コード' }] });
    expect(await versionOf('facilities')).toBe(version);
    const { data } = await nobody.clients.opendata.GET('/facilities');
    expect(data?.items.map(({ identifier }) => identifier)).toEqual(['hall', 'library']);
  });
  it('409: of many at once, made from the same check, one gets through', async () => {
    const version = await versionOf('facilities');
    const replies = await Promise.all(
      [1, 2, 3, 4].map((n) => put('facilities', facilities(`402150,n${n},施設${n},,`), version)),
    );
    expect(replies.map(outcomeOf).toSorted()).toEqual([
      '200',
      ...Array(3).fill('409 dataset-changed-meanwhile'),
    ]);
    expect(await versionOf('facilities')).toBe(version + 1);
  });
  it('400, 401, 403', async () => {
    expect(outcomeOf(await put('facilities', facilities(hall), -1))).toBe('400 invalid-request');
    expect(outcomeOf(await put('facilities', facilities(hall), 1, nobody))).toBe('401 signed-out');
    expect(outcomeOf(await put('facilities', facilities(hall), 1, await app.as('organiser')))).toBe(
      '403 forbidden',
    );
  });
});

describe('reading', () => {
  it('listFacilities 200: page by page for everybody, with numbers as numbers; 400', async () => {
    const list = (query = {}) => nobody.clients.opendata.GET('/facilities', { params: { query } });
    const first = await list({ limit: 1 });
    expect(first.data?.items).toEqual([
      {
        localGovernmentCode: '402150',
        identifier: 'hall',
        name: '中間市役所',
        latitude: 33.8188,
        longitude: 130.7084,
      },
    ]);
    const second = await list({ limit: 1, cursor: first.data?.nextCursor });
    expect(second.data).toMatchObject({ items: [{ identifier: 'library' }], nextCursor: null });
    expect(outcomeOf(await list({ limit: 0 }))).toBe('400 invalid-request');
    const nul = Buffer.from(JSON.stringify(['a\0', 'b'])).toString('base64url');
    expect(outcomeOf(await list({ cursor: nul }))).toBe('400 invalid-request');
  });
  it('listOpenEvents 200: what is public and not over; 400', async () => {
    const headings =
      'localGovernmentCode\tidentifier\tname\tstartDate\tendDate\tpublicationStartDate\tcapacity';
    await replace(
      'events',
      `${headings}\n402150\tpast\t朝市\t2026/11/1\t\t\t\n402150\tnow\t展覧会\t2026-11-01\t2026-11-24\t\t30人\n402150\tlater\t初日の出\t2027-01-01\t\t2026-12-01\t`,
    );
    const list = (query = {}) => nobody.clients.opendata.GET('/events', { params: { query } });
    const namesOf = async (query = {}) => (await list(query)).data?.items.map(({ identifier }) => identifier);
    expect(await namesOf()).toEqual(['now']);
    expect((await list()).data?.items[0]).toMatchObject({ capacity: 30, startDate: '2026-11-01' });
    expect(await namesOf({ from: '2026-11-01' })).toEqual(['now', 'past']);
    expect(outcomeOf(await list({ from: '2026-02-30' }))).toBe('400 invalid-request');
    app.clock.set('2026-11-30T15:00:00Z');
    expect(await namesOf()).toEqual(['later']);
    app.clock.set('2026-11-24T01:00:00Z');
  });
  it('listAedSites 200, 400', async () => {
    await replace('aed-sites', '全国地方公共団体コード,ID,名称,設置位置\n402150,1,市役所,1階 受付');
    const { data } = await resident.clients.opendata.GET('/aed-sites');
    expect(data?.items).toMatchObject([{ installationLocation: '1階 受付' }]);
    const wrong = await resident.clients.opendata.GET('/aed-sites', { params: { query: { limit: 101 } } });
    expect(outcomeOf(wrong)).toBe('400 invalid-request');
  });
  it('exportDataset 200: in the standard’s order, harmless in a spreadsheet, and importable again; 400', async () => {
    await replace(
      'facilities',
      facilities(
        '402150,evil,=HYPERLINK(""x""),33.8,130.7'.replace('=HYPERLINK(""x"")', '"=HYPERLINK(""x"")"'),
      ),
    );
    const csv = await (await nobody.fetch(`${base}/datasets/facilities/export`)).text();
    expect(csv).toMatch(/^全国地方公共団体コード,ID,名称,名称_カナ,名称_英字,POIコード/);
    expect(csv).toContain(`402150,evil,"'=HYPERLINK(""x"")"`);
    expect((await check('facilities', csv)).data?.changes).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 1,
    });
    const english = await nobody.fetch(`${base}/datasets/facilities/export`, {
      headers: { 'Accept-Language': 'en' },
    });
    const text = await english.text();
    expect(text).toMatch(/^localGovernmentCode,identifier,name/);
    expect((await check('facilities', text)).data?.changes).toMatchObject({ unchanged: 1 });
    const xlsx = await nobody.fetch(`${base}/datasets/events/export?format=xlsx`);
    expect(Object.keys(unzipSync(await xlsx.bytes()))).toContain('xl/workbook.xml');
    expect(await slugOf(await nobody.fetch(`${base}/datasets/parks/export`))).toBe('400 invalid-request');
  });
  it('listDatasets 200, 401, 403', async () => {
    const { data } = await planner.clients.opendata.GET('/datasets');
    expect(data?.items[0]).toMatchObject({ dataset: 'facilities', count: 2 });
    expect(outcomeOf(await nobody.clients.opendata.GET('/datasets'))).toBe('401 signed-out');
    expect(outcomeOf(await resident.clients.opendata.GET('/datasets'))).toBe('403 forbidden');
  });
});

describe('without a data platform', () => {
  it('nothing is queued, and staff are told that none is connected', async () => {
    expect((await planner.clients.opendata.GET('/data-platform')).data).toEqual({
      connected: false,
      waiting: 0,
      failed: 0,
      published: 0,
      lastPublishedAt: null,
      lastFailedAt: null,
      lastFailure: null,
    });
    const retry = await planner.clients.opendata.POST('/data-platform/retry', { body: { everything: true } });
    expect(outcomeOf(retry)).toBe('409 data-platform-not-connected');
    const notification = await nobody.fetch(`${base}/data-platform/notifications`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Notification-Secret': 'x'.repeat(32) },
      body: JSON.stringify({
        id: 'urn:x:1',
        type: 'Notification',
        subscriptionId: 'urn:x:2',
        notifiedAt: '',
        data: [],
      }),
    });
    expect(await slugOf(notification)).toBe('409 data-platform-not-connected');
  });
});
