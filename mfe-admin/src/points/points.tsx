/** The pages about earning rules, budgets and grants, by their address below /admin/points. */
import { BudgetPage } from './budget.tsx';
import { BudgetsPage } from './budgets.tsx';
import { BulkGrantPage } from './bulk-grant.tsx';
import { GrantPage } from './grant.tsx';
import { GrantsPage } from './grants.tsx';
import { NewBudgetPage } from './new-budget.tsx';
import { NewGrantPage } from './new-grant.tsx';
import { RefusalsPage } from './refusals.tsx';
import { RulePage } from './rule.tsx';
import { EditRulePage, NewRulePage } from './rule-form-page.tsx';
import { RulesPage } from './rules.tsx';

export function PointsPages({
  section,
  id,
  view,
}: {
  section: string;
  id: string | undefined;
  view: string | undefined;
}) {
  if (section === 'budgets') return <Budgets id={id} />;
  if (section === 'grants') return <Grants id={id} />;
  if (section === 'refusals') return <RefusalsPage />;
  if (id === 'new') return <NewRulePage />;
  if (id !== undefined)
    return view === 'edit' ? <EditRulePage key={id} ruleId={id} /> : <RulePage key={id} ruleId={id} />;
  return <RulesPage />;
}

function Budgets({ id }: { id: string | undefined }) {
  if (id === 'new') return <NewBudgetPage />;
  return id === undefined ? <BudgetsPage /> : <BudgetPage key={id} budgetId={id} />;
}

function Grants({ id }: { id: string | undefined }) {
  if (id === 'new') return <NewGrantPage />;
  if (id === 'bulk') return <BulkGrantPage />;
  return id === undefined ? <GrantsPage /> : <GrantPage key={id} grantId={id} />;
}
