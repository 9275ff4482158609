import { index, instant, json, sealed, table, text, uniqueIndex } from '#platform/db/columns.ts';
import type { FlagKind } from './check-in-abuse.rules.ts';
import { checkInStates } from './reviews.rules.ts';

export const checkInMethods = ['screen', 'sheet', 'own-code', 'card', 'list'] as const;
export const handOutReasons = ['no-phone', 'phone-failed', 'code-failed', 'other'] as const;

export const checkIns = table(
  'check_ins',
  {
    id: text().primaryKey(),
    activityId: text().notNull(),
    residentId: text().notNull(),
    method: text({ enum: checkInMethods }).notNull(),
    /** When they were there, as far as it is proved. */
    checkedInAt: instant().notNull(),
    /** When the portal heard of it; null in rows from before there was a difference. */
    receivedAt: instant(),
    state: text({ enum: checkInStates }).notNull().default('confirmed'),
    /** Why somebody has to look at it, or had to. */
    flags: json<FlagKind[]>(),
    /** The half minute for which the code was made that was used. */
    codeMadeAt: instant(),
    /** Keyed hashes of the session and of the device, different at each activity, so that they follow nobody around. */
    sessionMark: text(),
    deviceMark: text(),
    /** The member of staff or organiser who scanned or handed out. */
    recordedBy: text(),
    handOutReason: text({ enum: handOutReasons }),
    /** What the screen called the scan. */
    scanId: text(),
    decidedBy: text(),
    decidedAt: instant(),
    decisionReason: sealed(),
  },
  (t) => [
    uniqueIndex('check_ins_once').on(t.activityId, t.residentId),
    index('check_ins_latest').on(t.activityId, t.checkedInAt, t.id),
    index('check_ins_resident').on(t.residentId),
    index('check_ins_state').on(t.state, t.checkedInAt, t.id),
  ],
);

/** Codes that fitted no activity, kept as long as they count against who tried them. */
export const wrongCodes = table(
  'wrong_check_in_codes',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    triedAt: instant().notNull(),
  },
  (t) => [index('wrong_check_in_codes_resident').on(t.residentId, t.triedAt)],
);
