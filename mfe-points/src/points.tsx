import { useLocation } from '@entame/sdk/react';
import { ExchangePages } from './exchange/exchange-pages.tsx';
import { ActivitiesPage } from './pages/activities.tsx';
import { ActivityPage } from './pages/activity.tsx';
import { BalancePage } from './pages/balance.tsx';
import { CheckInPage } from './pages/check-in.tsx';
import { HistoryPage } from './pages/history.tsx';

/** Which page an address shows. Unknown addresses below /points show the balance. */
export function Points() {
  const { path, query } = useLocation();
  const [page, id, more] = path.split('/').slice(2);
  if (page === 'history') return <HistoryPage />;
  if (page === 'activities') return id ? <ActivityPage key={id} activityId={id} /> : <ActivitiesPage />;
  if (page === 'check-in') return <CheckInPage activityId={query.get('activity') ?? undefined} />;
  if (page === 'exchange') return <ExchangePages page={id} more={more} />;
  return <BalancePage />;
}
