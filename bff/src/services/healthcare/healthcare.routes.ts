import type { components, operations } from '@entame/sdk/contracts/healthcare.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import {
  bloodPressureTables,
  computeCategory,
  computeDailyMeans,
  computeJudgement,
  computeSeeDoctor,
  computeSpan,
  computeWholePressure,
  type DayMean,
  decideReading,
  judgementWindowDays,
} from './blood-pressure.rules.ts';
import {
  findHomeReadings,
  findReadings,
  type Reading,
  recordReading,
  removeReading,
} from './healthcare.store.ts';

/** The topic that open pages hear of when a resident's health records have changed. */
export const healthTopic = 'health';

export function healthcareRoutes({ store, publish, announce }: Platform): Handlers<operations> {
  return {
    async listBloodPressureTables() {
      const settings = ['home', 'office'] as const;
      return { items: settings.map((setting) => ({ setting, ...presentTable(setting) })) };
    },

    async listMyBloodPressureReadings({ query: { limit = 20, cursor } }, { actor }) {
      const before = placeOf(cursor);
      const rows = await findReadings(store.read, residentOf(actor).id, { limit: limit + 1, before });
      return pageOf(rows, limit, presentReading, ({ measuredAt, id }) => [instantText(measuredAt), id]);
    },

    async recordBloodPressure({ body }, { actor, now, write }) {
      const residentId = residentOf(actor).id;
      const { systolic, diastolic, pulse = null, setting } = body;
      const measuredAt = instantOf(body.measuredAt, '/body/measuredAt');
      const decision = decideReading({ systolic, diastolic, measuredAt }, { now, timeZone: cityTimeZone });
      if (!decision.allowed) throw problem(decision.reason);
      const measurement = { systolic, diastolic, pulse };
      const reading = { id: uuidv7(), residentId, measuredAt, setting, measurement, recordedAt: now };
      return write(async (tx) => {
        await recordReading(tx, reading);
        await publish(tx, 'health.recorded', { residentId, readingId: reading.id, kind: 'blood-pressure' });
        await announce(tx, { to: residentId, topic: healthTopic });
        return presentReading(reading);
      });
    },

    async deleteBloodPressureReading({ path: { readingId } }, { actor, write }) {
      const residentId = residentOf(actor).id;
      await write(async (tx) => {
        if (!(await removeReading(tx, { residentId, id: readingId }))) throw problem('reading-not-found');
        await announce(tx, { to: residentId, topic: healthTopic });
      });
    },

    async getMyBloodPressureSummary({ query: { days = 30 } }, { actor, now }) {
      const shown = computeSpan(now, { days, timeZone: cityTimeZone });
      const judged = computeSpan(now, { days: judgementWindowDays, timeZone: cityTimeZone });
      const { since } = days > judgementWindowDays ? shown : judged;
      const readings = await findHomeReadings(store.read, residentOf(actor).id, since);
      const means = computeDailyMeans(
        readings.map(({ measuredAt, measurement }) => ({ measuredAt, ...measurement })),
        cityTimeZone,
      );
      const within = (from: Temporal.PlainDate, until: Temporal.PlainDate) =>
        means.filter(
          ({ date }) =>
            Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, until) <= 0,
        );
      const { rows, source } = presentTable('home');
      return {
        from: shown.from.toString(),
        until: shown.until.toString(),
        days: within(shown.from, shown.until).map(presentDay),
        judgement: computeJudgement(within(judged.from, judged.until)),
        table: rows,
        source,
      };
    },
  };
}

function presentTable(setting: keyof typeof bloodPressureTables) {
  const { rows, source } = bloodPressureTables[setting];
  return { rows: [...rows], source };
}

function presentReading(reading: Reading): components['schemas']['BloodPressureReading'] {
  const { id, measuredAt, setting, measurement } = reading;
  return {
    id,
    ...measurement,
    measuredAt: instantText(measuredAt),
    setting,
    category: computeCategory(measurement, setting),
    source: bloodPressureTables[setting].source,
    ...computeSeeDoctor(measurement, setting),
  };
}

function presentDay({ date, readings, ...pressure }: DayMean) {
  return { date: date.toString(), ...computeWholePressure(pressure), readings };
}

/** The contract's format lets a few forms through that name no instant we can keep. */
function instantOf(text: string, pointer: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  } catch {
    throw problem('invalid-request', [{ pointer, message: 'must be an instant' }]);
  }
}

function placeOf(cursor: string | undefined) {
  const [measuredAt, id] = decodeCursor(cursor, 2) ?? [];
  if (measuredAt === undefined || id === undefined) return undefined;
  return { measuredAt: instantOf(measuredAt, '/query/cursor'), id };
}
