import { useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

/** Grey lines in the place of what is coming. */
export function Loading({ lines }: { lines: number }) {
  const t = useTexts(locales);
  return (
    <div className="ui-stack ui-gap-s" aria-busy="true">
      <p className="ui-visually-hidden">{t('common.loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span className="ui-skeleton" key={line} />
      ))}
    </div>
  );
}
