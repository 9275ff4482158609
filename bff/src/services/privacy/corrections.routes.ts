/** Asking for a correction, and answering it at the city hall. */
import type { components, operations } from '@entame/sdk/contracts/privacy.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf, staffOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { PrivacyDeps } from './privacy.deps.ts';
import { decideCorrection, isCorrectable } from './privacy.rules.ts';
import {
  type CorrectionRow,
  findCorrection,
  findCorrections,
  findCorrectionsOf,
  findWaitingCount,
  recordAnswer,
  recordCorrection,
} from './privacy.store.ts';

type Schemas = components['schemas'];
type Operations = Pick<
  operations,
  'listMyCorrections' | 'requestCorrection' | 'searchCorrections' | 'answerCorrection'
>;

/** The topic that open pages hear of when a request was answered. */
const correctionsTopic = 'corrections';
/** The contract promises no longer list; the file of everything has all. */
const listedMax = 100;

export function correctionRoutes(deps: PrivacyDeps): Handlers<Operations> {
  const { store, announce } = deps.platform;
  return {
    async listMyCorrections(_, { actor }) {
      const rows = await findCorrectionsOf(store.read, residentOf(actor).id, listedMax);
      return { items: rows.map(presentMine) };
    },

    requestCorrection({ body }, { actor, now, write }) {
      const residentId = residentOf(actor).id;
      const { field, wanted, reason = null } = body;
      const asked = { id: uuidv7(), residentId, field, wanted, reason, requestedAt: now };
      const correction: CorrectionRow = {
        ...asked,
        state: 'waiting',
        answer: null,
        answeredAt: null,
        answeredBy: null,
      };
      return write(async (tx) => {
        const decision = decideCorrection(await findWaitingCount(tx, residentId));
        if (!decision.allowed) throw problem(decision.reason);
        await recordCorrection(tx, correction);
        return presentMine(correction);
      });
    },

    async searchCorrections({ body }, { concerning, language }) {
      const { state, limit = 20, cursor } = body;
      const rows = await findCorrections(
        store.read,
        state,
        limit + 1,
        decodeTimeCursor(cursor, '/body/cursor'),
      );
      const shown = rows.slice(0, limit);
      concerning(shown.map(({ residentId }) => residentId));
      const names = await deps.findResidentNames(
        store.read,
        shown.map(({ residentId }) => residentId),
      );
      const present = (row: CorrectionRow) => presentForStaff(row, names.get(row.residentId), language);
      return pageOf(rows, limit, present, (row) => [instantText(row.requestedAt), row.id]);
    },

    answerCorrection({ path, body }, { actor, now, write, concerning, language }) {
      const { id: answeredBy } = staffOf(actor);
      return write(async (tx) => {
        const asked = await findCorrection(tx, path.correctionId);
        if (!asked) throw problem('correction-not-found');
        concerning([asked.residentId]);
        const { outcome: state, answer, value = asked.wanted } = body;
        if (
          state === 'corrected' &&
          asked.field !== 'other' &&
          !isCorrectable(asked.field, value, todayOf(now))
        )
          throw problem('invalid-request', [
            { pointer: '/body/value', message: 'cannot stand in that field' },
          ]);
        const answered = await recordAnswer(tx, asked.id, { state, answer, answeredAt: now, answeredBy });
        if (!answered) throw problem('correction-answered');
        const { residentId, field } = asked;
        if (state === 'corrected' && field !== 'other') {
          const correction = { residentId, field, value, correctedBy: answeredBy, reason: answer };
          await deps.correctResident(tx, correction, now);
        }
        await announce(tx, { to: residentId, topic: correctionsTopic });
        const names = await deps.findResidentNames(tx, [residentId]);
        return presentForStaff(answered, names.get(residentId), language);
      });
    },
  };
}

const todayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO(cityTimeZone).toPlainDate();

function presentMine(row: CorrectionRow): Schemas['MyCorrection'] {
  const { id, field, wanted, reason, state, answer, requestedAt, answeredAt } = row;
  const times = {
    requestedAt: instantText(requestedAt),
    answeredAt: answeredAt === null ? null : instantText(answeredAt),
  };
  return { id, field, wanted, reason, state, answer, ...times };
}

function presentForStaff(
  row: CorrectionRow,
  name: string | undefined,
  language: string,
): Schemas['Correction'] {
  const gone = language === 'en' ? 'No longer registered' : '登録のない方';
  return { ...presentMine(row), residentId: row.residentId, residentName: name ?? gone };
}
