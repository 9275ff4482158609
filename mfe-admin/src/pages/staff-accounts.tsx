import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useNews,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { StaffProposals } from '../components/staff-proposals.tsx';
import { Table } from '../components/table.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { useRoleTexts } from '../role-texts.ts';

const statuses = ['active', 'suspended'] as const;

/** Everybody who works with the portal, with what waits for a second administrator on top. */
export function StaffAccountsPage() {
  const { may, format } = useHost();
  const t = useTexts(staffLocales);
  useNews('staff');
  const [status, setStatus] = useState<'' | (typeof statuses)[number]>('');
  const [role, setRole] = useState('');
  const service = useService('staff');
  const roles = service.useQuery('get', '/roles');
  const texts = useRoleTexts(roles.data?.items);
  const query = { limit: 50, ...(status && { status }), ...(role && { role }) };
  const accounts = service.useInfiniteQuery(
    'get',
    '/accounts',
    { params: { query } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, pageParamName: 'cursor' },
  );
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? [];
  const actions = (
    <>
      {may('staff:manage') && (
        <a className="ui-button" href="/admin/staff/invitations">
          <Icon name="plus" />
          {t('accounts.invite')}
        </a>
      )}
      <a className="ui-button ui-button--secondary" href="/admin/staff/roles">
        {t('accounts.roles')}
      </a>
    </>
  );
  return (
    <PageFrame
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={actions}
    >
      <StaffProposals ownRoles={roles.data?.items ?? []} />
      <section className="ui-page__section">
        <div className={styles.search}>
          <Field label={t('accounts.role')}>
            {(control) => (
              <select
                className="ui-select"
                {...control}
                value={role}
                onChange={({ target }) => setRole(target.value)}
              >
                <option value="">{t('accounts.all-roles')}</option>
                {roles.data?.items.map(({ id }) => (
                  <option key={id} value={id}>
                    {texts.roleName(id)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('accounts.status')}>
            {(control) => (
              <select
                className="ui-select"
                {...control}
                value={status}
                onChange={({ target }) => setStatus(target.value as typeof status)}
              >
                <option value="">{t('accounts.all')}</option>
                {statuses.map((one) => (
                  <option key={one} value={one}>
                    {t(`status.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {accounts.isPending && <Loading lines={6} />}
        {accounts.isLoadingError && <QueryTrouble query={accounts} />}
        {accounts.isSuccess && items.length === 0 && (
          <Empty icon="person" title={t('accounts.none')} text={t('accounts.none-next')} />
        )}
        {items.length > 0 && (
          <Table
            label={t('accounts.title')}
            headings={[t('accounts.name'), t('accounts.role'), t('accounts.status'), t('accounts.last')]}
          >
            {items.map((account) => (
              <tr key={account.id}>
                <th scope="row" className={styles.title}>
                  <a href={`/admin/staff/${account.id}`}>{account.name}</a>
                  {account.isMe && <span className={styles.soft}>{t('accounts.me')}</span>}
                </th>
                <td className={styles.place}>
                  {texts.roleNames(account.roles)}
                  {account.groupName && <span className={styles.soft}>{account.groupName}</span>}
                </td>
                <td>
                  <span className="ui-badge" data-tone={account.status === 'active' ? 'success' : 'warning'}>
                    {t(`status.${account.status}`)}
                  </span>
                </td>
                <td className={styles.nowrap}>
                  {account.lastSignInAt ? format.dateTime(account.lastSignInAt) : t('accounts.never')}
                </td>
              </tr>
            ))}
          </Table>
        )}
        <LoadMore pages={accounts} />
      </section>
    </PageFrame>
  );
}
