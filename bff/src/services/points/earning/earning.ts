/** From what happened to what is granted: each occasion is kept, and every rule of its time decides on it once. */
import type { Tx } from '#platform/db/store.ts';
import { findCurrentResidentId, findOwnIds } from '#platform/merging/merging.store.ts';
import { type Budget, findBudgetOf } from '../budgets/budgets.store.ts';
import { noteBudgetLevel } from '../budgets/budgets.ts';
import { findAccountOfResident } from '../ledger/accounts.store.ts';
import { pointsTopic } from '../ledger/topic.ts';
import { cityDayOf, computeAge, computeExpiresAt, computeFiscalYear, computeTown } from './calendar.rules.ts';
import { ensureDefaultRules } from './defaults.ts';
import type { EarningDeps } from './earning.deps.ts';
import { concerns, decideGrant, findVersionsInForce, type GrantDecision } from './earning.rules.ts';
import { findOccasion, recordOccasion } from './occasions.store.ts';
import { recordRefusal } from './refusals.store.ts';
import type { OccasionFacts, RuleVersion, Trigger } from './rule-content.ts';
import { findUsage, isGranted, recordGrant } from './rule-grants.store.ts';
import { findVersionsEffective } from './rules.store.ts';

/** What a service told that happened. */
export interface Told {
  /** `<kind>:<id>`, such as `check-in:<id>`. */
  sourceId: string;
  trigger: Trigger;
  ownerKind: 'resident' | 'group';
  ownerId: string;
  title: string | null;
  occurredAt: Temporal.Instant;
  promisedPoints?: number;
  metres?: number;
  yen?: number;
}

interface Heard extends Told {
  facts: OccasionFacts;
  accountId: string;
  /** All accounts that are this person's, former ones included. */
  accountIds: string[];
}

/** Told again, it changes nothing. */
export async function hearOccasion(deps: EarningDeps, tx: Tx, told: Told): Promise<void> {
  const now = deps.platform.clock.now();
  if (await findOccasion(tx, told.sourceId)) return;
  await ensureDefaultRules(deps, tx, now);
  const occasion = await identify(deps, tx, told);
  if (!occasion) return;
  const { sourceId, trigger, ownerKind, ownerId, title, facts, occurredAt } = occasion;
  await recordOccasion(tx, { sourceId, trigger, ownerKind, ownerId, title, facts, occurredAt });
  const versions = findVersionsInForce(await findVersionsEffective(tx, occurredAt), occurredAt);
  for (const version of versions) {
    if (concerns(version.content, occasion)) await applyRule(deps, tx, version, occasion, now);
  }
}

/** Whose it is now, and what a rule may ask about them; undefined for somebody who has gone. */
async function identify(deps: EarningDeps, tx: Tx, told: Told): Promise<Heard | undefined> {
  const { ledger, platform, towns } = deps;
  const facts: OccasionFacts = {
    age: null,
    town: null,
    promisedPoints: told.promisedPoints ?? null,
    metres: told.metres ?? null,
    yen: told.yen ?? null,
  };
  if (told.ownerKind === 'group') {
    const { id } = await ledger.ensureGroupAccount(tx, told.ownerId);
    return { ...told, facts, accountId: id, accountIds: [id] };
  }
  // They may have been merged into another resident since.
  const ownerId = await findCurrentResidentId(tx, told.ownerId);
  const subject = await deps.findResidentAttributes(tx, ownerId);
  if (!subject) {
    platform.log.warn({ sourceId: told.sourceId }, 'nobody is left to earn points');
    return undefined;
  }
  facts.age = computeAge(subject.birthDate, cityDayOf(told.occurredAt));
  facts.town = computeTown(subject.address, towns);
  const { id } = await ledger.ensureResidentAccount(tx, ownerId);
  const accounts = [];
  for (const ownId of await findOwnIds(tx, ownerId)) accounts.push(await findAccountOfResident(tx, ownId));
  return {
    ...told,
    ownerId,
    facts,
    accountId: id,
    accountIds: accounts.flatMap((one) => (one ? [one.id] : [])),
  };
}

async function applyRule(
  deps: EarningDeps,
  tx: Tx,
  version: RuleVersion,
  occasion: Heard,
  now: Temporal.Instant,
): Promise<void> {
  const sourceId = `${occasion.sourceId}:${version.ruleId}`;
  // The occasion itself may be forgotten by now; what it earned is not.
  if (await isGranted(tx, sourceId)) return;
  const day = cityDayOf(occasion.occurredAt);
  const { accountIds } = occasion;
  const usage = await findUsage(tx, { accountIds, ruleId: version.ruleId, day: day.toString() });
  const budget = await findBudgetOf(tx, version.content.programme, computeFiscalYear(day));
  const decision = decideGrant(version.content, occasion, { usage, budget: budget?.available ?? null });
  if (budget && decision.points > 0)
    await grant(deps, tx, { version, occasion, budget, sourceId, points: decision.points, now });
  if (decision.withheld) await refuse(deps, tx, { version, occasion, sourceId, decision, now });
}

async function grant(
  deps: EarningDeps,
  tx: Tx,
  granting: {
    version: RuleVersion;
    occasion: Heard;
    budget: Budget;
    sourceId: string;
    points: number;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { version, occasion, budget, sourceId, points, now } = granting;
  const { accountId, ownerKind, ownerId, trigger } = occasion;
  const { id: transferId } = await deps.ledger.transfer(tx, {
    sourceId,
    cause: { kind: trigger, description: describe(version, occasion), ruleVersionId: version.id },
    from: budget.accountId,
    to: accountId,
    points,
    expiresAt: computeExpiresAt(version.content.expiry, now),
  });
  await recordGrant(tx, {
    sourceId,
    ruleId: version.ruleId,
    ruleVersionId: version.id,
    occasionSourceId: occasion.sourceId,
    accountId,
    budgetId: budget.id,
    transferId,
    points,
    day: cityDayOf(occasion.occurredAt).toString(),
    grantedAt: now,
  });
  await noteBudgetLevel(deps, tx, { ...budget, available: budget.available - points }, now);
  if (ownerKind === 'resident') await deps.platform.announce(tx, { to: ownerId, topic: pointsTopic });
}

async function refuse(
  { platform }: EarningDeps,
  tx: Tx,
  refusing: {
    version: RuleVersion;
    occasion: Heard;
    sourceId: string;
    decision: GrantDecision;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { version, occasion, decision, now } = refusing;
  if (!decision.withheld) return;
  const { points, reason } = decision.withheld;
  // A part was granted under the source's own name.
  const sourceId = decision.points > 0 ? `${refusing.sourceId}:rest` : refusing.sourceId;
  await recordRefusal(tx, {
    sourceId,
    ruleVersionId: version.id,
    occasionSourceId: occasion.sourceId,
    accountId: occasion.accountId,
    trigger: occasion.trigger,
    description: describe(version, occasion),
    points,
    reason,
    occurredAt: occasion.occurredAt,
    refusedAt: now,
  });
  platform.log.info({ sourceId, reason }, 'points not granted');
}

/** What the owner reads in the history: the title where it was the organiser's promise, and else the rule's name. */
function describe({ content }: RuleVersion, { title }: Told): string {
  if (title === null) return content.name;
  return content.amount.kind === 'promised' ? title : `${content.name}（${title}）`;
}
