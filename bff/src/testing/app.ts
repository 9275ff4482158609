/** The whole portal in one process on a database of its own, driven through the real SDK. */
import { type Clients, createClients } from '@entame/sdk/client';
import { uuidv7 } from 'uuidv7';
import type { Role } from '#platform/actor.ts';
import { loadCity } from '#platform/city.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createLimits, type Limits } from '#platform/limits.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform, type Platform } from '#platform/platform.ts';
import type { AssuranceLevel } from '#platform/session/assurance.rules.ts';
import { startSession } from '#platform/session/sessions.ts';
import { findAuditRecords } from '#services/audit/audit-search.store.ts';
import type { AuditRow } from '#services/audit/chain.store.ts';
import { recordResident } from '#services/identity/identity.store.ts';
import { recordStaffAccount } from '#services/staff/index.ts';
import { findVersions, recordAcceptance } from '#services/terms/terms.store.ts';
import { type App, createApp } from '../app.ts';
import { notingMetrics } from './answered.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { testConfig, testOrigin } from './config.ts';

export interface TestPerson {
  id: string;
  /** Of the session's cookie; empty for `nobody`. */
  token: string;
  clients: Clients;
  /** A plain request with the person's cookie, same-origin unless the headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface AboutPerson {
  name?: string;
  groupName?: string;
  /** Of a staff session; aal2 unless it is said. */
  assurance?: AssuranceLevel;
}

export interface TestApp extends AsyncDisposable {
  platform: Platform;
  store: TestStore;
  app: App;
  clock: TestClock;
  /** A new person of this role, signed in; `nobody` has no session, staff `without-role` may do nothing. */
  as(role: Role | 'nobody' | 'without-role', about?: AboutPerson): Promise<TestPerson>;
  /** The newest audit records, newest first. */
  auditRecords(): Promise<AuditRow[]>;
  /** Waits until every committed event has reached its subscribers. */
  settle(): Promise<void>;
}

export interface TestAppOptions {
  now?: string;
  limits?: Limits;
  env?: Record<string, string>;
  /** Runs the services' demo seeds first. */
  seed?: boolean;
  /** Where the adapters of points partners are. */
  pointAdapters?: URL;
}

/** Generous, so that a table walk is not stopped by the limits it does not test. */
const generousLimits = () => createLimits({ writes: 100_000, signIns: 100_000 });

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const store = await openTestStore();
  const clock = createTestClock(options.now ?? '2026-11-23T01:00:00Z');
  const config = testConfig({ DATA_DIR: store.dataDir, ...options.env });
  const platform = createPlatform({
    store,
    clock,
    city: loadCity('nakama'),
    config,
    log: createLog(config.LOG_LEVEL),
  });
  const metrics = notingMetrics();
  const { limits = generousLimits(), pointAdapters } = options;
  const app = await createApp(platform, { limits, metrics, ...(pointAdapters && { pointAdapters }) });
  if (options.seed) for (const service of app.services) await service.seed?.(clock.now());
  await app.dispatcher.drain();

  async function as(role: Role | 'nobody', about: AboutPerson = {}): Promise<TestPerson> {
    const id = uuidv7();
    const token = role === 'nobody' ? '' : await signIn(id, role, about);
    let cookie = token && `__Host-entame-session=${token}`;
    const send = async (request: Request) => {
      request.headers.set('cookie', cookie);
      if (!request.headers.has('origin')) request.headers.set('origin', testOrigin);
      const response = await app.fetch(request);
      // A session that rises has a new cookie, which a browser would send from then on.
      const [renewed] = response.headers.getSetCookie();
      if (renewed && /^__Host-entame-session=[\w-]/.test(renewed)) cookie = renewed.split(';')[0] ?? '';
      return response;
    };
    return {
      id,
      token,
      clients: createClients({ baseUrl: testOrigin, fetch: send }),
      fetch: (path, init) => send(new Request(new URL(path, testOrigin), init)),
    };
  }

  function signIn(
    id: string,
    role: Role | 'without-role',
    { name = '試験 花子', groupName, assurance = 'aal2' }: AboutPerson,
  ) {
    const now = clock.now();
    const roles: Role[] = role === 'without-role' ? [] : [role];
    const session = { accountId: id, displayName: name, roles, groupName: groupName ?? null };
    return store.write(async (tx) => {
      if (role !== 'resident') {
        const account = { id, issuer: 'urn:test', subject: id, name, roles, createdAt: now };
        await recordStaffAccount(tx, { ...account, groupName: groupName ?? null });
        return startSession(tx, { ...session, kind: 'staff', assurance, authenticatedAt: now }, now);
      }
      const card = {
        name,
        kana: 'シケン ハナコ',
        address: '福岡県中間市通谷四丁目1番1号',
        birthDate: '1946-03-03',
      };
      const person = { ...card, id, gender: 'female', registeredAt: now, attributesReadAt: now };
      const identity = {
        issuer: 'urn:test',
        subject: id,
        providerId: 'my-number-card',
        assurance: 'aal3',
      } as const;
      await recordResident(tx, person, identity);
      // A seeded portal has terms; somebody in the middle of a test has accepted them.
      for (const { id: versionId } of await findVersions(tx))
        await recordAcceptance(tx, { residentId: id, versionId, acceptedAt: now, language: 'ja' });
      return startSession(tx, { ...session, kind: 'resident', assurance: 'aal3', authenticatedAt: now }, now);
    });
  }

  return {
    platform,
    store,
    app,
    clock,
    as,
    auditRecords: () => findAuditRecords(store.read, {}, 100),
    settle: () => app.dispatcher.drain(),
    async [Symbol.asyncDispose]() {
      metrics.save();
      app.refuse();
      await app.stop();
      await store[Symbol.asyncDispose]();
    },
  };
}
