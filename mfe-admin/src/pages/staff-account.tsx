import type { staff } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { RoleChoice, wantedRoles } from '../components/role-choice.tsx';
import { StaffAccountActions } from '../components/staff-account-actions.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { type StaffRole, useRoleTexts } from '../role-texts.ts';

type Account = staff.components['schemas']['StaffAccount'];

export function StaffAccountPage({ accountId }: { accountId: string }) {
  const { may } = useHost();
  const t = useTexts(staffLocales);
  const service = useService('staff');
  const account = service.useQuery('get', '/accounts/{accountId}', { params: { path: { accountId } } });
  const roles = service.useQuery('get', '/roles');
  const failed = [account, roles].find(({ isError }) => isError);
  const back = { href: '/admin/staff', label: t('account.back') };
  if (!account.data || !roles.data) {
    return (
      <PageFrame title={t('accounts.title')} back={back} ready={failed !== undefined} narrow>
        {failed ? <QueryTrouble query={failed} /> : <Loading lines={8} />}
      </PageFrame>
    );
  }
  const { data } = account;
  const mayChange = may('staff:manage') && !data.isMe;
  return (
    <PageFrame title={data.name} tabTitle={t('accounts.title')} back={back} narrow>
      <Facts account={data} ownRoles={roles.data.items} />
      {data.isMe && (
        <div className="ui-notice" data-tone="info">
          <Icon name="info" />
          <p className="ui-notice__title">{t('account.own-title')}</p>
          <p>{t('account.own-text')}</p>
        </div>
      )}
      {mayChange && data.status === 'active' && (
        <ChangeRoles key={data.roles.join()} account={data} offered={roles.data.items} />
      )}
      {mayChange && <StaffAccountActions account={data} />}
    </PageFrame>
  );
}

function Facts({ account, ownRoles }: { account: Account; ownRoles: readonly StaffRole[] }) {
  const { format } = useHost();
  const t = useTexts(staffLocales);
  const { roleNames, permissionName } = useRoleTexts(ownRoles);
  const last = account.lastSignInAt ? format.dateTime(account.lastSignInAt) : t('accounts.never');
  const rows: [string, string][] = [
    [t('accounts.status'), t(`status.${account.status}`)],
    [t('accounts.role'), roleNames(account.roles)],
    ...(account.groupName ? [[t('account.group'), account.groupName] as [string, string]] : []),
    ...(account.email ? [[t('account.email'), account.email] as [string, string]] : []),
    [t('accounts.last'), last],
    [
      t('account.second-factor'),
      t(account.hasSecondFactor ? 'account.second-factor-set' : 'account.second-factor-none'),
    ],
    [t('account.created'), format.longDate(account.createdAt)],
  ];
  return (
    <>
      <dl className="ui-dl">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="ui-page__section">
        <h2>{t('account.may')}</h2>
        {account.permissions.length === 0 && <p>{t('account.may-nothing')}</p>}
        <ul className="ui-list">
          {account.permissions.map((permission) => (
            <li className="ui-list__row" key={permission}>
              <Icon name="check" />
              <span className="ui-list__title">{permissionName(permission)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ChangeRoles({ account, offered }: { account: Account; offered: readonly StaffRole[] }) {
  const { notify } = useHost();
  const t = useTexts(staffLocales);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState({ roles: account.roles, groupName: account.groupName ?? '' });
  const change = useService('staff').useMutation('put', '/accounts/{accountId}/roles', {
    onSuccess: async ({ state }) => {
      notify(
        state === 'done' ? 'success' : 'info',
        t(state === 'done' ? 'account.saved' : 'account.waiting'),
      );
      await queries.invalidateQueries();
    },
  });
  const save = () =>
    change.mutate({ params: { path: { accountId: account.id } }, body: wantedRoles(chosen) });
  return (
    <section className="ui-page__section">
      <h2>{t('account.change')}</h2>
      <p>{t('account.change-text')}</p>
      <div className="ui-form">
        <RoleChoice offered={offered} value={chosen} onChange={setChosen} />
        {change.isError && <Trouble error={change.error} />}
        <div className="ui-form__actions">
          <BusyButton busy={change.isPending} onPress={save}>
            {change.isPending ? t('sending') : t('account.save')}
          </BusyButton>
        </div>
      </div>
    </section>
  );
}
