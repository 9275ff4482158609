import type { LoadingProps } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { useTexts } from './hooks.ts';

/** Grey shapes in the place of what is coming. */
export function Loading({ lines = 0, blocks = 0 }: LoadingProps) {
  const t = useTexts(uiTexts);
  return (
    <div className="ui-stack ui-gap-s" aria-busy="true">
      <p className="ui-visually-hidden">{t('loading')}</p>
      {[...Array(lines).keys()].map((line) => (
        <span className="ui-skeleton" key={line} />
      ))}
      {[...Array(blocks).keys()].map((block) => (
        <span className="ui-skeleton ui-skeleton--block" key={block} />
      ))}
    </div>
  );
}
