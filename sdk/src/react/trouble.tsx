import type { ReactNode } from 'react';
import { isProblem } from '../client.ts';
import type { FailedQuery, TroubleProps } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { toneOf } from '../ui/trouble-tone.ts';
import { BusyButton } from './busy-button.tsx';
import { HelpDeskPhone } from './help-desk-phone.tsx';
import { useTexts } from './hooks.ts';
import { Icon } from './icon.tsx';

interface Props extends TroubleProps {
  /** Buttons and links that help in this case; the help desk's number stands behind them. */
  children?: ReactNode;
}

/** Says plainly what went wrong, what to do now, and whom to telephone. */
export function Trouble({ error, tone = toneOf(error), retry, retrying = false, children }: Props) {
  const t = useTexts(uiTexts);
  const problem = isProblem(error) ? error : undefined;
  return (
    <div className="ui-notice" data-tone={tone} role="alert">
      <Icon name={tone === 'info' ? 'info' : 'alert'} />
      <p className="ui-notice__title">{problem?.title ?? t('unreachable.title')}</p>
      <p>{problem?.nextStep ?? t('unreachable.next')}</p>
      <div className="ui-notice__next">
        {children}
        {retry && (
          <BusyButton className="ui-button--secondary" busy={retrying} onPress={retry}>
            {t('retry')}
          </BusyButton>
        )}
        <HelpDeskPhone phone={problem?.helpDeskPhone} />
      </div>
    </div>
  );
}

/** The trouble of a failed query, with the way to ask again. */
export function QueryTrouble({ query }: { query: FailedQuery }) {
  return <Trouble error={query.error} retry={() => query.refetch()} retrying={query.isFetching} />;
}
