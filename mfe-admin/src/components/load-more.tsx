import { useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { QueryTrouble } from './trouble.tsx';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  isFetching: boolean;
  error: unknown;
  fetchNextPage(): unknown;
}

/** The button below a list that goes on; nothing when all of it is shown. */
export function LoadMore({ pages, onLoad }: { pages: Pages; onLoad?: () => void }) {
  const t = useTexts(locales);
  const load = () => {
    if (pages.isFetchingNextPage) return;
    onLoad?.();
    pages.fetchNextPage();
  };
  if (pages.isFetchNextPageError)
    return <QueryTrouble query={{ error: pages.error, refetch: load, isFetching: pages.isFetching }} />;
  if (!pages.hasNextPage) return null;
  return (
    <button
      className="ui-button ui-button--secondary ui-button--block"
      type="button"
      aria-busy={pages.isFetchingNextPage}
      aria-disabled={pages.isFetchingNextPage}
      onClick={load}
    >
      {t('common.more')}
    </button>
  );
}
