import { Loading, PageFrame, QueryTrouble, useNews, useService, useTexts } from '@entame/sdk/react';
import { GivenMandates } from '../helpers/given-mandates.tsx';
import { InviteHelper } from '../helpers/invite-helper.tsx';
import { ReceivedMandates } from '../helpers/received-mandates.tsx';
import { locales } from '../locales/index.ts';

/** Family and helpers: whom I asked to do things for me, and who asked me. */
export function HelpersPage() {
  const t = useTexts(locales);
  useNews('mandates');
  const mandates = useService('identity').useQuery('get', '/me/mandates');
  return (
    <PageFrame
      title={t('helpers.title')}
      lead={t('helpers.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      {mandates.isPending && <Loading lines={6} />}
      {mandates.isLoadingError && <QueryTrouble query={mandates} />}
      {mandates.data && (
        <>
          <section className="ui-page__section" aria-labelledby="given">
            <h2 id="given">{t('helpers.given')}</h2>
            <GivenMandates mandates={mandates.data.given} />
            <InviteHelper />
          </section>
          <section className="ui-page__section" aria-labelledby="received">
            <h2 id="received">{t('helpers.received')}</h2>
            <ReceivedMandates mandates={mandates.data.received} />
          </section>
        </>
      )}
    </PageFrame>
  );
}
