/** What somebody who acts for a resident can do, walked over every operation: the list is decided by people. */
import { serviceNames } from '@entame/sdk/services';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  computePermissions,
  deskPermissions,
  powers,
} from '#services/identity/representation/representation.rules.ts';
import { contracts } from '../../contracts.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { recordRepresented } from '../session/session.store.ts';
import { hashToken } from '../session/sessions.ts';
import { type Operation, readOperations } from './operations.ts';

/** These concern whoever sits there, not the one they act for. */
const ownSessions = ['listMySessions', 'endMySession', 'endMyOtherSessions'];
const anyPage = ['signOut', 'getDashboard', 'streamNews', 'endRepresentation', ...ownSessions];
const rides = ['listPlaces', 'listMyBookings', 'createBooking', 'cancelBooking'];
const activities = ['listActivities', 'getActivity', 'getCityMap'];
const points = ['getMyAccount', 'listMyEntries', 'getMyEntry', 'explainMyBalance', ...activities];
const joining = ['signUp', 'withdrawSignUp', 'listMySignUps'];

const representations = {
  'the desk': {
    permissions: deskPermissions,
    may: [...anyPage, ...rides, ...points, ...joining, 'getMyProfile'],
  },
  'a helper with every power': {
    permissions: computePermissions(powers),
    may: [...anyPage, ...rides, ...points, ...joining],
  },
  'a helper who books rides': {
    permissions: computePermissions(['book-rides']),
    may: [...anyPage, ...rides],
  },
  'a helper who signs up for activities': {
    permissions: computePermissions(['join-activities']),
    may: [...anyPage, ...activities, ...joining],
  },
};

/** Other systems and apps bring no session, so nobody can act in one. */
const operations = serviceNames
  .flatMap((service) => readOperations(service, contracts[service]))
  .filter(({ caller }) => caller === 'browser');

describe.each(Object.entries(representations))('%s', (_, { permissions, may }) => {
  let portal: TestApp;
  beforeAll(async () => {
    portal = await startTestApp();
  });
  afterAll(() => portal[Symbol.asyncDispose]());

  test.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s',
    async (id, operation) => {
      const acting = await startActing(portal, permissions);
      const status = await knock(acting, operation);
      // What is open to everybody needs nobody's powers.
      if (operation.permission === 'public' || may.includes(id)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    },
  );
});

async function startActing(portal: TestApp, permissions: readonly string[]): Promise<TestPerson> {
  const person = await portal.as('desk');
  const resident = await portal.as('resident');
  const response = await person.fetch('/api/identity/v1/representation', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ residentId: resident.id, reason: 'counter' }),
  });
  expect(response.status).toBe(204);
  const represented = {
    representationId: uuidv7(),
    representedId: resident.id,
    representedName: '試験 花子',
  };
  await portal.store.write((tx) =>
    recordRepresented(tx, hashToken(person.token), {
      ...represented,
      representedPermissions: [...permissions],
      representedUntil: null,
    }),
  );
  return person;
}

/** Calls with an empty request: enough to get past the door, too little to do anything. */
async function knock(person: TestPerson, operation: Operation): Promise<number> {
  const path = operation.path.replace(/:(\w+)/g, '00000000-0000-7000-8000-000000000000');
  const response = await person.fetch(path, { method: operation.method });
  await response.body?.cancel();
  return response.status;
}
