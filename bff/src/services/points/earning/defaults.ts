/** The city's own rules and budgets, from which staff go on. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import { findBudgetOf } from '../budgets/budgets.store.ts';
import { openBudget } from '../budgets/budgets.ts';
import { cityDayOf, computeFiscalYear } from './calendar.rules.ts';
import type { EarningDeps } from './earning.deps.ts';
import { completeContent } from './point-settings.ts';
import { findRuleCount, recordRule, recordVersion } from './rules.store.ts';

/**
 * Puts them in as long as there is no rule at all; later calls change nothing. They are in force from the beginning of the
 * fiscal year, because what is told now may have happened before.
 */
export async function ensureDefaultRules(deps: EarningDeps, tx: Tx, now: Temporal.Instant): Promise<void> {
  if ((await findRuleCount(tx)) > 0) return;
  const { settings } = deps;
  const fiscalYear = computeFiscalYear(cityDayOf(now));
  for (const budget of settings.budgets) {
    if (await findBudgetOf(tx, budget.programme, fiscalYear)) continue;
    await openBudget(deps, tx, { ...budget, fiscalYear, reason: '当初予算' }, { staffId: null, now });
  }
  const takesEffectAt = Temporal.PlainDate.from({ year: fiscalYear, month: 4, day: 1 })
    .toZonedDateTime(cityTimeZone)
    .toInstant();
  for (const { code, content } of settings.rules) {
    const ruleId = await recordRule(tx, { code, createdAt: now });
    await recordVersion(tx, {
      ruleId,
      version: 1,
      takesEffectAt,
      content: completeContent(content, settings.expiry),
      note: '',
      createdAt: now,
      createdById: null,
    });
  }
}
