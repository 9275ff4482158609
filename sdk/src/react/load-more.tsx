import type { Pages } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { BusyButton } from './busy-button.tsx';
import { useTexts } from './hooks.ts';
import { Trouble } from './trouble.tsx';

/** The button below a list that goes on; nothing when all of it is shown. */
export function LoadMore({ pages, onLoad }: { pages: Pages; onLoad?: () => unknown }) {
  const t = useTexts(uiTexts);
  const load = () => {
    onLoad?.();
    void pages.fetchNextPage();
  };
  if (pages.isFetchNextPageError)
    return <Trouble error={pages.error} retry={load} retrying={pages.isFetchingNextPage} />;
  if (!pages.hasNextPage) return null;
  return (
    <BusyButton
      className="ui-button--secondary ui-button--block"
      busy={pages.isFetchingNextPage}
      onPress={load}
    >
      {t('more')}
    </BusyButton>
  );
}
