import {
  ConfirmDialog,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useLocation,
  useNews,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/exchange/index.ts';
import { LinkButton } from './link-button.tsx';
import type { ExchangePartner } from './schemas.ts';

const problems = ['cancelled', 'expired', 'refused', 'unavailable', 'closed'] as const;

/** Which wallets are linked; also where a browser comes back to from a partner. */
export function WalletsPage() {
  const t = useTexts(locales);
  const { query } = useLocation();
  useNews('points');
  const partners = useService('points').useQuery('get', '/me/exchange-partners');
  const linked = partners.data?.items.find(({ id, link }) => id === query.get('linked') && link);
  const problem = problems.find((one) => one === query.get('problem'));
  return (
    <PageFrame
      title={t('wallets.title')}
      lead={t('wallets.lead')}
      back={{ href: '/points/exchange', label: t('back.exchange') }}
      narrow
    >
      {problem && (
        <div className="ui-notice" data-tone="warning" role="alert">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('wallets.problem')}</p>
          <p>{t(`wallets.problem-${problem}`)}</p>
        </div>
      )}
      {linked && (
        <div className="ui-notice" data-tone="success" role="status">
          <Icon name="check" />
          <p className="ui-notice__title">{t('wallets.linked', { partner: linked.name })}</p>
          <p>{t('wallets.linked-text')}</p>
          <div className="ui-notice__next">
            <a className="ui-button" href={`/points/exchange/new/${linked.id}`}>
              {t('partner.exchange')}
            </a>
          </div>
        </div>
      )}
      {partners.isPending && <Loading lines={5} />}
      {partners.isLoadingError && <QueryTrouble query={partners} />}
      {partners.data?.items.map((partner) => (
        <Wallet key={partner.id} partner={partner} />
      ))}
    </PageFrame>
  );
}

function Wallet({ partner }: { partner: ExchangePartner }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { id, name, link, appUrl, state } = partner;
  return (
    <section className="ui-card ui-stack" aria-labelledby={`wallet-${id}`}>
      <h2 className="ui-card__title" id={`wallet-${id}`}>
        {name}
      </h2>
      {link ? (
        <>
          <p>
            {t('partner.wallet', { label: link.walletLabel })}
            <br />
            {t('wallets.since', { date: format.longDate(link.linkedAt) })}
          </p>
          <a className="ui-link" href={appUrl} target="_blank" rel="noreferrer">
            {t('partner.open-app', { partner: name })}
            <Icon name="external" />
          </a>
          <Unlink partner={partner} />
        </>
      ) : (
        <>
          <p>{t('wallets.not-linked')}</p>
          <p>{t('partner.unlinked-text', { partner: name })}</p>
          {state === 'closed' ? (
            <p>{t('partner.closed')}</p>
          ) : (
            <LinkButton partner={partner} label={t('wallets.link', { partner: name })} />
          )}
        </>
      )}
    </section>
  );
}

function Unlink({ partner: { id, name } }: { partner: ExchangePartner }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const unlink = useService('points').useMutation('delete', '/me/wallet-links/{partnerId}', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('wallets.unlinked'));
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsking(true)}>
        {t('wallets.unlink')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('wallets.unlink-title', { partner: name })}
          yes={t('wallets.unlink')}
          no={t('wallets.unlink-no')}
          busy={unlink.isPending ? t('busy') : undefined}
          danger
          onYes={() => unlink.mutate({ params: { path: { partnerId: id } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('wallets.unlink-text')}</p>
          {unlink.isError && <Trouble error={unlink.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
