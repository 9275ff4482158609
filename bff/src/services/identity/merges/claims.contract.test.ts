/** A desk card that a resident claimed, as staff see it and take it back. */
import { isProblem, newIdempotencyKey } from '@entame/sdk/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestPerson } from '../../../testing/app.ts';
import { createTestPartner, type TestPartner } from '../../../testing/partner.ts';
import { recordIdentity } from '../linking/linking.store.ts';
import { recordPasskey } from '../passkeys/passkeys.store.ts';

let portal: TestApp;
let desk: TestPerson;
let pay: TestPartner;
beforeAll(async () => {
  portal = await startTestApp();
  pay = await createTestPartner(portal, await portal.as('administrator'), 'nakamo-pay');
});
beforeEach(async () => {
  desk = await portal.as('desk', { name: '窓口 春子' });
});
afterAll(() => portal?.[Symbol.asyncDispose]());

const header = () => ({ 'Idempotency-Key': newIdempotencyKey() });

/** Somebody whom the desk registered, with a card; all are namesakes born on one day. */
async function registered() {
  const { data } = await desk.clients.identity.POST('/residents', {
    params: { header: header() },
    body: {
      name: '試験 花子',
      kana: 'シケン ハナコ',
      birthDate: '1946-03-03',
      address: '福岡県中間市通谷四丁目99番1号',
      gender: 'female',
      documentKind: 'care-insurance',
      termsAgreed: true,
      confirmedDifferent: true,
    },
  });
  const id = data?.id ?? '';
  return { id, number: await issue(id) };
}
async function issue(residentId: string): Promise<string> {
  const params = { path: { residentId } };
  const { data } = await desk.clients.identity.POST('/residents/{residentId}/card', { params });
  return data?.cardNumber ?? '';
}
const claim = (by: TestPerson, cardNumber: string) =>
  by.clients.identity.POST('/me/resident-card', { body: { cardNumber } });
async function undo(mergeId: string, staff = desk) {
  const params = { path: { mergeId } };
  const { response, error } = await staff.clients.identity.POST('/merges/{mergeId}/undo', {
    params,
    body: { reason: '別の方のカードでした' },
  });
  await portal.settle();
  return error?.type ?? response.status;
}
async function claimed() {
  const holder = await registered();
  const stranger = await portal.as('resident');
  expect((await claim(stranger, holder.number)).response.status).toBe(204);
  await portal.settle();
  return { holder, stranger, mergeId: (await shown(holder.id))?.id ?? '' };
}
/** The claim of this account as staff see it. */
async function shown(keptId: string) {
  const query = { state: 'closed', limit: 100 } as const;
  const { data } = await desk.clients.identity.GET('/merges', { params: { query } });
  return data?.items.find(({ kept }) => kept.id === keptId);
}
const ownerOf = async (subject: string) =>
  (await portal.store.raw(`SELECT resident_id FROM identities WHERE subject = '${subject}'`))[0]?.resident_id;

describe('the list of merges', () => {
  test('shows the claim, without proposer and reason, and until when it can be taken back', async () => {
    const { holder, stranger } = await claimed();
    expect(await shown(holder.id)).toMatchObject({
      origin: 'card-claim',
      state: 'merged',
      merged: { id: stranger.id },
      kept: { id: holder.id, identities: [{ kind: 'card' }] },
      reason: '',
      proposedBy: null,
      isMine: false,
      decision: null,
      undo: null,
      undoableUntil: portal.clock.now().add({ hours: 720 }).toString({ fractionalSecondDigits: 3 }),
    });
  });

  test('cannot be approved or declined', async () => {
    const { mergeId } = await claimed();
    const params = { path: { mergeId } };
    for (const { error } of [
      await desk.clients.identity.POST('/merges/{mergeId}/approve', { params }),
      await desk.clients.identity.POST('/merges/{mergeId}/decline', { params, body: { reason: 'x' } }),
    ])
      expect(isProblem(error, 'merge-not-open')).toBe(true);
  });

  test('is in the data of the one account that there is, in words', async () => {
    const { stranger } = await claimed();
    const { data } = await stranger.clients.privacy.GET('/me/data');
    const rows = data?.kinds.find(({ id }) => id === 'identity.merges')?.rows;
    expect(JSON.stringify(rows)).toContain('利用者カードによるご本人の手続き');
  });
});

describe('taking a claim back', () => {
  test('parts the accounts, ends the sessions and the card, and a new card finds its owner', async () => {
    const { holder, stranger, mergeId } = await claimed();
    expect(await undo(mergeId)).toBe(204);
    expect((await stranger.clients.identity.GET('/session')).data).toEqual({ state: 'signed-out' });
    expect(await ownerOf(stranger.id)).toBe(stranger.id);
    expect(await shown(holder.id)).toMatchObject({ state: 'undone', undo: { by: '窓口 春子' } });
    const scan = (cardNumber: string) =>
      desk.clients.identity.POST('/residents/find-by-card', { body: { cardNumber } });
    expect(isProblem((await scan(holder.number)).error, 'resident-card-not-found')).toBe(true);
    const again = await portal.as('resident');
    expect((await claim(again, holder.number)).response.status).toBe(404);
    const fresh = await issue(holder.id);
    expect((await scan(fresh)).data?.id).toBe(holder.id);
    expect((await claim(again, fresh)).response.status).toBe(204);
    expect(await ownerOf(again.id)).toBe(holder.id);
  });

  test('is on record with both people', async () => {
    const { holder, stranger, mergeId } = await claimed();
    await undo(mergeId);
    const records = await portal.auditRecords();
    const of = (operationId: string) =>
      records.find((one) => one.operationId === operationId && one.subjects?.includes(holder.id));
    expect(of('claimResidentCard')).toMatchObject({ actorId: stranger.id, outcome: 'done' });
    expect(of('undoMerge')).toMatchObject({ actorId: desk.id, subjects: [holder.id, stranger.id] });
  });

  test('leaves the stranger no way in and no power: identities, passkeys, helpers, consents', async () => {
    const { holder, stranger, mergeId } = await claimed();
    const now = portal.clock.now();
    await portal.store.write(async (tx) => {
      const linked = {
        issuer: 'x',
        subject: `second-${holder.id}`,
        providerId: 'x',
        assurance: 'aal3',
      } as const;
      await recordIdentity(tx, linked, holder.id, now);
      await recordPasskey(tx, {
        id: `p-${holder.id}`,
        credentialId: `c-${holder.id}`,
        publicKey: new Uint8Array(1),
        counter: 0,
        transports: [],
        label: '電話',
        accountKind: 'resident',
        accountId: holder.id,
        createdAt: now,
        lastUsedAt: null,
        removedAt: null,
      });
    });
    await stranger.clients.identity.POST('/me/mandates', {
      body: { label: '友人', powers: ['book-rides'], until: '2027-03-31' },
    });
    const granted = await stranger.clients.consent.POST('/me/consents', {
      params: { header: header() },
      body: { partnerId: 'nakamo-pay', kinds: ['name'], revision: 1 },
    });
    const code = new URL(granted.data?.returnTo ?? '').searchParams.get('code');
    const { pairwiseId } = (await pay.call('/consent-codes/redeem', { code })).body;
    const read = async () => (await pay.call('/shared-data', { pairwiseId, kinds: ['name'] })).status;
    expect(await read()).toBe(200);

    expect(await undo(mergeId)).toBe(204);
    expect(await ownerOf(`second-${holder.id}`)).toBe(stranger.id);
    const [passkey] = await portal.store.raw(`SELECT * FROM passkeys WHERE account_id = '${holder.id}'`);
    expect(passkey?.removed_at).not.toBeNull();
    const [mandate] = await portal.store.raw(`SELECT * FROM mandates WHERE giver_id = '${holder.id}'`);
    expect(mandate).toMatchObject({ ended_by: 'system' });
    expect(await read()).toBe(403);
  });

  test('is refused after thirty days, of two at once one does it', async () => {
    const { mergeId } = await claimed();
    const before = portal.clock.now().toString();
    portal.clock.advance({ hours: 721 });
    expect(await undo(mergeId, await portal.as('desk'))).toBe('/problems/merge-undo-too-late');
    portal.clock.set(before);
    const both = await Promise.all([undo(mergeId), undo(mergeId)]);
    expect(both.map(String).sort()).toEqual(['/problems/merge-not-in-force', '204']);
  });

  test('a claim by somebody whom staff merge at that moment leaves one merge in force', async () => {
    const holder = await registered();
    const [kept, merged] = [await portal.as('resident'), await portal.as('resident')];
    const body = { keptId: kept.id, mergedId: merged.id, reason: '二重' };
    const { data } = await desk.clients.identity.POST('/merges', { params: { header: header() }, body });
    const second = await portal.as('administrator');
    const params = { path: { mergeId: data?.id ?? '' } };
    const [approved, joined] = await Promise.all([
      second.clients.identity.POST('/merges/{mergeId}/approve', { params }),
      claim(merged, holder.number),
    ]);
    expect(approved.response.status < 500 && joined.response.status < 500).toBe(true);
    expect(
      [approved.response.status, joined.response.status].filter((status) => status === 204),
    ).toHaveLength(1);
  });
});
