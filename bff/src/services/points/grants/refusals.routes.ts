/** What could not be granted: looking at it, giving it afterwards, leaving it at that. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { findRefusal, findRefusals, type RefusalRow, recordSettlement } from '../earning/refusals.store.ts';
import type { GrantsDeps } from './grants.deps.ts';
import { byOf, newlyAsked, presentOne } from './grants.routes.ts';
import { recordGrant } from './grants.store.ts';
import { requireBudget, settleRequest } from './grants.ts';
import { nameRecipients, type RecipientKind } from './recipients.ts';

type Operations = 'listPointRefusals' | 'grantPointRefusal' | 'dismissPointRefusal';

export function refusalRoutes(deps: GrantsDeps): Pick<Handlers<operations>, Operations> {
  const { store } = deps.platform;
  return {
    async listPointRefusals({ query: { limit = 20, cursor, kind, state = 'open' } }, { concerning }) {
      const after = decodeTimeCursor(cursor);
      const rows = await findRefusals(store.read, { state, kind, after, limit: limit + 1 });
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        ({ refusal }) => [instantText(refusal.refusedAt), refusal.id],
      );
      const owners = page.items.map(ownerOf);
      concerning(owners.flatMap(({ kind, id }) => (kind === 'resident' ? [id] : [])));
      const recipients = await nameRecipients(deps, store.read, owners);
      const items = page.items.map((row, index) => ({
        ...presentRefusal(row),
        recipient: recipients[index] ?? { ...ownerOf(row), name: null },
      }));
      return { ...page, items };
    },

    async grantPointRefusal({ path: { refusalId }, body: { budgetId, note } }, context) {
      const by = byOf(context);
      return context.write(async (tx) => {
        const row = await requireOpen(tx, refusalId);
        await requireBudget(tx, budgetId);
        const { kind: ownerKind, id: ownerId } = ownerOf(row);
        if (ownerKind === 'resident') context.concerning([ownerId]);
        const { points, description } = row.refusal;
        const grant = { kind: 'refusal', budgetId, description, note, points, count: 1 } as const;
        const line = { row: 1, ownerKind, ownerId, points };
        const grantId = await recordGrant(tx, { ...grant, ...newlyAsked(by) }, [line]);
        const asked = { outcome: 'requested', grantId, settledAt: by.now, settledById: by.staffId } as const;
        await recordSettlement(tx, { refusalId, ...asked });
        context.noting({ refusal: refusalId, grant: grantId });
        await settleRequest(deps, tx, grantId, by);
        return presentOne(deps, tx, grantId, by.staffId);
      });
    },

    async dismissPointRefusal({ path: { refusalId } }, context) {
      const { staffId, now } = byOf(context);
      await context.write(async (tx) => {
        const row = await requireOpen(tx, refusalId);
        const { kind, id } = ownerOf(row);
        if (kind === 'resident') context.concerning([id]);
        const settled = {
          outcome: 'dismissed',
          grantId: null,
          settledAt: now,
          settledById: staffId,
        } as const;
        await recordSettlement(tx, { refusalId, ...settled });
      });
    },
  };
}

async function requireOpen(tx: Tx, refusalId: string): Promise<RefusalRow> {
  const row = await findRefusal(tx, refusalId);
  if (!row) throw problem('refusal-not-found');
  if (row.outcome !== null) throw problem('refusal-settled');
  return row;
}

function ownerOf({ ownerKind, ownerId }: RefusalRow): { kind: RecipientKind; id: string } {
  return { kind: ownerKind === 'group' ? 'group' : 'resident', id: ownerId ?? '' };
}

function presentRefusal({ refusal, outcome, ruleContent }: RefusalRow) {
  const { id, trigger, description, points, reason, occurredAt } = refusal;
  return {
    ...{ id, trigger, description, points, reason, outcome },
    ruleName: ruleContent.name,
    occurredAt: instantText(occurredAt),
  };
}
