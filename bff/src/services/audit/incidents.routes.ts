/** Incident reports: from a warning to a draft, edited, handed in. */
import type { components, operations } from '@entame/sdk/contracts/audit.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { computeAlertExplanation, computeAlertTitle } from './alert-texts.rules.ts';
import { type AlertRow, findAlert } from './alerts.store.ts';
import type { AuditDeps } from './audit.deps.ts';
import { findNames, presentPerson } from './audit.present.ts';
import { computeReportDraft } from './incident-draft.rules.ts';
import {
  findIncident,
  findIncidentIds,
  findIncidents,
  type IncidentRow,
  recordIncident,
  recordReport,
  recordSubmitted,
} from './incidents.store.ts';

type IncidentOperations =
  | 'draftIncidentReport'
  | 'listIncidents'
  | 'getIncident'
  | 'updateIncidentReport'
  | 'submitIncidentReport';
type Schemas = components['schemas'];

export function incidentRoutes(deps: AuditDeps): Pick<Handlers<operations>, IncidentOperations> {
  const { city, store } = deps.platform;
  const { read } = store;

  return {
    async draftIncidentReport({ path: { alertId } }, { write, now, actor, concerning, noting }) {
      const by = staffOf(actor).id;
      return write(async (tx) => {
        const alert = await findAlert(tx, alertId);
        if (!alert) throw problem('alert-not-found');
        concerning(alert.subjects);
        noting({ alertId });
        const present = (await findIncidentIds(tx, [alertId])).get(alertId);
        if (present !== undefined) return { id: present };
        const report = await draftFrom(tx, alert);
        return { id: await recordIncident(tx, { alertId, report, createdAt: now, createdBy: by }) };
      });
    },

    async listIncidents({ query: { limit = 20, cursor } }) {
      const rows = await findIncidents(read, limit + 1, numberOf(cursor));
      return pageOf(rows, limit, presentSummary, ({ number }) => [String(number)]);
    },

    async getIncident({ path }, { concerning }) {
      const incident = await findIncident(read, path.incidentId);
      if (!incident) throw problem('incident-not-found');
      // The report names whoever did it, and is about those whose data it was.
      concerning(residentsIn(await findAlert(read, incident.alertId)));
      const { createdBy, submittedBy } = incident;
      const staffIds = [createdBy, ...(submittedBy === null ? [] : [submittedBy])];
      const names = await findNames(deps, read, { residentIds: [], staffIds });
      const { id, number, alertId, state, version, report } = incident;
      return {
        ...{ id, number, alertId, state, version, report },
        createdAt: instantText(incident.createdAt),
        createdBy: presentPerson(createdBy, names),
        submittedAt: incident.submittedAt && instantText(incident.submittedAt),
        submittedBy: submittedBy === null ? null : presentPerson(submittedBy, names),
      };
    },

    updateIncidentReport: ({ path, body }, { write, noting }) =>
      write(async (tx) => {
        noting({ incidentId: path.incidentId });
        const draft = await findDraft(tx, path.incidentId, body.version);
        if (!(await recordReport(tx, draft, body.report))) throw problem('incident-changed-meanwhile');
        return { version: draft.version + 1 };
      }),

    submitIncidentReport: ({ path, body }, { write, now, actor, noting }) =>
      write(async (tx) => {
        noting({ incidentId: path.incidentId });
        const draft = await findDraft(tx, path.incidentId, body.version);
        await recordSubmitted(tx, draft, now, staffOf(actor).id);
      }),
  };

  async function findDraft(tx: Tx, incidentId: string, version: number): Promise<IncidentRow> {
    const incident = await findIncident(tx, incidentId);
    if (!incident) throw problem('incident-not-found');
    if (incident.state !== 'draft') throw problem('incident-submitted');
    if (incident.version !== version) throw problem('incident-changed-meanwhile');
    return incident;
  }

  async function draftFrom(tx: Tx, alert: AlertRow) {
    const { kind, figures, actorId, actorKind } = alert;
    const isResident = actorKind === 'resident';
    const ids = actorId === null ? [] : [actorId];
    const names = await findNames(deps, tx, {
      residentIds: isResident ? ids : [],
      staffIds: isResident ? [] : ids,
    });
    return computeReportDraft({
      title: computeAlertTitle(kind, 'ja'),
      explanation: computeAlertExplanation(kind, figures, 'ja'),
      from: alert.windowStart,
      until: alert.windowEnd,
      raisedAt: alert.raisedAt,
      actorName: names.get(actorId ?? ''),
      actorKind: actorId === null ? null : actorKind,
      subjectCount: alert.subjectCount,
      evidenceCount: alert.evidence.length,
      cityName: city.name.ja,
      helpDeskPhone: city.helpDesk.phone,
    });
  }
}

function residentsIn(alert: AlertRow | undefined): string[] {
  if (!alert) return [];
  const { subjects, actorKind, actorId } = alert;
  return actorKind === 'resident' && actorId !== null ? [actorId, ...subjects] : subjects;
}

function presentSummary(row: IncidentRow): Schemas['IncidentSummary'] {
  const { id, number, state, report } = row;
  return {
    ...{ id, number, state },
    title: report.title,
    createdAt: instantText(row.createdAt),
    submittedAt: row.submittedAt && instantText(row.submittedAt),
  };
}

function numberOf(cursor: string | undefined): number | undefined {
  const [text] = decodeCursor(cursor, 1) ?? [];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,9}$/.test(text) || number < 1)
    throw problem('invalid-request', [
      { pointer: '/query/cursor', message: 'must be the nextCursor of a page' },
    ]);
  return number;
}
