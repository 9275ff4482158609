import { Loading, useLocation } from '@entame/sdk/react';
import { lazy, Suspense } from 'react';

const ActivitiesPage = lazy(async () => ({
  default: (await import('./pages/activities.tsx')).ActivitiesPage,
}));
const ActivityPage = lazy(async () => ({ default: (await import('./pages/activity.tsx')).ActivityPage }));
const BalancePage = lazy(async () => ({ default: (await import('./pages/balance.tsx')).BalancePage }));
const CheckInPage = lazy(async () => ({ default: (await import('./pages/check-in.tsx')).CheckInPage }));
const EntryPage = lazy(async () => ({ default: (await import('./pages/entry.tsx')).EntryPage }));
const ExplanationPage = lazy(async () => ({
  default: (await import('./pages/explanation.tsx')).ExplanationPage,
}));
const HistoryPage = lazy(async () => ({ default: (await import('./pages/history.tsx')).HistoryPage }));

/** Each page is loaded when it is opened, with the texts of its subject. */
export function Points() {
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Page />
    </Suspense>
  );
}

/** Which page an address shows. Unknown addresses below /points show the balance. */
function Page() {
  const { path, query } = useLocation();
  const [page, id] = path.split('/').slice(2);
  if (page === 'history') return id ? <EntryPage key={id} entryId={id} /> : <HistoryPage />;
  if (page === 'explanation') return <ExplanationPage />;
  if (page === 'activities') return id ? <ActivityPage key={id} activityId={id} /> : <ActivitiesPage />;
  if (page === 'check-in') return <CheckInPage activityId={query.get('activity') ?? undefined} />;
  return <BalancePage />;
}
