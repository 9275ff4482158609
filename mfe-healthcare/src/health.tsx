import { useLocation, useNews } from '@entame/sdk/react';
import { OverviewPage } from './pages/overview.tsx';
import { ReadingsPage } from './pages/readings.tsx';
import { RecordPage } from './pages/record.tsx';

/** Which page an address shows. Unknown addresses below /health show the overview. */
export function Health() {
  const { path } = useLocation();
  useNews('health');
  if (path === '/health/record') return <RecordPage />;
  if (path === '/health/readings') return <ReadingsPage />;
  return <OverviewPage />;
}
