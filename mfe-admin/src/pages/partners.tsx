import { type consent, unbroken } from '@entame/sdk';
import {
  ConfirmDialog,
  Empty,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { locales } from '../locales/index.ts';

type Partner = consent.components['schemas']['Partner'];

/** Organisations that may ask residents for their data, and the way to stop one at once. */
export function PartnersPage() {
  const t = useTexts(locales);
  const partners = useService('consent').useQuery('get', '/partners');
  const items = partners.data?.items ?? [];
  return (
    <PageFrame
      title={t('partners.title')}
      lead={t('partners.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        <a className="ui-button" href="/admin/partners/new">
          {t('partners.new')}
        </a>
      }
    >
      {partners.isPending && <Loading lines={6} />}
      {partners.isLoadingError && <QueryTrouble query={partners} />}
      {partners.isSuccess && items.length === 0 && (
        <Empty icon="external" title={t('partners.none')} text={t('partners.none-next')} />
      )}
      {items.length > 0 && (
        <Table
          label={t('partners.title')}
          headings={['name', 'state', 'kinds', 'retention', 'change'].map((name) =>
            t(`partners.${name as 'name' | 'state' | 'kinds' | 'retention' | 'change'}`),
          )}
        >
          {items.map((partner) => (
            <Row key={partner.id} partner={partner} />
          ))}
        </Table>
      )}
    </PageFrame>
  );
}

function Row({ partner: { id, status, details } }: { partner: Partner }) {
  const t = useTexts(locales);
  const kinds = useService('consent').useQuery('get', '/data-kinds');
  const nameOf = (kind: string) => kinds.data?.items.find((one) => one.id === kind)?.name ?? kind;
  const isActive = status === 'active';
  return (
    <tr>
      <th scope="row" className={styles.title}>
        {details.name.ja}
        <span className={styles.soft}>{details.purpose.ja}</span>
        <span className={styles.soft}>{unbroken(details.contact)}</span>
      </th>
      <td>
        <span className="ui-badge" data-tone={isActive ? 'success' : 'error'}>
          {t(isActive ? 'partners.active' : 'partners.suspended')}
        </span>
      </td>
      <td>{details.kinds.map(nameOf).join('、')}</td>
      <td className={styles.nowrap}>{t('partners.days', { count: details.retentionDays })}</td>
      <td>
        <StatusButton id={id} name={details.name.ja} isActive={isActive} />
      </td>
    </tr>
  );
}

function StatusButton({ id, name, isActive }: { id: string; name: string; isActive: boolean }) {
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const change = useService('consent').useMutation('put', '/partners/{partnerId}/status', {
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries();
    },
  });
  const action = t(isActive ? 'partners.suspend' : 'partners.resume');
  const status = isActive ? 'suspended' : 'active';
  return (
    <>
      <button
        className="ui-button ui-button--secondary ui-button--small"
        type="button"
        onClick={() => setAsking(true)}
      >
        {action}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t(isActive ? 'partners.suspend-title' : 'partners.resume-title', { name })}
          yes={action}
          no={t('partners.keep')}
          busy={change.isPending ? t('form.sending') : undefined}
          danger={isActive}
          onYes={() => change.mutate({ params: { path: { partnerId: id } }, body: { status } })}
          onNo={() => setAsking(false)}
        >
          <p>{t(isActive ? 'partners.suspend-text' : 'partners.resume-text')}</p>
          {change.isError && <Trouble error={change.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
