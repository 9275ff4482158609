/** Attacks on who may do what: other people's data, powers of other roles, fields that were not offered. */
import { type Attack, expectHeld, expectRefused } from '../attack.ts';
import { addressOf, type Operation, readOperations } from '../operations.ts';
import { signIn } from '../sign-in.ts';
import { Visitor } from '../visitor.ts';

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const notWalked = new Set(['signOut', 'streamNews']);

/** The ids that a person is shown, by the list or fact that shows them: all that can be asked without an id. */
async function idsShownTo(person: Visitor, operations: readonly Operation[]): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const operation of operations) {
    if (operation.method !== 'GET' || operation.pathParameters.length > 0 || notWalked.has(operation.id))
      continue;
    const response = await person.ask(operation.path);
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    if (response.status !== 200 || !isJson) await response.body?.cancel();
    else ids.set(operation.id, (await response.text()).match(uuids) ?? []);
  }
  return ids;
}

/** Of each list that shows the victim's own; the kinds of ids matter, not their number. */
const ofEachList = 2;

/** Where the traces must be seen. */
const tracesIn = ['listMyBloodPressureReadings', 'listMyBookings', 'listMyCorrections'];

async function leaveTraces(person: Visitor): Promise<void> {
  const ask = async (path: string, body: object) => {
    const status = await person.status(path, { method: 'POST', body });
    if (status !== 201) throw new Error(`The victim could not use ${path}: ${status}.`);
  };
  const measuredAt = new Date(Date.now() - 60_000).toISOString();
  const pickupAt = new Date(Date.now() + 26 * 3600_000).toISOString();
  await ask('/api/healthcare/v1/me/blood-pressure/readings', {
    systolic: 131,
    diastolic: 82,
    measuredAt,
    setting: 'home',
  });
  await ask('/api/rideshare/v1/me/bookings', {
    pickupPlaceId: 'station-nakama',
    dropoffPlaceId: 'station-toritani',
    passengers: 1,
    wheelchair: false,
    pickupAt,
  });
  await ask('/api/privacy/v1/me/corrections', { field: 'other', wanted: '見本' });
}

/**
 * A navigation cannot answer a problem; it turns away by leading to the sign-in page, which names the problem. What was
 * refused for its form was not tried, unless the id itself cannot be one of that place.
 */
async function expectTurnedAway(response: Response, what: string): Promise<void> {
  const { status, headers } = response;
  const said = await response.text();
  if (status === 302) {
    const location = headers.get('location') ?? '';
    expectHeld(location.startsWith('/sign-in?problem='), `${what}: led to ${location}`);
    return;
  }
  expectRefused(status, [400, 403, 404], what);
  if (status === 400 && !said.includes('"/path/')) throw new Error(`${what} was not tried: ${said}`);
}

const otherPeoplesIds: Attack = {
  id: 'idor',
  title: { ja: '他人のIDを使った閲覧・操作（IDOR）', en: 'Other people’s ids (IDOR)' },
  async run(target) {
    const operations = await readOperations(new Visitor(target.origin));
    const victim = await signIn(target, 'card-hanako');
    const attacker = await signIn(target, 'card-taro');
    await leaveTraces(victim);
    const own = new Set([...(await idsShownTo(attacker, operations)).values()].flat());
    const shown = await idsShownTo(victim, operations);
    const foreignOf = (ids: readonly string[] = []) => ids.filter((id) => !own.has(id));
    const unseen = tracesIn.find((list) => foreignOf(shown.get(list)).length === 0);
    if (unseen) throw new Error(`${unseen} shows nothing of the victim's, so nothing of it can be tried.`);
    const ofLists = [...shown.values()].flatMap((ids) => foreignOf(ids).slice(0, ofEachList));
    const foreign = [...new Set(ofLists)];
    const taking = operations.filter((o) => o.pathParameters.length > 0 && o.caller === 'browser');
    let tries = 0;
    for (const operation of taking) {
      for (const id of foreign) {
        const sent = {
          method: operation.method,
          ...(operation.body !== undefined && { body: operation.body }),
        };
        const response = await attacker.ask(addressOf(operation, id), sent);
        await expectTurnedAway(response, `${operation.id} with ${id}`);
        tries += 1;
      }
    }
    return `${foreign.length} ids of another resident on ${taking.length} operations (${tries} requests): none opened.`;
  },
};

/** Cards of the demo, one of each role. */
const cards = [
  'card-taro',
  'organiser-001',
  'staff-002',
  'staff-003',
  'staff-004',
  'staff-005',
  'auditor-001',
  'staff-001',
];

const foreignPowers: Attack = {
  id: 'privilege-escalation',
  title: { ja: '権限のない操作（全役割×全操作）', en: 'Powers of other roles (every role, every operation)' },
  async run(target) {
    const nobody = new Visitor(target.origin);
    const operations = (await readOperations(nobody)).filter(({ caller }) => caller === 'browser');
    let tries = 0;
    for (const card of [undefined, ...cards]) {
      const person = card === undefined ? nobody : await signIn(target, card);
      const session = await person.json<{ permissions?: string[] }>('/api/identity/v1/session');
      const held = new Set(['public', ...(card ? ['signed-in', ...(session.permissions ?? [])] : [])]);
      for (const operation of operations.filter(({ permission }) => !held.has(permission))) {
        const sent = {
          method: operation.method,
          ...(operation.body !== undefined && { body: operation.body }),
        };
        const status = await person.status(addressOf(operation), sent);
        expectRefused(status, [401, 403], `${operation.id} as ${card ?? 'nobody'}`);
        tries += 1;
      }
    }
    return `${tries} operations outside the powers of ${cards.length + 1} kinds of people: all refused.`;
  },
};

const unasked = {
  role: 'administrator',
  roles: ['administrator'],
  residentId: 'x',
  isAdmin: true,
  points: 1e6,
};

const massAssignment: Attack = {
  id: 'mass-assignment',
  title: { ja: '想定外の項目の書き込み', en: 'Mass assignment' },
  async run(target) {
    const operations = (await readOperations(new Visitor(target.origin))).filter(
      ({ body, caller }) => typeof body === 'object' && body !== null && caller === 'browser',
    );
    const people = [await signIn(target, 'card-taro'), await signIn(target, 'staff-001')];
    let tries = 0;
    for (const person of people) {
      const { permissions } = await person.json<{ permissions: string[] }>('/api/identity/v1/session');
      const able = operations.filter(({ permission: p }) => p === 'public' || permissions.includes(p));
      for (const operation of able) {
        for (const [name, value] of Object.entries(unasked)) {
          if (name in (operation.body as object)) continue;
          const body = { ...(operation.body as object), [name]: value };
          const response = await person.ask(addressOf(operation), { method: operation.method, body });
          const said = await response.text();
          expectRefused(response.status, [400], `${operation.id} with ${name}`);
          // Refused for another reason, nobody knows what the field would have done.
          if (!said.includes(`"/body/${name}`))
            throw new Error(`${operation.id} with ${name} was not tried: ${said}`);
          tries += 1;
        }
      }
    }
    return `${tries} requests with fields that nobody offered: all refused as a whole.`;
  },
};

export const accessAttacks: Attack[] = [otherPeoplesIds, foreignPowers, massAssignment];
