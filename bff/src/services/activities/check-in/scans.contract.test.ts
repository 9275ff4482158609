/** Scanning at the door: residents' own codes and cards, sent at once or later. */
import { describe, expect, it } from 'vitest';
import {
  activityId,
  announced,
  app,
  at,
  cardOf,
  client,
  codeOf,
  deskOf,
  later,
  myCodes,
  nobody,
  nowhere,
  openDoor,
  organiser,
  outcomeOf,
  resident,
  resultsOf,
  type Scan,
  scanned,
  send,
  staff,
  stampOf,
  start,
  stranger,
  toldOf,
} from './testing/door.ts';

openDoor();

describe('getMyCheckInCode', () => {
  it('200: codes for the minutes to come; 401, 403 for others', async () => {
    const { data } = await myCodes(resident);
    expect(data?.now).toBe(start);
    expect(data?.codes).toHaveLength(10);
    expect(JSON.stringify(data)).not.toContain(resident.id);
    expect(outcomeOf(await myCodes(nobody))).toBe('401 signed-out');
    expect(outcomeOf(await myCodes(staff))).toBe('403 forbidden');
  });
});

describe('getCheckInDesk', () => {
  it('200: how it stands, with a stamp', async () => {
    const { data } = await deskOf(organiser);
    expect(data).toMatchObject({
      checkInCount: 0,
      flaggedCount: 0,
      lastArrivalAt: '2026-11-24T03:30:00.000Z',
    });
  });
  it('401, 403, 404: another group’s activity is not there', async () => {
    expect(outcomeOf(await deskOf(stranger))).toBe('404 activity-not-found');
    expect(outcomeOf(await deskOf(staff, nowhere))).toBe('404 activity-not-found');
    expect(outcomeOf(await deskOf(resident))).toBe('403 forbidden');
    expect(outcomeOf(await deskOf(nobody))).toBe('401 signed-out');
  });
});

describe('recordScans', () => {
  it('200: checks in by the resident’s own code, tells it once, and says who it was', async () => {
    const { data } = await send(organiser, [scanned(await codeOf(resident), await stampOf())]);
    expect(data?.results[0]).toMatchObject({
      outcome: 'checked-in',
      checkIn: { residentName: '中間 花子', method: 'own-code', state: 'confirmed' },
    });
    const events = await toldOf('activity.attended', resident);
    expect(events).toMatchObject([{ activityId, points: 50, attendedAt: start, groupId: null }]);
    const audit = await app.auditRecords();
    expect(audit).toContainEqual(
      expect.objectContaining({ operationId: 'recordScans', subjects: [resident.id] }),
    );
  });
  it('200: sent again, in another order, an hour later: answers the same and changes nothing', async () => {
    const other = await app.as('resident', { name: '中間 太郎' });
    const stamp = await stampOf();
    const scans = [scanned(await codeOf(resident), stamp), scanned(await codeOf(other), stamp)];
    await later('02:00:00');
    expect(await resultsOf(scans)).toEqual(['checked-in', 'checked-in']);
    await later('02:30:00');
    expect(await resultsOf(scans.toReversed())).toEqual(['checked-in', 'checked-in']);
    expect(await toldOf('activity.attended', resident)).toMatchObject([{ attendedAt: start }]);
    expect((await deskOf(organiser)).data?.checkInCount).toBe(2);
  });
  it('200: two devices at once check a person in once', async () => {
    const stamp = await stampOf();
    const text = await codeOf(resident);
    const both = await Promise.all(
      [staff, organiser, staff, organiser].map((person) =>
        resultsOf([scanned(text, stamp)], activityId, person),
      ),
    );
    expect(both.flat().sort()).toEqual([...Array(3).fill('already-checked-in'), 'checked-in']);
    expect(await toldOf('activity.attended', resident)).toHaveLength(1);
  });
  it('200: one of a batch that is twice in it, and hostile ones beside it, do not spoil it', async () => {
    const stamp = await stampOf();
    const good = scanned(await codeOf(resident), stamp);
    const results = await resultsOf([
      scanned(`entame-me:${'A'.repeat(48)}`, stamp),
      scanned('https://portal.example/points/check-in#c=10001-abc', stamp),
      scanned("'; drop table check_ins; --", stamp),
      scanned('\0\u202E', stamp),
      scanned('entame-card:AAAAAAAAAAAAAA', stamp),
      good,
      good,
      scanned(good.text, `${stamp}x`),
      scanned(good.text, await stampOf(await announced())),
    ]);
    expect(results).toEqual([
      'code-wrong',
      ...Array(4).fill('card-unknown'),
      'checked-in',
      'checked-in',
      'stamp-wrong',
      'stamp-wrong',
    ]);
  });
  it('200: refuses codes of other times, each with why', async () => {
    const [now, ahead, stamp] = [await codeOf(resident), await codeOf(resident, 9), await stampOf()];
    expect(await resultsOf([scanned(ahead, stamp)])).toEqual(['code-early']);
    at('01:10:00');
    const newer = await stampOf();
    expect(await resultsOf([scanned(now, newer)])).toEqual(['code-old']);
    const late = await announced({ startsAt: '2026-11-23T02:00:00.000Z' });
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf(late))], late)).toEqual([
      'not-open',
    ]);
    await later('03:29:50');
    const newcomer = await app.as('resident');
    const last = scanned(await codeOf(newcomer), await stampOf());
    at('03:30:00');
    expect(await resultsOf([scanned(await codeOf(newcomer), await stampOf())])).toEqual(['over']);
    app.clock.set('2026-11-24T03:30:01.000Z');
    const nextDay = await app.as('planning');
    expect(await resultsOf([last], activityId, nextDay)).toEqual(['arrived-too-late']);
  });
  it('200: takes nothing for what was called off', async () => {
    const params = { path: { activityId } };
    await client(staff).POST('/activities/{activityId}/cancel', { params, body: {} });
    expect(await resultsOf([scanned(await codeOf(resident), await stampOf())])).toEqual(['cancelled']);
  });
  it('200: checks in by the resident card; one that came late proves no time and is flagged', async () => {
    const { qrText } = await cardOf(resident);
    expect(await resultsOf([scanned(qrText, await stampOf())])).toEqual(['checked-in']);
    const other = await app.as('resident');
    const card = await cardOf(other);
    const scan = scanned(card.qrText, await stampOf());
    await later('02:00:00');
    expect(await resultsOf([scan])).toEqual(['flagged']);
    expect(await toldOf('activity.attended', other)).toEqual([]);
  });
  it('200: stops who tries cards until one fits, while codes go on', async () => {
    const guesser = await app.as('planning');
    const wrong: Scan[] = [];
    const stamp = await stampOf();
    for (let count = 0; count < 11; count += 1) {
      const { qrText } = await cardOf(resident);
      const params = { path: { residentId: resident.id } };
      await staff.clients.identity.DELETE('/residents/{residentId}/card', { params });
      wrong.push(scanned(qrText, stamp));
    }
    const results = await resultsOf([...wrong, scanned(await codeOf(resident), stamp)], activityId, guesser);
    expect(results).toContain('too-many-wrong-numbers');
    expect(results.at(-1)).toBe('checked-in');
  });
  it('400: none, too many, a huge text, members that do not belong', async () => {
    const stamp = await stampOf();
    const one = scanned('x', stamp);
    const wrong = [
      [],
      Array(51).fill(one),
      [{ ...one, text: 'x'.repeat(201) }],
      [{ ...one, residentId: nowhere }],
    ];
    for (const scans of wrong) expect(outcomeOf(await send(organiser, scans))).toBe('400 invalid-request');
    expect(outcomeOf(await send(organiser, [{ ...one, id: 'x' }]))).toBe('400 invalid-request');
  });
  it('401, 403, 404: for others', async () => {
    const scans = [scanned(await codeOf(resident), await stampOf())];
    expect(outcomeOf(await send(nobody, scans))).toBe('401 signed-out');
    expect(outcomeOf(await send(resident, scans))).toBe('403 forbidden');
    expect(outcomeOf(await send(stranger, scans))).toBe('404 activity-not-found');
  });
});
