import { Loading, useLocation } from '@entame/sdk/react';
import { lazy, Suspense } from 'react';
import { ActivitiesPage } from './pages/activities.tsx';
import { ActivityPage } from './pages/activity.tsx';
import { BalancePage } from './pages/balance.tsx';
import { CheckInPage } from './pages/check-in.tsx';
import { HistoryPage } from './pages/history.tsx';
import { SignUpsPage } from './pages/sign-ups.tsx';

const MyCodePage = lazy(async () => ({ default: (await import('./pages/my-code.tsx')).MyCodePage }));

/** Which page an address shows. Unknown addresses below /points show the balance. */
export function Points() {
  const { path, query } = useLocation();
  const [page, id] = path.split('/').slice(2);
  if (page === 'history') return <HistoryPage />;
  if (page === 'activities') return id ? <ActivityPage key={id} activityId={id} /> : <ActivitiesPage />;
  if (page === 'sign-ups') return <SignUpsPage />;
  if (page === 'my-code')
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <MyCodePage />
      </Suspense>
    );
  if (page === 'check-in') return <CheckInPage activityId={query.get('activity') ?? undefined} />;
  return <BalancePage />;
}
