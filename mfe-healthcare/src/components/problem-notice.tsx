import { isProblem } from '@entame/sdk';
import { useHost } from '@entame/sdk/react';
import { useHealthTexts } from '../locales/index.ts';
import { HelpPhone } from './help-phone.tsx';
import { Icon } from './icon.tsx';

/** What went wrong, what to do now, and whom to telephone. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useHealthTexts();
  const { helpDeskPhone } = useHost();
  const told = isProblem(error)
    ? { title: error.title, next: error.nextStep, phone: error.helpDeskPhone ?? helpDeskPhone }
    : { title: t('trouble.title'), next: t('trouble.next'), phone: helpDeskPhone };
  return (
    <div className="ui-notice" data-tone="error" role="alert">
      <Icon name="alert" />
      <p className="ui-notice__title">{told.title}</p>
      <p>{told.next}</p>
      <div className="ui-notice__next">
        {onRetry && (
          <button className="ui-button ui-button--secondary" type="button" onClick={onRetry}>
            <Icon name="refresh" />
            {t('common.retry')}
          </button>
        )}
        <HelpPhone label={t('common.help')} phone={told.phone} />
      </div>
    </div>
  );
}
