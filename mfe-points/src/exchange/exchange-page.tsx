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
import { locales } from '../locales/exchange/index.ts';
import { CancelExchange } from './cancel-exchange.tsx';
import styles from './exchange.module.css';
import type { Exchange, ExchangeDetails, ExchangePartner } from './schemas.ts';
import { Steps } from './steps.tsx';

const askEveryMs = 3_000;
const isUnderWay = ({ state }: Exchange) => ['waiting', 'sending', 'cancelling'].includes(state);

/** How one exchange stands at this moment. */
export function ExchangePage({ exchangeId }: { exchangeId: string }) {
  const t = useTexts(locales);
  useNews('points');
  const service = useService('points');
  const partners = service.useQuery('get', '/me/exchange-partners');
  const details = service.useQuery(
    'get',
    '/me/exchanges/{exchangeId}',
    { params: { path: { exchangeId } } },
    // News may be lost with a connection, and this is what a person waits for.
    { refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.exchange) ? askEveryMs : false) },
  );
  const back = { href: '/points/exchange', label: t('back.exchange') };
  return (
    <PageFrame title={t('detail.title')} back={back} narrow>
      {details.isPending && <Loading lines={8} />}
      {details.isLoadingError && <QueryTrouble query={details} />}
      {details.data && (
        <>
          <Now
            details={details.data}
            partner={partners.data?.items.find(({ id }) => id === details.data.exchange.partnerId)}
          />
          <Steps steps={details.data.steps} />
        </>
      )}
    </PageFrame>
  );
}

function Now({ details, partner }: { details: ExchangeDetails; partner: ExchangePartner | undefined }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { exchange, rejectionReason } = details;
  const { state, partnerName, returnedPoints, points } = exchange;
  const isUnanswered = details.steps.some(({ kind }) => kind === 'unanswered');
  const isDelayed = state === 'waiting' && (isUnanswered || partner?.state === 'delayed');
  const said = {
    partner: partnerName,
    yen: format.number(exchange.yen),
    points: format.number(state === 'cancelled' || state === 'refunded' ? returnedPoints : points),
  };
  return (
    <section className={`ui-card ${styles.now}`} aria-labelledby="now" data-state={state}>
      <span className={styles.mark} data-state={state}>
        <Icon name={iconOf(exchange)} />
      </span>
      <div className={styles.said} role="status">
        <h2 id="now">{t(`state.${state}`)}</h2>
        <p className={styles.large}>
          {t('detail.amount', { points: format.number(points), yen: format.number(exchange.yen) })}
        </p>
        <p>{t(isDelayed ? 'state.waiting-delayed-text' : `state.${state}-text`, said)}</p>
        {rejectionReason && <p>{t(`reason.${rejectionReason}`, said)}</p>}
        {state === 'credited' && returnedPoints > 0 && (
          <p>{t('detail.back-part', { points: format.number(returnedPoints) })}</p>
        )}
        {exchange.isCancelRefused && <p>{t('detail.cancel-refused')}</p>}
      </div>
      <div className={`ui-stack ui-gap-s ${styles.actions}`}>
        {state === 'credited' && partner && (
          <a className="ui-button ui-button--block" href={partner.appUrl} target="_blank" rel="noreferrer">
            {t('detail.wallet', said)}
            <Icon name="external" />
          </a>
        )}
        <a
          className="ui-button ui-button--secondary ui-button--block"
          href={`/points/exchange/${exchange.id}/receipt`}
        >
          <Icon name="print" />
          {t('detail.receipt')}
        </a>
        {exchange.isCancellable && <CancelExchange exchange={exchange} />}
        {partner?.contact && <Contact contact={partner.contact} />}
      </div>
    </section>
  );
}

function iconOf(exchange: Exchange) {
  if (isUnderWay(exchange)) return 'clock';
  if (exchange.state === 'credited') return 'check';
  return exchange.state === 'rejected' ? 'alert' : 'back';
}

/** Partners write whom to ask in words of their own; a number at their end can be called with one press. */
function Contact({ contact }: { contact: string }) {
  const t = useTexts(locales);
  const [, who = '', phone] = /^(.*?)\s*(0[\d-]{8,})$/.exec(contact) ?? [];
  if (phone) return <HelpDeskPhone label={who || t('detail.contact')} phone={phone} />;
  return (
    <p>
      {t('detail.contact')}
      <br />
      {contact}
    </p>
  );
}
