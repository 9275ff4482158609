import { uuidv7 } from 'uuidv7';
import { expect, it, onTestFinished } from 'vitest';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { findSession, recordRepresented } from '#platform/session/session.store.ts';
import { hashToken, startSession } from '#platform/session/sessions.ts';
import { deskData } from '../desk/desk.personal-data.ts';
import { recordResident } from '../identity.store.ts';
import {
  findAllMandatesOf,
  findMandate,
  findMandateByCode,
  findMandatesOf,
  findRepresentation,
  type Mandate,
  recordConfirmed,
  recordMandate,
  recordRepresentation,
  removeExpiredCodes,
} from './mandates.store.ts';
import { acceptInvitation, endAllMandates, endMandates } from './mandates.ts';
import { mandates } from './representation.schema.ts';

const now = Temporal.Instant.from('2026-11-23T01:00:00Z');

async function opened(): Promise<TestStore> {
  const store = await openTestStore();
  onTestFinished(() => store[Symbol.asyncDispose]());
  return store;
}

async function resident(store: TestStore): Promise<string> {
  const id = uuidv7();
  const card = {
    name: '試験 花子',
    kana: null,
    address: '中間市',
    birthDate: '1946-03-03',
    gender: 'female',
  };
  const person = { ...card, id, registeredAt: now, attributesReadAt: now };
  await store.write((tx) =>
    recordResident(tx, person, { issuer: 'urn:test', subject: id, assurance: 'aal3', providerId: 'test' }),
  );
  return id;
}

async function invited(store: TestStore, giverId: string, code: string): Promise<Mandate> {
  const mandate: Mandate = {
    ...{ id: uuidv7(), giverId, label: '娘', powers: ['book-rides'], untilDate: '2027-03-31' },
    ...{
      endsAt: now.add({ hours: 2400 }),
      codeIndex: code,
      codeExpiresAt: now.add({ hours: 24 }),
      createdAt: now,
    },
    ...{ helperId: null, acceptedAt: null, confirmedAt: null, endedAt: null, endedBy: null },
  };
  await store.write((tx) => recordMandate(tx, mandate));
  return mandate;
}

/** A helper in the middle of acting; answers the id of the session. */
async function acting(store: TestStore, mandate: Mandate, helperId: string): Promise<string> {
  const account = {
    accountId: helperId,
    displayName: '岩瀬 美咲',
    roles: ['resident' as const],
    groupName: null,
  };
  return store.write(async (tx) => {
    await recordConfirmed(tx, mandate.id, now);
    const shown = { ...account, kind: 'resident', assurance: 'aal3', authenticatedAt: now } as const;
    const id = hashToken(await startSession(tx, shown, now));
    const who = {
      residentId: mandate.giverId,
      actorKind: 'resident',
      actorId: helperId,
      reason: 'mandate',
    } as const;
    const representation = { ...who, id: mandate.id, mandateId: mandate.id, startedAt: now, endedAt: null };
    await recordRepresentation(tx, representation);
    await recordRepresented(tx, id, {
      representationId: representation.id,
      representedId: mandate.giverId,
      representedName: '試験 花子',
      representedPermissions: [],
      representedUntil: mandate.endsAt,
    });
    return id;
  });
}

it('a code is kept as a hash only, works once for many at once, and is gone when it was used', async () => {
  const store = await opened();
  const giver = await resident(store);
  const helpers = await Promise.all([1, 2, 3].map(() => resident(store)));
  const { id } = await invited(store, giver, 'ABCDEFGH');
  expect(JSON.stringify(await store.read.select().from(mandates))).not.toContain('ABCDEFGH');
  expect((await findMandateByCode(store.read, 'ABCDEFGH'))?.id).toBe(id);
  const accepted = await Promise.allSettled(
    helpers.map((helper) => store.write((tx) => acceptInvitation(tx, 'ABCDEFGH', helper, now))),
  );
  expect(accepted.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await findMandateByCode(store.read, 'ABCDEFGH')).toBeUndefined();
  expect(helpers).toContain((await findMandate(store.read, id))?.helperId);
});

it('a code that is too old is taken out of its row, at the moment from which it works no more', async () => {
  const store = await opened();
  const mandate = await invited(store, await resident(store), 'ABCDEFGH');
  const codeLeft = async (at: Temporal.Instant) => {
    await store.write((tx) => removeExpiredCodes(tx, at));
    return (await findMandate(store.read, mandate.id))?.codeIndex;
  };
  expect(await codeLeft(mandate.codeExpiresAt.subtract({ milliseconds: 1 }))).toMatch(/^[\w-]{43}$/);
  expect(await codeLeft(mandate.codeExpiresAt)).toBeNull();
});

it('ending a mandate ends the sessions under it, and no others', async () => {
  const store = await opened();
  const [giver, helper, other] = [await resident(store), await resident(store), await resident(store)];
  const first = await invited(store, giver, 'AAAAAAAA');
  const second = await invited(store, giver, 'BBBBBBBB');
  const [session, untouched] = [await acting(store, first, helper), await acting(store, second, other)];
  await store.write((tx) => endMandates(tx, [first.id], 'giver', now));
  expect(await findSession(store.read, session)).toBeUndefined();
  expect(await findSession(store.read, untouched)).toBeDefined();
  expect((await findRepresentation(store.read, first.id))?.endedAt).toEqual(now);
  expect((await findMandatesOf(store.read, giver, now)).map(({ id }) => id)).toEqual([second.id]);
  await store.write((tx) => endAllMandates(tx, giver, now));
  expect(await findSession(store.read, untouched)).toBeUndefined();
  expect(await findMandatesOf(store.read, giver, now)).toEqual([]);
  expect(await findAllMandatesOf(store.read, giver)).toHaveLength(2);
});

it('invitations that nobody took up hide no mandate that holds, and ending all ends that one too', async () => {
  const store = await opened();
  const [giver, helper] = [await resident(store), await resident(store)];
  const held = await invited(store, giver, 'DDDDDDDD');
  const session = await acting(store, held, helper);
  await store.write(async (tx) => {
    const lapsed = { ...held, codeIndex: null, codeExpiresAt: now, createdAt: now.add({ seconds: 1 }) };
    for (let n = 0; n < 120; n++) await recordMandate(tx, { ...lapsed, id: uuidv7() });
  });
  expect((await findMandatesOf(store.read, giver, now)).map(({ id }) => id)).toEqual([held.id]);
  await store.write((tx) => endAllMandates(tx, giver, now));
  expect(await findSession(store.read, session)).toBeUndefined();
});

it('a closed account leaves nothing, and nobody goes on acting for it', async () => {
  const store = await opened();
  const [giver, helper] = [await resident(store), await resident(store)];
  const mandate = await invited(store, giver, 'CCCCCCCC');
  await store.write((tx) => acceptInvitation(tx, 'CCCCCCCC', helper, now));
  const session = await acting(store, mandate, helper);
  for (const kind of deskData) {
    const { rows } = await kind.collect(store.read, giver, 'ja');
    if (kind.id === 'identity.mandates') expect(rows).toHaveLength(1);
    await store.write((tx) => ('erase' in kind ? kind.erase(tx, giver) : Promise.resolve()));
    expect((await kind.collect(store.read, giver, 'ja')).rows).toEqual([]);
  }
  expect(await findSession(store.read, session)).toBeUndefined();
  expect(await findRepresentation(store.read, mandate.id)).toBeUndefined();
});
