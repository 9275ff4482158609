import type { consent } from '@entame/sdk';
import {
  ConfirmDialog,
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';

type Consent = consent.components['schemas']['Consent'];

/** Whom the person lets know what, and the way to stop it at once. */
export function ConsentsPage() {
  const t = useTexts(locales);
  const consents = useService('consent').useQuery('get', '/me/consents');
  const items = consents.data?.items ?? [];
  return (
    <PageFrame
      title={t('consents.title')}
      lead={t('consents.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      {consents.isPending && <Loading lines={5} />}
      {consents.isLoadingError && <QueryTrouble query={consents} />}
      {consents.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t('consents.none')} text={t('consents.none-text')} />
      )}
      <div className="ui-stack">
        {items.map((item) => (
          <PartnerCard key={item.partner.id} consent={item} />
        ))}
      </div>
      <Receipts />
    </PageFrame>
  );
}

function PartnerCard({ consent: { partner, kinds } }: { consent: Consent }) {
  const { format, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useService('consent').useMutation('post', '/me/consents/{partnerId}/withdrawal', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('consents.withdrawn'));
      await queries.invalidateQueries();
    },
  });
  const send = () =>
    withdraw.mutate({
      params: { path: { partnerId: partner.id } },
      body: { kinds: kinds.map(({ id }) => id) },
    });
  return (
    <section className="ui-card ui-stack ui-gap-s" aria-labelledby={partner.id}>
      <h2 className="ui-card__title" id={partner.id}>
        {partner.name}
      </h2>
      <p>{partner.purpose}</p>
      <ul className="ui-list">
        {kinds.map(({ id, name, since, isPaused }) => (
          <li className="ui-list__row" key={id}>
            <span className="ui-list__title">
              {name}
              <span className="ui-list__text">
                {t(isPaused ? 'consents.paused' : 'consents.since', { date: format.longDate(since) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsking(true)}>
        {t('consents.withdraw')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('consents.withdraw-title', { name: partner.name })}
          yes={t('consents.withdraw')}
          no={t('consents.keep')}
          busy={withdraw.isPending ? t('ask.sending') : undefined}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <p>{t('consents.withdraw-text')}</p>
          {withdraw.isError && <Trouble error={withdraw.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}

function Receipts() {
  const { format } = useHost();
  const t = useTexts(locales);
  const receipts = useService('consent').useInfiniteQuery(
    'get',
    '/me/receipts',
    { params: { query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = receipts.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="ui-page__section ui-stack" aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts.title')}</h2>
      <p>{t('receipts.lead')}</p>
      <ul className="ui-list">
        {items.map(({ id, at, action, partnerName, kinds }) => (
          <li className="ui-list__row" key={id}>
            <span className="ui-list__title">
              {t(`receipts.${action}`, { name: partnerName, kinds: kinds.join('、') })}
              <span className="ui-list__text">{format.dateTime(at)}</span>
            </span>
          </li>
        ))}
      </ul>
      <LoadMore pages={receipts} />
      <a className="ui-link" href="/api/consent/v1/me/receipts/export" download="consent-receipts.json">
        <Icon name="download" />
        {t('receipts.download')}
      </a>
    </section>
  );
}
