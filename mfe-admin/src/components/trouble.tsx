import { isProblem } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import type { ReactNode } from 'react';
import { locales } from '../locales/index.ts';
import { Icon } from './icon.tsx';

interface TroubleProps {
  /** What a query or mutation failed with: a refusal of the platform, or a fault of the network. */
  error: unknown;
  /** `info` for what is no fault of anybody, such as having checked in already. */
  tone?: 'error' | 'info';
  /** Buttons and links that help in this case; the help desk's number stands behind them. */
  children?: ReactNode;
}

/** Says plainly what went wrong and what to do now. */
export function Trouble({ error, tone = 'error', children }: TroubleProps) {
  const t = useTexts(locales);
  const problem = isProblem(error) ? error : undefined;
  return (
    <div className="ui-notice" data-tone={tone} role="alert">
      <Icon name={tone === 'info' ? 'info' : 'alert'} />
      <p className="ui-notice__title">{problem?.title ?? t('trouble.title')}</p>
      <p>{problem?.nextStep ?? t('trouble.next')}</p>
      <div className="ui-notice__next">
        {children}
        <HelpDesk />
      </div>
    </div>
  );
}

/** A failed query with the way to ask again. */
export function QueryTrouble({
  query,
}: {
  query: { error: unknown; refetch(): unknown; isFetching: boolean };
}) {
  const t = useTexts(locales);
  return (
    <Trouble error={query.error}>
      <button
        className="ui-button ui-button--secondary"
        type="button"
        aria-busy={query.isFetching}
        aria-disabled={query.isFetching}
        onClick={() => query.isFetching || query.refetch()}
      >
        {t('common.retry')}
      </button>
    </Trouble>
  );
}

export function HelpDesk() {
  const { helpDeskPhone } = useHost();
  const t = useTexts(locales);
  return (
    <a className="ui-phone" href={`tel:${helpDeskPhone.replaceAll('-', '')}`}>
      <Icon name="phone" />
      <span>
        <span className="ui-phone__label">{t('common.help')}</span>
        <span className="ui-phone__number">{helpDeskPhone}</span>
      </span>
    </a>
  );
}
