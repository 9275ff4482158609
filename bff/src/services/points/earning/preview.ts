/** What a rule would have granted in a month, from the occasions that were kept. */
import type { components } from '@entame/sdk/contracts/points.ts';
import { cityTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/db/store.ts';
import { findCurrentResidentIds } from '#platform/merging/merging.store.ts';
import { problem } from '#platform/problem.ts';
import { findBudgetOf } from '../budgets/budgets.store.ts';
import { cityDayOf, computeFiscalYear } from './calendar.rules.ts';
import { findOccasionsBetween } from './occasions.store.ts';
import { type PastOccasion, replayOccasions } from './preview.rules.ts';
import type { RuleContent } from './rule-content.ts';
import { findUsageBefore } from './rule-grants.store.ts';

/** As long as occasions are kept in full. */
const monthsBackMax = 12;

export async function previewRule(
  db: Db,
  asked: {
    content: RuleContent;
    ruleId: string | undefined;
    month: string | undefined;
    now: Temporal.Instant;
  },
): Promise<components['schemas']['Preview']> {
  const { content, ruleId, now } = asked;
  const month = readMonth(asked.month, now);
  const firstDay = month.toPlainDate({ day: 1 });
  const from = firstDay.toZonedDateTime(cityTimeZone).toInstant();
  const until = firstDay.add({ months: 1 }).toZonedDateTime(cityTimeZone).toInstant();
  const occasions: PastOccasion[] = [];
  for await (const row of findOccasionsBetween(db, content.trigger, { from, until })) {
    const { trigger, title, facts, occurredAt, ownerId } = row;
    occasions.push({ trigger, title, facts, occurredAt, ownerId });
  }
  const owners = await findCurrentResidentIds(db, [...new Set(occasions.map(({ ownerId }) => ownerId))]);
  for (const occasion of occasions) occasion.ownerId = owners.get(occasion.ownerId) ?? occasion.ownerId;
  const budget = await findBudgetOf(db, content.programme, computeFiscalYear(cityDayOf(now)));
  const before = ruleId === undefined ? undefined : await findUsageBefore(db, ruleId, firstDay.toString());
  const { budgetLeft, ...preview } = replayOccasions(content, occasions, budget?.available ?? null, before);
  return {
    ...preview,
    month: month.toString(),
    budget: budget && budgetLeft !== null ? { available: budget.available, left: budgetLeft } : null,
  };
}

/** A month that is over and of which everything is still there; last month when none was given. */
function readMonth(text: string | undefined, now: Temporal.Instant): Temporal.PlainYearMonth {
  const thisMonth = cityDayOf(now).toPlainYearMonth();
  const lastMonth = thisMonth.subtract({ months: 1 });
  if (text === undefined) return lastMonth;
  const [year, month] = text.split('-').map(Number);
  if (!year || !month || month > 12) throw problem('preview-month-invalid');
  const asked = Temporal.PlainYearMonth.from({ year, month });
  const isOver = Temporal.PlainYearMonth.compare(asked, lastMonth) <= 0;
  const isKept = Temporal.PlainYearMonth.compare(asked, thisMonth.subtract({ months: monthsBackMax })) >= 0;
  if (!isOver || !isKept) throw problem('preview-month-invalid');
  return asked;
}
