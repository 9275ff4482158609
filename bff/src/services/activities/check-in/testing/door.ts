/** A door of an activity, and everybody who comes to it; for tests of checking in. The people sign in anew as time goes by. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { outbox } from '#platform/platform.schema.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../../../testing/app.ts';

export const start = '2026-11-23T01:00:00.000Z';
export const nowhere = '0199c0de-0000-7000-8000-000000000000';
export const draft = {
  title: '公園清掃',
  description: '',
  groupName: '通谷自治会',
  placeName: '通谷公園',
  startsAt: start,
  endsAt: '2026-11-23T03:00:00.000Z',
  points: 50,
};

export let app: TestApp;
export let staff: TestPerson;
export let planner: TestPerson;
export let organiser: TestPerson;
export let stranger: TestPerson;
export let nobody: TestPerson;
export let resident: TestPerson;
export let activityId: string;
/** To be called at the top of a test file. */
export function openDoor(): void {
  beforeAll(async () => {
    app = await startTestApp({ now: start });
    staff = await app.as('administrator', { name: '職員 一' });
    planner = await app.as('planning');
    organiser = await app.as('organiser', { groupName: '通谷自治会', name: '世話 人子' });
    stranger = await app.as('organiser', { groupName: '中鶴見守り隊' });
    nobody = await app.as('nobody');
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    app.clock.set(start);
    resident = await app.as('resident', { name: '中間 花子' });
    activityId = await announced();
  });
}

export interface Reply {
  data?: unknown;
  error?: unknown;
  response: Response;
}
export function outcomeOf({ error, response }: Reply): string {
  const { type } = (error ?? {}) as { type?: string };
  return [response.status, type?.replace('/problems/', '')].filter(Boolean).join(' ');
}
export const client = (person: TestPerson) => person.clients.activities;
export const idempotent = (key = newIdempotencyKey()) => ({ header: { 'Idempotency-Key': key } });
/** Sessions that nobody uses end, so the people at the door sign in again. */
export async function later(time: string): Promise<void> {
  at(time);
  staff = await app.as('administrator', { name: '職員 一' });
  organiser = await app.as('organiser', { groupName: '通谷自治会', name: '世話 人子' });
}
export const at = (time: string) => app.clock.set(`2026-11-23T${time}.000Z`);

export async function announced(change: Partial<typeof draft> = {}): Promise<string> {
  const body = { ...draft, ...change };
  const { data } = await client(staff).POST('/activities', { params: idempotent(), body });
  if (!data) throw new Error('not announced');
  return data.id;
}
export const myCodes = (person: TestPerson) => client(person).GET('/me/check-in-code');
export async function codeOf(person: TestPerson, index = 0): Promise<string> {
  return (await myCodes(person)).data?.codes[index]?.text ?? '';
}
export const deskOf = (person: TestPerson, id = activityId) =>
  client(person).GET('/activities/{activityId}/check-in-desk', { params: { path: { activityId: id } } });
export async function stampOf(id = activityId): Promise<string> {
  return (await deskOf(staff, id)).data?.stamp ?? '';
}
export interface Scan {
  id: string;
  text: string;
  stamp: string;
}
export const scanned = (text: string, stamp: string): Scan => ({ id: uuidv7(), text, stamp });
export const send = (person: TestPerson, scans: Scan[], id = activityId) =>
  client(person).POST('/activities/{activityId}/scans', {
    params: { path: { activityId: id } },
    body: { scans },
  });
export async function resultsOf(scans: Scan[], id = activityId, person = organiser): Promise<string[]> {
  const { data } = await send(person, scans, id);
  return (data?.results ?? []).map(({ outcome, refusal }) => refusal ?? outcome);
}
export const handOut = (
  person: TestPerson,
  to: { signUpId: string } | { cardNumber: string },
  { id = activityId, key = newIdempotencyKey() } = {},
) =>
  client(person).POST('/activities/{activityId}/hand-outs', {
    params: { path: { activityId: id }, ...idempotent(key) },
    body: { to, reason: 'no-phone' as const },
  });
export async function cardOf(person: TestPerson) {
  const params = { path: { residentId: person.id } };
  const { data } = await staff.clients.identity.POST('/residents/{residentId}/card', { params });
  return { cardNumber: data?.cardNumber ?? '', qrText: data?.qrText ?? '' };
}
export const reviews = (person: TestPerson, query = {}) =>
  client(person).GET('/check-in-reviews', { params: { query } });
export const decide = (person: TestPerson, step: 'clear' | 'reject' | 'revoke', checkInId: string) =>
  client(person).POST(`/check-ins/{checkInId}/${step}`, {
    params: { path: { checkInId } },
    body: { reason: '電話で確かめました' },
  });
/** What points and others are told. */
export async function told(type: string): Promise<Record<string, unknown>[]> {
  const events = await app.store.read.select().from(outbox);
  return events.filter((event) => event.type === type).map(({ payload }) => ({ ...Object(payload) }));
}
export const toldOf = async (type: string, person: TestPerson) =>
  (await told(type)).filter(({ residentId }) => residentId === person.id);
export async function checkInOf(person: TestPerson, id = activityId) {
  const params = { path: { activityId: id }, query: { limit: 100 } };
  const { data } = await client(staff).GET('/activities/{activityId}/check-ins', { params });
  return data?.items.find(({ residentId }) => residentId === person.id);
}
/** A check-in that waits for staff: the resident is at another place at the same time. */
export async function flagged(person = resident): Promise<string> {
  const elsewhere = await announced({ title: '読書会', placeName: '図書館' });
  await resultsOf([scanned(await codeOf(person), await stampOf(elsewhere))], elsewhere, staff);
  await resultsOf([scanned(await codeOf(person), await stampOf())]);
  return (await checkInOf(person))?.id ?? '';
}
