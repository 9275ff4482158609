/** Warnings: the list, one with its evidence, and what somebody does about it. */
import type { operations } from '@entame/sdk/contracts/audit.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { allStaff } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { isAcknowledgeable, isClosable } from './alert-state.rules.ts';
import { presentAlert, presentStep } from './alerts.present.ts';
import { type AlertRow, findAlert, findAlerts, recordAcknowledged, recordClosed } from './alerts.store.ts';
import type { AuditDeps } from './audit.deps.ts';
import { findNames, presentPerson, presentRecords } from './audit.present.ts';
import { findAuditRecordsById } from './audit-search.store.ts';
import { findIncidentIds } from './incidents.store.ts';
import { alertTopic } from './raise-alert.ts';

type AlertOperations = 'listAlerts' | 'getAlert' | 'acknowledgeAlert' | 'closeAlert';

const subjectsShown = 100;
const evidenceShown = 50;
const subjectsPerRecord = 5;

export function alertRoutes(deps: AuditDeps): Pick<Handlers<operations>, AlertOperations> {
  const { platform } = deps;
  const { read } = platform.store;

  return {
    async listAlerts({ query }, { concerning, language }) {
      const { state, limit = 20 } = query;
      const rows = await findAlerts(read, state, limit + 1, decodeTimeCursor(query.cursor));
      const { names, residentIds } = await namesIn(rows);
      concerning(residentIds);
      const incidentIds = await findIncidentIds(
        read,
        rows.map(({ id }) => id),
      );
      const present = (row: AlertRow) => presentAlert(row, names, incidentIds.get(row.id), language);
      return pageOf(rows, limit, present, (row) => [instantText(row.raisedAt), row.id]);
    },

    async getAlert({ path }, { concerning, language }) {
      const row = await findAlert(read, path.alertId);
      if (!row) throw problem('alert-not-found');
      const subjects = row.subjects.slice(0, subjectsShown);
      const { names, residentIds } = await namesIn([row], subjects);
      const records = await findAuditRecordsById(read, row.evidence.slice(-evidenceShown));
      const evidence = await presentRecords(deps, records, subjectsPerRecord, language);
      concerning([...residentIds, ...evidence.residentIds]);
      const incidentIds = await findIncidentIds(read, [row.id]);
      return {
        alert: presentAlert(row, names, incidentIds.get(row.id), language),
        subjects: subjects.map((id) => presentPerson(id, names)),
        evidence: evidence.items,
        acknowledged: presentStep(row.acknowledgedAt, row.acknowledgedBy, row.acknowledgedComment, names),
        closed: presentStep(row.closedAt, row.closedBy, row.closedComment, names),
        finding: row.finding,
      };
    },

    acknowledgeAlert: ({ path, body }, context) =>
      take(context, path.alertId, isAcknowledgeable, (tx, step) =>
        recordAcknowledged(tx, path.alertId, { ...step, comment: body.comment }),
      ),

    closeAlert: ({ path, body }, context) =>
      take(context, path.alertId, isClosable, (tx, step) =>
        recordClosed(tx, path.alertId, { ...step, comment: body.comment }, body.finding),
      ),
  };

  async function namesIn(rows: readonly AlertRow[], more: readonly string[] = []) {
    const residentIds = new Set(more);
    const staffIds = new Set<string>();
    for (const { actorKind, actorId, acknowledgedBy, closedBy } of rows) {
      if (actorId) (actorKind === 'resident' ? residentIds : staffIds).add(actorId);
      for (const id of [acknowledgedBy, closedBy]) if (id) staffIds.add(id);
    }
    return { names: await findNames(deps, read, { residentIds, staffIds }), residentIds };
  }

  /** One step of dealing with a warning; two people at once: the second is told. */
  function take(
    { write, now, actor, noting }: Context,
    alertId: string,
    isAllowed: (state: AlertRow['state']) => boolean,
    record: (tx: Tx, step: { at: Temporal.Instant; by: string }) => Promise<void>,
  ): Promise<void> {
    return write(async (tx) => {
      const alert = await findAlert(tx, alertId);
      if (!alert) throw problem('alert-not-found');
      if (!isAllowed(alert.state)) throw problem('alert-state-changed');
      await record(tx, { at: now, by: staffOf(actor).id });
      noting({ alertId });
      await platform.announce(tx, { to: allStaff, topic: alertTopic });
    });
  }
}
