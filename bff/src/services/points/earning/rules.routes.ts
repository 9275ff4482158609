/** Earning rules as staff write them: listing, versions, and what one would have granted. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { staffOf } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/store.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { problem } from '#platform/problem.ts';
import { findBudgets } from '../budgets/budgets.store.ts';
import type { GrantsDeps } from '../grants/grants.deps.ts';
import { cityDayOf } from './calendar.rules.ts';
import { contentFaultTexts } from './content-faults.ts';
import { previewRule } from './preview.ts';
import { findContentFaults } from './rule-content.rules.ts';
import type { RuleContent } from './rule-content.ts';
import { findGrantedSince } from './rule-grants.store.ts';
import { presentHistory, presentRules } from './rules.present.ts';
import {
  findVersions,
  findVersionsOfRule,
  recordRule,
  recordVersion,
  type VersionRow,
} from './rules.store.ts';

type Operations =
  | 'listPointRules'
  | 'createPointRule'
  | 'getPointRule'
  | 'addPointRuleVersion'
  | 'previewPointRule';

interface NewVersion {
  content: RuleContent;
  takesEffectAt: string | null;
  note: string;
}

export function ruleRoutes(deps: GrantsDeps): Pick<Handlers<operations>, Operations> {
  const { store } = deps.platform;

  async function nameAuthors(db: Db, versions: readonly VersionRow[]) {
    return deps.findStaffNames(db, [...new Set(versions.flatMap(({ createdById }) => createdById ?? []))]);
  }

  async function present(db: Db, ruleId: string, now: Temporal.Instant) {
    const versions = await findVersionsOfRule(db, ruleId);
    if (versions.length === 0) throw problem('rule-not-found');
    return presentHistory(ruleId, versions, await nameAuthors(db, versions), now);
  }

  async function refuseFaulty(db: Db, content: RuleContent, { language }: Context): Promise<void> {
    const programmes = (await findBudgets(db)).map(({ programme }) => programme);
    const faults = findContentFaults(content, { towns: deps.towns, programmes });
    if (faults.length === 0) return;
    const errors = faults.map(({ pointer, message }) => ({
      pointer: `/body/content${pointer}`,
      message: localize(contentFaultTexts[message], language),
    }));
    throw problem('rule-content-faulty', errors);
  }

  async function record(tx: Tx, ruleId: string, version: number, body: NewVersion, context: Context) {
    await refuseFaulty(tx, body.content, context);
    const { now } = context;
    await recordVersion(tx, {
      ruleId,
      version,
      content: { ...body.content, name: body.content.name.trim() },
      note: body.note,
      takesEffectAt: readEffect(body.takesEffectAt, now),
      createdAt: now,
      createdById: staffOf(context.actor).id,
    });
    context.noting({ rule: ruleId, version: String(version) });
    return present(tx, ruleId, now);
  }

  return {
    async listPointRules(_, { now }) {
      const versions = await findVersions(store.read);
      const monthStart = cityDayOf(now).with({ day: 1 }).toString();
      const granted = await findGrantedSince(store.read, monthStart);
      return {
        items: presentRules(versions, { names: await nameAuthors(store.read, versions), granted, now }),
      };
    },

    getPointRule: ({ path: { ruleId } }, { now }) => present(store.read, ruleId, now),

    createPointRule: ({ body }, context) =>
      context.write(async (tx) => {
        const ruleId = await recordRule(tx, { code: null, createdAt: context.now });
        return record(tx, ruleId, 1, body, context);
      }),

    addPointRuleVersion: ({ path: { ruleId }, body }, context) =>
      context.write(async (tx) => {
        const [newest] = await findVersionsOfRule(tx, ruleId);
        if (!newest) throw problem('rule-not-found');
        if (newest.version !== body.basedOn) throw problem('rule-changed-meanwhile');
        return record(tx, ruleId, newest.version + 1, body, context);
      }),

    async previewPointRule({ body: { content, ruleId, month } }, context) {
      if (ruleId !== undefined && (await findVersionsOfRule(store.read, ruleId)).length === 0)
        throw problem('rule-not-found');
      await refuseFaulty(store.read, content, context);
      return previewRule(store.read, { content, ruleId, month, now: context.now });
    },
  };
}

function readEffect(text: string | null, now: Temporal.Instant): Temporal.Instant {
  if (text === null) return now;
  let at: Temporal.Instant;
  try {
    at = Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw problem('invalid-request', [{ pointer: '/body/takesEffectAt', message: 'is not a time' }]);
  }
  if (Temporal.Instant.compare(at, now) < 0) throw problem('rule-date-past');
  return at;
}
