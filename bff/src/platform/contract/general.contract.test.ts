/** What every operation owes its callers because of what it is: walked over all of them. */
import { newIdempotencyKey } from '@entame/sdk/client';
import { serviceNames } from '@entame/sdk/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '../../contracts.ts';
import { permissionsOf } from '../../services/staff/index.ts';
import { startTestApp, type TestApp, type TestPerson } from '../../testing/app.ts';
import { type Role, roles } from '../actor.ts';
import { createLimits } from '../limits.ts';
import { type Operation, readOperations } from './operations.ts';

const operations = serviceNames
  .flatMap((service) => readOperations(service, contracts[service]))
  // Partners are no roles and have no sessions: partner-api.contract.test.ts walks their operations.
  .filter(({ caller }) => caller !== 'partner');
const unsafe = operations.filter((operation) => operation.method !== 'GET');
/** Those that a page may call; a machine has no session that another site could use. */
const byPage = unsafe.filter((operation) => operation.caller !== 'machine');
const withBody = operations.filter((operation) => operation.body);
const withJson = withBody.filter((operation) => operation.body?.as === 'json');
const withParameters = operations.filter((operation) => /:|cursor|limit/.test(describeInput(operation)));
const named = (list: Operation[]) => list.map((operation) => [operation.id, operation] as const);

function describeInput({ path, service, id }: Operation): string {
  const items = Object.values(contracts[service as 'points'].paths) as Record<
    string,
    { operationId?: string }
  >[];
  const raw = items.flatMap((item) => Object.values(item)).find((one) => one.operationId === id);
  return path + JSON.stringify(raw);
}

let portal: TestApp;
beforeAll(async () => {
  portal = await startTestApp();
});
afterAll(() => portal[Symbol.asyncDispose]());

/** Somebody who may call the operation. */
function allowed(operation: Operation, app = portal): Promise<TestPerson> {
  if (operation.caller === 'app') return app.as('nobody');
  const role = roles.find((one) => permissionsOf([one]).has(operation.permission)) ?? 'desk';
  return app.as(role as Role);
}

async function call(
  operation: Operation,
  person: TestPerson,
  init: RequestInit,
  id: string = crypto.randomUUID(),
) {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': newIdempotencyKey(),
    ...init.headers,
  };
  const path = operation.path.replace(':providerId', 'nowhere').replace(/:(\w+)/g, id);
  const response = await person.fetch(path, { method: operation.method, ...init, headers });
  const problem = (await response.json().catch(() => ({}))) as { type?: string };
  return [response.status, problem.type];
}

describe('an unsafe operation', () => {
  test.each(named(byPage))('%s cannot be called from another site', async (_, operation) => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect(await call(operation, await allowed(operation), { headers })).toEqual([
      403,
      '/problems/cross-site-request',
    ]);
  });

  test.each(named(unsafe))('%s is limited', async (_, operation) => {
    await using busy = await startTestApp({ limits: createLimits({ writes: 1, signIns: 1 }) });
    const person = await allowed(operation, busy);
    const statuses = [];
    const session = await busy.store.raw('SELECT * FROM sessions');
    for (let i = 0; i < 2; i++) {
      statuses.push((await call(operation, person, {}))[0]);
      // Signing out would end the second attempt before it reaches the limit.
      if (operation.id === 'signOut') await restore(busy, session);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

async function restore(app: TestApp, [row]: Record<string, unknown>[]) {
  const columns = Object.keys(row ?? {});
  const values = Object.values(row ?? {}).map((value) => (value === null ? 'NULL' : `'${String(value)}'`));
  await app.store.raw(`INSERT OR REPLACE INTO sessions (${columns}) VALUES (${values})`);
}

describe('an operation with a body', () => {
  test.each(named(withBody))('%s refuses another media type', async (_, operation) => {
    const init = { body: 'x', headers: { 'Content-Type': 'text/plain' } };
    expect((await call(operation, await allowed(operation), init))[0]).toBe(415);
  });

  test.each(named(withBody))('%s refuses a body that is too large', async (_, operation) => {
    const { bytesMax = 0, mediaTypes = [] } = operation.body ?? {};
    const headers = { 'Content-Type': mediaTypes[0] ?? '' };
    const init = { body: `"${'x'.repeat(bytesMax)}"`, headers };
    expect((await call(operation, await allowed(operation), init))[0]).toBe(413);
  });

  test.each(named(withJson))('%s refuses what is no object', async (_, operation) => {
    expect((await call(operation, await allowed(operation), { body: '"x"' }))[0]).toBe(400);
  });
});

describe('an operation with parameters', () => {
  const bodiless = withParameters.filter(
    (operation) => !operation.body && !/sign-in|callback/.test(operation.path),
  );

  test.each(named(bodiless))('%s refuses what they may not be', async (_, operation) => {
    const query = operation.path.includes(':')
      ? operation
      : { ...operation, path: `${operation.path}?limit=0&days=0` };
    expect((await call(query, await allowed(operation), {}, 'Not_an-ID'))[0]).toBe(400);
  });
});
