import type { components, operations } from '@entame/sdk/contracts/staff.ts';
import { staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import { exportAccessReview } from './access-review.export.ts';
import { isCarriedOut } from './access-review.rules.ts';
import {
  countReviewItems,
  findReview,
  findReviewItem,
  findReviewItems,
  findReviews,
  type ReviewItemRow,
  type ReviewRow,
  recordCompleted,
  recordDecision,
} from './access-review.store.ts';
import type { StaffDeps } from './staff.deps.ts';
import { instantOrNull } from './staff.present.ts';
import { findAllStaffAccounts, findRoles, type StaffRow } from './staff.store.ts';

type Schemas = components['schemas'];
type Own =
  | 'listAccessReviews'
  | 'getAccessReview'
  | 'decideAccess'
  | 'completeAccessReview'
  | 'exportAccessReview';

export function accessReviewRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store } = platform;
  return {
    async listAccessReviews() {
      const [reviews, counts, accounts] = await Promise.all([
        findReviews(store.read),
        countReviewItems(store.read),
        findAllStaffAccounts(store.read),
      ]);
      return { items: reviews.map((row) => presentReview(row, counts.get(row.id), byId(accounts))) };
    },

    async getAccessReview({ path }, { actor }) {
      const review = await getReview(store.read, path.reviewId);
      const [counts, rows, all] = await Promise.all([
        countReviewItems(store.read),
        findReviewItems(store.read, review.id),
        findAllStaffAccounts(store.read),
      ]);
      const accounts = byId(all);
      const readerId = staffOf(actor).id;
      return {
        review: presentReview(review, counts.get(review.id), accounts),
        items: rows.map((row) => presentItem(row, accounts, readerId)),
      };
    },

    decideAccess({ path, body }, { actor, now, write, noting }) {
      const { id: decidedBy } = staffOf(actor);
      return write(async (tx) => {
        const review = await getOpenReview(tx, path.reviewId);
        const item = await findReviewItem(tx, review.id, path.itemId);
        if (!item) throw problem('access-review-not-found');
        if (item.accountId === decidedBy) throw problem('second-person-needed');
        const { decision } = body;
        const note = body.note?.trim() || null;
        await recordDecision(tx, item.id, { decision, note, decidedBy, decidedAt: now });
        noting({ accountId: item.accountId, decision });
      });
    },

    completeAccessReview({ path }, { actor, now, write, noting }) {
      const { id: completedBy } = staffOf(actor);
      return write(async (tx) => {
        const review = await getOpenReview(tx, path.reviewId);
        const items = await findReviewItems(tx, review.id);
        if (items.some(({ decision }) => decision === null)) throw problem('access-review-unfinished');
        await recordCompleted(tx, review.id, { completedAt: now, completedBy });
        noting({ quarter: review.quarter });
      });
    },

    async exportAccessReview({ path, query }, { language }) {
      const review = await getReview(store.read, path.reviewId);
      const [items, accounts, ownRoles] = await Promise.all([
        findReviewItems(store.read, review.id),
        findAllStaffAccounts(store.read),
        findRoles(store.read),
      ]);
      const lookedUp = { accounts: byId(accounts), ownRoles };
      return exportAccessReview({ review, items, ...lookedUp }, query.format, language);
    },
  };
}

async function getReview(db: Db, id: string): Promise<ReviewRow> {
  const review = await findReview(db, id);
  if (!review) throw problem('access-review-not-found');
  return review;
}

async function getOpenReview(tx: Tx, id: string): Promise<ReviewRow> {
  const review = await getReview(tx, id);
  if (review.completedAt !== null) throw problem('access-review-closed');
  return review;
}

type Accounts = ReadonlyMap<string, StaffRow>;
const byId = (rows: readonly StaffRow[]): Accounts => new Map(rows.map((row) => [row.id, row]));
const nameOf = (accounts: Accounts, id: string | null) =>
  id === null ? null : (accounts.get(id)?.name ?? '');

function presentReview(
  { id, quarter, openedAt, dueOn, completedAt, completedBy }: ReviewRow,
  counted: { all: number; decided: number } | undefined,
  accounts: Accounts,
): Schemas['AccessReview'] {
  return {
    id,
    quarter,
    openedAt: instantText(openedAt),
    dueOn,
    accountCount: counted?.all ?? 0,
    decidedCount: counted?.decided ?? 0,
    completedAt: instantOrNull(completedAt),
    completedByName: nameOf(accounts, completedBy),
  };
}

function presentItem(row: ReviewItemRow, accounts: Accounts, readerId: string): Schemas['AccessReviewItem'] {
  const { id, accountId, name, status, roles, groupName, unusedPermissions, decision, note } = row;
  return {
    ...{ id, accountId, name, status, roles, groupName, unusedPermissions, decision, note },
    lastSignInAt: instantOrNull(row.lastSignInAt),
    isDormant: row.isDormant,
    decidedByName: nameOf(accounts, row.decidedBy),
    decidedAt: instantOrNull(row.decidedAt),
    isCarriedOut: isCarriedOut(row, accounts.get(accountId)),
    mayDecide: accountId !== readerId,
  };
}
