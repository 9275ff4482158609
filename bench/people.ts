/** The people of the benchmarks, registered and signed in through the product's own stores. */
import type { Clients } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import type { Platform } from '../bff/src/platform/platform.ts';
import { recordRepresented } from '../bff/src/platform/session/session.store.ts';
import { hashToken, startSession } from '../bff/src/platform/session/sessions.ts';
import { recordResident } from '../bff/src/services/identity/identity.store.ts';
import { recordStaffAccount } from '../bff/src/services/staff/index.ts';

export interface BenchPerson {
  id: string;
  cookie: string;
}

const cookieOf = (token: string) => `__Host-entame-session=${token}`;

/** With the card, signed in. */
export async function addResident({ store, clock }: Platform): Promise<BenchPerson> {
  const now = clock.now();
  const person = {
    name: '試験 花子',
    kana: 'シケン ハナコ',
    address: '福岡県中間市通谷四丁目',
    gender: 'female',
  } as const;
  const id = uuidv7();
  const token = await store.write(async (tx) => {
    await recordResident(
      tx,
      { ...person, id, birthDate: '1946-05-12', registeredAt: now, attributesReadAt: now },
      { issuer: 'urn:bench', subject: id, providerId: 'my-number-card', assurance: 'aal3' },
    );
    const session = {
      accountId: id,
      displayName: person.name,
      roles: ['resident' as const],
      groupName: null,
    };
    return startSession(tx, { ...session, kind: 'resident', assurance: 'aal3', authenticatedAt: now }, now);
  });
  return { id, cookie: cookieOf(token) };
}

/** At the desk, with a second factor shown. */
export async function addStaff({ store, clock }: Platform): Promise<BenchPerson> {
  const now = clock.now();
  const [id, name, roles] = [uuidv7(), '試験 職員', ['desk' as const]];
  const token = await store.write(async (tx) => {
    const account = { id, issuer: 'urn:bench', subject: id, name, roles, groupName: '窓口', createdAt: now };
    await recordStaffAccount(tx, account);
    const session = { accountId: id, displayName: name, roles, groupName: '窓口', kind: 'staff' as const };
    return startSession(tx, { ...session, assurance: 'aal2', authenticatedAt: now }, now);
  });
  return { id, cookie: cookieOf(token) };
}

/** Another resident, who acts for this one and may see their points. */
export async function addHelper(platform: Platform, residentId: string): Promise<BenchPerson> {
  const helper = await addResident(platform);
  const token = helper.cookie.slice(cookieOf('').length);
  await platform.store.write((tx) =>
    recordRepresented(tx, hashToken(token), {
      representationId: uuidv7(),
      representedId: residentId,
      representedName: '試験 花子',
      representedPermissions: ['points:read-own'],
      representedUntil: platform.clock.now().add({ hours: 12 }),
    }),
  );
  return helper;
}

/** As a resident does before the first use: whatever the demo city has published. */
export async function acceptTerms({ terms }: Clients): Promise<void> {
  const { data } = await terms.GET('/me/terms');
  const versionIds = data?.items.map(({ versionId }) => versionId) ?? [];
  const { error } = await terms.POST('/me/acceptances', { body: { versionIds } });
  if (error) throw new Error(error.title);
}
