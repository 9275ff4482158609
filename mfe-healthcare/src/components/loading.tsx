import { useHealthTexts } from '../locales/index.ts';

/** Stands where a card will be. */
export function Loading() {
  const t = useHealthTexts();
  return (
    <div className="ui-card ui-stack ui-gap-s">
      <span className="ui-visually-hidden" role="status">
        {t('common.loading')}
      </span>
      <span className="ui-skeleton ui-skeleton--value" />
      <span className="ui-skeleton" />
      <span className="ui-skeleton ui-skeleton--block" />
    </div>
  );
}
