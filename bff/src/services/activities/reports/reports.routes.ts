import type { operations } from '@entame/sdk/contracts/activities.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { ActivitiesDeps } from '../activities.deps.ts';
import type { Activity } from '../activities.store.ts';
import { findVisibleActivity, groupOf } from '../activities.visible.ts';
import { findCheckInCounts } from '../check-ins.store.ts';
import { presentSteps, stepNoter } from '../process-steps.ts';
import { findSignUpCount } from '../sign-ups/sign-ups.store.ts';
import { presentReport, presentReportSummary } from './reports.present.ts';
import { decideReportDecision, decideReportNeeded, decideReportSubmission } from './reports.rules.ts';
import { findReport, findReports, type Report, recordReport, recordReportDecision } from './reports.store.ts';

type ReportOperations = 'listReports' | 'getReport' | 'submitReport' | 'returnReport' | 'acceptReport';

/** The report after an activity: handed in by the group, accepted or returned by the city. */
export function reportRoutes(deps: ActivitiesDeps): Pick<Handlers<operations>, ReportOperations> {
  const { store, publish, announce } = deps.platform;
  const note = stepNoter(announce);
  return {
    async listReports({ query: { state, limit = 20, cursor } }, { actor, now }) {
      const part = { group: groupOf(actor), state, limit: limit + 1 };
      const rows = await findReports(store.read, now, { ...part, after: decodeTimeCursor(cursor) });
      const counts = await findCheckInCounts(
        store.read,
        rows.map(({ activity }) => activity.id),
      );
      return pageOf(
        rows,
        limit,
        (row) => presentReportSummary(row, counts.get(row.activity.id) ?? 0, now),
        ({ activity }) => [instantText(activity.endsAt), activity.id],
      );
    },

    async getReport({ path: { activityId } }, { actor, now }) {
      const { activity, report } = await findReportable(store.read, activityId, actor);
      return present(store.read, activity, report, now);
    },

    async submitReport({ path: { activityId }, body }, { actor, now, write }) {
      const attendanceReason = body.attendanceReason?.trim() ?? '';
      return write(async (tx) => {
        const { activity, report } = await findReportable(tx, activityId, actor);
        const { attendance } = body;
        const checkInCount = (await findCheckInCounts(tx, [activityId])).get(activityId) ?? 0;
        const submission = { activity, status: report?.status, attendance, checkInCount, attendanceReason };
        const decision = decideReportSubmission(submission, now);
        if (!decision.allowed) throw problem(decision.reason, pointersOf(decision.reason));
        const content = {
          ...{ attendance, checkInCount, attendanceReason: attendanceReason || null },
          summary: body.summary.trim(),
          remarks: body.remarks?.trim() || null,
          submittedBy: staffOf(actor).id,
        };
        const submitted = await recordReport(tx, activityId, content, now);
        await note(tx, activityId, 'submitted', { actor, now });
        return present(tx, activity, submitted, now);
      });
    },

    async returnReport({ path: { activityId }, body: { reason } }, { actor, now, write }) {
      return write(async (tx) => {
        const { activity, report } = await findDecidable(tx, activityId, actor);
        await recordReportDecision(tx, activityId, 'returned', now);
        await note(tx, activityId, 'returned', { actor, now, reason });
        return present(tx, activity, { ...report, status: 'returned' }, now);
      });
    },

    async acceptReport({ path: { activityId } }, { actor, now, write }) {
      return write(async (tx) => {
        const found = await findReportable(tx, activityId, actor);
        if (found.report?.status === 'accepted') return present(tx, found.activity, found.report, now);
        const { activity, report } = await findDecidable(tx, activityId, actor);
        await recordReportDecision(tx, activityId, 'accepted', now);
        await note(tx, activityId, 'accepted', { actor, now });
        if (activity.groupId !== null)
          await publish(tx, 'activity.report-accepted', {
            activityId,
            activityTitle: activity.title,
            groupId: activity.groupId,
            attendance: report.attendance,
            groupPoints: activity.groupPoints,
          });
        return present(tx, activity, { ...report, status: 'accepted' }, now);
      });
    },
  };

  async function present(db: Db, activity: Activity, report: Report | undefined, now: Temporal.Instant) {
    const counts = await findCheckInCounts(db, [activity.id]);
    const { signedUp } = await findSignUpCount(db, activity.id);
    const steps = await presentSteps(db, deps, activity.id);
    const found = { checkInCount: counts.get(activity.id) ?? 0, signUpCount: signedUp, steps };
    return presentReport(activity, report, found, now);
  }
}

/** The activity of a group, and the report on it if there is one. */
async function findReportable(db: Db, activityId: string, actor: Context['actor']) {
  const activity = await findVisibleActivity(db, activityId, actor);
  const decision = decideReportNeeded(activity);
  if (!decision.allowed) throw problem(decision.reason);
  return { activity, report: await findReport(db, activityId) };
}

async function findDecidable(tx: Tx, activityId: string, actor: Context['actor']) {
  const { activity, report } = await findReportable(tx, activityId, actor);
  const decision = decideReportDecision(report?.status);
  if (!decision.allowed || !report) throw problem('report-not-submitted');
  return { activity, report };
}

function pointersOf(reason: string) {
  if (reason !== 'report-attendance-unexplained') return undefined;
  return [{ pointer: '/body/attendanceReason', message: 'is missing' }];
}
