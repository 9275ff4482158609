/** Reports as the contract shows them. */
import type { components } from '@entame/sdk/contracts/activities.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Activity } from '../activities.store.ts';
import { computeReportDue, computeReportState } from './reports.rules.ts';
import type { Report, ReportedActivity } from './reports.store.ts';

type Schemas = components['schemas'];

export function presentReport(
  activity: Activity,
  report: Report | undefined,
  found: Pick<Schemas['Report'], 'checkInCount' | 'signUpCount' | 'steps'>,
  now: Temporal.Instant,
): Schemas['Report'] {
  return {
    activityId: activity.id,
    activityTitle: activity.title,
    endsAt: instantText(activity.endsAt),
    state: computeReportState(activity, report?.status, now),
    dueAt: instantText(computeReportDue(activity.endsAt)),
    draft: report ? draftOf(report) : null,
    points: activity.points,
    groupPoints: activity.groupPoints,
    ...found,
  };
}

export function presentReportSummary(
  { activity, report }: ReportedActivity,
  checkInCount: number,
  now: Temporal.Instant,
): Schemas['ReportSummary'] {
  return {
    activityId: activity.id,
    activityNumber: activity.number,
    activityTitle: activity.title,
    groupName: activity.groupName,
    endsAt: instantText(activity.endsAt),
    dueAt: instantText(computeReportDue(activity.endsAt)),
    // Listed are activities that are over, and those have a state.
    state: computeReportState(activity, report?.status, now) ?? 'due',
    checkInCount,
    attendance: report?.attendance ?? null,
  };
}

function draftOf({ attendance, attendanceReason, summary, remarks }: Report): Schemas['ReportDraft'] {
  return {
    attendance,
    summary,
    ...(attendanceReason !== null && { attendanceReason }),
    ...(remarks !== null && { remarks }),
  };
}
