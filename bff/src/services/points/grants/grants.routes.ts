/** Grants of staff to one: asking, approving, declining, looking. */
import type { components, operations } from '@entame/sdk/contracts/points.ts';
import { staffOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import type { GrantsDeps } from './grants.deps.ts';
import { presentGrants } from './grants.present.ts';
import { findGrant, findGrants, findLines, recordGrant } from './grants.store.ts';
import { approve, type By, decline, requireBudget, settleRequest } from './grants.ts';
import { findRecipient, nameRecipients } from './recipients.ts';

type Operations =
  | 'findGrantRecipient'
  | 'listPointGrants'
  | 'requestPointGrant'
  | 'getPointGrant'
  | 'approvePointGrant'
  | 'declinePointGrant';

const linesMax = 100;

export const byOf = ({ actor, now }: Context): By => ({ staffId: staffOf(actor).id, now });

/** The grant as the reader sees it after a write. */
export async function presentOne(
  deps: GrantsDeps,
  db: Db,
  grantId: string,
  readerId: string,
): Promise<components['schemas']['Grant']> {
  const grant = await findGrant(db, grantId);
  const isAsked = grant && grant.state !== 'checked';
  const [shown] = isAsked ? await presentGrants(deps, db, [grant], readerId) : [];
  if (!shown) throw problem('grant-not-found');
  return shown;
}

export function grantRoutes(deps: GrantsDeps): Pick<Handlers<operations>, Operations> {
  const { store } = deps.platform;
  return {
    async findGrantRecipient({ body }, { concerning }) {
      const recipient = await findRecipient(deps, store.read, body.number);
      if (!recipient) throw problem('grant-recipient-not-found');
      concerning(recipient.kind === 'resident' ? [recipient.id] : []);
      return recipient;
    },

    async listPointGrants({ query: { limit = 20, cursor, state } }, { actor }) {
      const after = decodeTimeCursor(cursor);
      const rows = await findGrants(store.read, { state, after, limit: limit + 1 });
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [instantText(row.requestedAt), row.id],
      );
      return { ...page, items: await presentGrants(deps, store.read, page.items, staffOf(actor).id) };
    },

    async requestPointGrant({ body }, context) {
      const { recipient, points, budgetId, description, note } = body;
      const by = byOf(context);
      return context.write(async (tx) => {
        const [named] = await nameRecipients(deps, tx, [recipient]);
        if (!named || named.name === null) throw problem('grant-recipient-not-found');
        await requireBudget(tx, budgetId);
        if (recipient.kind === 'resident') context.concerning([recipient.id]);
        const line = { row: 1, ownerKind: recipient.kind, ownerId: recipient.id, points };
        const grant = { kind: 'one', budgetId, description: description.trim(), note, points } as const;
        const grantId = await recordGrant(tx, { ...grant, ...newlyAsked(by), count: 1 }, [line]);
        context.noting({ grant: grantId, points: String(points) });
        await settleRequest(deps, tx, grantId, by);
        return presentOne(deps, tx, grantId, by.staffId);
      });
    },

    async getPointGrant({ path: { grantId }, query: { afterRow = 0 } }, { actor, concerning }) {
      const grant = await presentOne(deps, store.read, grantId, staffOf(actor).id);
      const lines = await findLines(store.read, grantId, afterRow, linesMax);
      const owners = lines.map(({ ownerKind, ownerId }) => ({ kind: ownerKind, id: ownerId }));
      concerning(owners.flatMap(({ kind, id }) => (kind === 'resident' ? [id] : [])));
      const recipients = await nameRecipients(deps, store.read, owners);
      return {
        grant,
        lines: lines.flatMap(({ row, points }, index) => {
          const recipient = recipients[index];
          return recipient ? [{ row, points, recipient }] : [];
        }),
      };
    },

    async approvePointGrant({ path: { grantId } }, context) {
      const by = byOf(context);
      return context.write(async (tx) => {
        context.noting({ grant: grantId });
        context.concerning(await approve(deps, tx, grantId, by));
        return presentOne(deps, tx, grantId, by.staffId);
      });
    },

    async declinePointGrant({ path: { grantId }, body: { note } }, context) {
      const mayApprove = staffOf(context.actor).permissions.has('point-grants:approve');
      await context.write(async (tx) => {
        context.noting({ grant: grantId });
        await decline(deps, tx, grantId, { ...byOf(context), note, mayApprove });
      });
    },
  };
}

/** What every grant is when it is asked for. */
export function newlyAsked({ staffId, now }: By) {
  return {
    state: 'waiting',
    fileName: null,
    fileDigest: null,
    requestedById: staffId,
    requestedAt: now,
    decidedById: null,
    decidedAt: null,
    decisionNote: null,
  } as const;
}
