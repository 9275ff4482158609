import {
  HelpDeskPhone,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import type { Explanation } from '../account/schemas.ts';
import styles from '../account.module.css';
import { LotList } from '../components/lot-list.tsx';
import { Sum } from '../components/sum.tsx';
import { locales } from '../locales/account/index.ts';

/** Why my balance is what it is: everything that came and went, added up before the reader's eyes. */
export function ExplanationPage() {
  const t = useTexts(locales);
  useNews('points');
  const explanation = useService('points').useQuery('get', '/me/explanation');
  return (
    <PageFrame
      title={t('explanation.title')}
      lead={t('explanation.lead')}
      back={{ href: '/points', label: t('common.back-to-points') }}
      narrow
    >
      {explanation.isPending && <Loading lines={8} />}
      {explanation.isLoadingError && <QueryTrouble query={explanation} />}
      {explanation.data && <Explained explanation={explanation.data} />}
      <p>{t('explanation.ask')}</p>
      <HelpDeskPhone />
    </PageFrame>
  );
}

function Explained({ explanation }: { explanation: Explanation }) {
  const { format } = useHost();
  const t = useTexts(locales);
  return (
    <>
      <p>{t('explanation.as-of', { time: format.dateTime(explanation.asOf) })}</p>
      <Sum explanation={explanation} />
      {explanation.lots.length > 0 && (
        <section className="ui-page__section" aria-labelledby="lots">
          <h2 id="lots">{t('lots.title')}</h2>
          <p>{t('lots.lead')}</p>
          <LotList lots={explanation.lots} />
        </section>
      )}
      <div className={`ui-cluster ui-no-print ${styles.after}`}>
        <a className="ui-button ui-button--secondary" href="/points/history">
          {t('balance.all-entries')}
        </a>
        <button className="ui-button ui-button--quiet" type="button" onClick={() => globalThis.print()}>
          <Icon name="print" />
          {t('history.print')}
        </button>
      </div>
    </>
  );
}
