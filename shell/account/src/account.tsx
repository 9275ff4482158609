import { Loading, useLocation } from '@entame/sdk/react';
import { Suspense } from 'react';
import { pages } from './pages.ts';

/** Which page an address shows. Unknown addresses below /me show the first one. */
export function Account() {
  const { path } = useLocation();
  const { Page } = pages.find((page) => page.path === path) ?? pages[0];
  return (
    <Suspense fallback={<Loading lines={4} />}>
      <Page />
    </Suspense>
  );
}
