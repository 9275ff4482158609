/** Earning and granting on a database of its own, without a portal around it. */
import { uuidv7 } from 'uuidv7';
import { loadCity } from '#platform/city.ts';
import { openTestStore, type TestStore } from '#platform/db/testing.ts';
import { createLog } from '#platform/log.ts';
import { createPlatform } from '#platform/platform.ts';
import { createTestClock, type TestClock } from '../../../testing/clock.ts';
import { testConfig } from '../../../testing/config.ts';
import { findBudgetOf } from '../budgets/budgets.store.ts';
import { hearOccasion, type Told } from '../earning/earning.ts';
import type { PointSettings } from '../earning/point-settings.ts';
import { readPointSettings } from '../earning/point-settings.ts';
import type { RuleContent } from '../earning/rule-content.ts';
import type { GrantsDeps } from '../grants/grants.deps.ts';
import { findAccountOfResident } from '../ledger/accounts.store.ts';
import { ledgerKeyOf } from '../ledger/keys.ts';
import { createLedger } from '../ledger/ledger.ts';
import { testContent } from './rule-content.ts';

export interface TestEarning extends AsyncDisposable {
  deps: GrantsDeps;
  store: TestStore;
  clock: TestClock;
  /** A registered resident. */
  resident(about?: { birthDate?: string; address?: string; name?: string }): string;
  /** They close their account. */
  forget(residentId: string): void;
  balanceOf(residentId: string): Promise<number>;
}

export async function openTestEarning(settings: Partial<PointSettings> = {}): Promise<TestEarning> {
  const store = await openTestStore();
  const clock = createTestClock('2026-11-23T01:30:00Z');
  const config = testConfig({ DATA_DIR: store.dataDir });
  const city = loadCity('nakama');
  const platform = createPlatform({ store, clock, city, config, log: createLog('silent') });
  const people = new Map<string, { name: string; birthDate: string; address: string }>();
  const namesOf = (ids: readonly string[]) =>
    new Map(ids.flatMap((id) => (people.has(id) ? [[id, people.get(id)?.name ?? ''] as const] : [])));
  const deps: GrantsDeps = {
    platform,
    ledger: createLedger({ clock, key: ledgerKeyOf(platform) }),
    settings: { ...readPointSettings(city), ...settings },
    towns: ['通谷四丁目', '七重町'],
    findResidentAttributes: async (_, id) => people.get(id),
    findResidentNames: async (_, ids) => namesOf(ids),
    findResidentsByNumber: async (_, numbers) =>
      new Map([...namesOf(numbers)].map(([id, name]) => [id, { id, name }])),
    findGroupNames: async (_, ids) => new Map(ids.map((id) => [id, '通谷自治会'])),
    findGroupIdByName: async () => undefined,
    findStaffNames: async (_, ids) => new Map(ids.map((id) => [id, '企画 さくら'])),
  };
  return {
    ...{ deps, store, clock },
    resident({
      name = '試験 花子',
      birthDate = '1946-03-03',
      address = '福岡県中間市通谷四丁目1番1号',
    } = {}) {
      const id = uuidv7();
      people.set(id, { name, birthDate, address });
      return id;
    },
    forget: (residentId) => void people.delete(residentId),
    async balanceOf(residentId) {
      return (await findAccountOfResident(store.read, residentId))?.posted ?? 0;
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

/** An attendance, as activities tells it. */
export function attendance(ownerId: string, about: Partial<Told> = {}): Told {
  return {
    sourceId: `check-in:${uuidv7()}`,
    trigger: 'activity-attended',
    ownerKind: 'resident',
    ownerId,
    title: '健康体操教室',
    occurredAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
    promisedPoints: 50,
    ...about,
  };
}

/** A city with one rule and one budget. */
export const startEarning = (rule: Partial<RuleContent> = {}, points = 10_000) =>
  openTestEarning({
    rules: [{ code: 'attendance', content: testContent(rule) }],
    budgets: [{ programme: 'attendance', name: '参加', points, warnBelowPercent: 20 }],
  });

export const hear = ({ deps, store }: TestEarning, told: Told) =>
  store.write((tx) => hearOccasion(deps, tx, told));

export const budgetOf = ({ store }: TestEarning) => findBudgetOf(store.read, 'attendance', 2026);
