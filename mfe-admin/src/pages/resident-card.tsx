import { type identity, unbroken } from '@entame/sdk';
import { QrCode } from '@entame/sdk/qr';
import {
  BusyButton,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';

type IssuedCard = identity.components['schemas']['IssuedCard'];

/** Issues a resident card and prints it with a letter. The number lives on this page only, until it is left. */
export function ResidentCardPage({ residentId }: { residentId: string }) {
  const t = useTexts(locales);
  const service = useService('identity');
  const request = { params: { path: { residentId } } };
  const resident = service.useQuery('get', '/residents/{residentId}', request, {
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const issue = service.useMutation('post', '/residents/{residentId}/card');
  return (
    <PageFrame
      title={t('desk.card-issue')}
      lead={issue.data ? t('desk.card-lead') : t('desk.card-issue-text')}
      back={{ href: `/admin/residents/${residentId}`, label: t('desk.back-to-resident') }}
      actions={
        issue.data && (
          <button className="ui-button" type="button" onClick={() => globalThis.print()}>
            <Icon name="print" />
            {t('desk.card-print')}
          </button>
        )
      }
    >
      {resident.isPending && <Loading lines={4} />}
      {resident.isLoadingError && <QueryTrouble query={resident} />}
      {issue.isError && <Trouble error={issue.error} />}
      {resident.data && !issue.data && (
        <div className="ui-cluster">
          <BusyButton
            busy={issue.isPending}
            className="ui-button--large"
            onPress={() => issue.mutate(request)}
          >
            {t('desk.card-make')}（{resident.data.name}）
          </BusyButton>
        </div>
      )}
      {resident.data && issue.data && <Letter name={resident.data.name} card={issue.data} />}
    </PageFrame>
  );
}

function Letter({ name, card }: { name: string; card: IssuedCard }) {
  const { format, city, helpDeskPhone } = useHost();
  const t = useTexts(locales);
  return (
    <article className={`ui-print-sheet ${styles.letter}`}>
      <h2 className="ui-print-sheet__title">{t('letter.title')}</h2>
      <p className={styles.letterTo}>{t('letter.to', { name })}</p>
      <p>{t('letter.text', { city: city.name })}</p>
      <ul className={styles.letterUses}>
        <li>{t('letter.use-1')}</li>
        <li>{t('letter.use-2')}</li>
        <li>{t('letter.use-3')}</li>
      </ul>
      <p className={styles.letterPhone}>{t('letter.phone', { phone: unbroken(helpDeskPhone) })}</p>
      <p className={styles.letterCut}>✂ {t('letter.cut')}</p>
      <div className={styles.residentCard}>
        <div>
          <p className={styles.cardKind}>
            {city.name} {t('letter.card')}
          </p>
          <p className={styles.cardName}>{name}</p>
          <p className={styles.cardNumber}>{card.cardNumber}</p>
          <p className={styles.cardFoot}>
            {t('letter.phone', { phone: unbroken(helpDeskPhone) })}
            <br />
            {t('letter.issued', { date: format.longDate(card.issuedAt) })}
          </p>
        </div>
        <QrCode text={card.qrText} label={t('letter.qr')} />
      </div>
    </article>
  );
}
