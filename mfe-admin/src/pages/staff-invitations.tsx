import {
  Empty,
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
import { type FormEvent, useRef, useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { RoleChoice, wantedRoles } from '../components/role-choice.tsx';
import { Table } from '../components/table.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { useRoleTexts } from '../role-texts.ts';
import { useFirstFault } from '../use-first-fault.ts';

const tones = { open: 'info', accepted: 'success', revoked: 'warning', expired: undefined } as const;

/** Inviting somebody by a link, and what became of earlier invitations. */
export function StaffInvitationsPage() {
  const { may } = useHost();
  const t = useTexts(staffLocales);
  return (
    <PageFrame
      title={t('invitations.title')}
      lead={t('invitations.lead')}
      back={{ href: '/admin/staff', label: t('account.back') }}
    >
      {may('staff:manage') && <Invite />}
      <Invitations />
    </PageFrame>
  );
}

function Invite() {
  const { notify } = useHost();
  const t = useTexts(staffLocales);
  const queries = useQueryClient();
  const service = useService('staff');
  const roles = service.useQuery('get', '/roles');
  const invitations = service.useQuery('get', '/invitations');
  const providers = invitations.data?.providers ?? [];
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [providerId, setProviderId] = useState('');
  const [chosen, setChosen] = useState({ roles: [] as string[], groupName: '' });
  const invite = service.useMutation('post', '/invitations', {
    onSuccess: () => queries.invalidateQueries(),
  });
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  function submit(event: FormEvent) {
    event.preventDefault();
    const isNameless = name.trim() === '';
    setWrong(isNameless ? ['name'] : []);
    if (isNameless || invite.isPending) return;
    const body = { name, email: email.trim() || null, ...wantedRoles(chosen) };
    invite.mutate({ body: { ...body, providerId: providerId || (providers[0]?.id ?? '') } });
  }
  const copy = (link: string) =>
    navigator.clipboard.writeText(link).then(
      () => notify('success', t('invitations.copied')),
      // The browser does not let the page: the link is there to be copied by hand.
      () => setShown(true),
    );
  if (!roles.data || !invitations.data) return <Loading lines={6} />;
  if (invite.data) {
    const { link, isMailed } = invite.data;
    return (
      <div className="ui-notice" data-tone="success" role="status">
        <Icon name="check" />
        <p className="ui-notice__title">{t('invitations.link-title')}</p>
        <p>{t('invitations.link-text')}</p>
        {isMailed && <p>{t('invitations.mailed')}</p>}
        <details open={isShown || !isMailed}>
          <summary className={styles.summary}>{t('invitations.show')}</summary>
          <code className={styles.id}>{link}</code>
        </details>
        <div className="ui-notice__next">
          <button className="ui-button" type="button" onClick={() => void copy(link)}>
            {t('invitations.copy')}
          </button>
          <button className="ui-button ui-button--secondary" type="button" onClick={() => invite.reset()}>
            {t('accounts.invite')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <form className="ui-card ui-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      <h2 className="ui-card__title">{t('accounts.invite')}</h2>
      <Field label={t('accounts.name')} fault={wrong.length > 0 ? t('fault.empty') : undefined} required>
        {(control) => (
          <input
            className="ui-input"
            maxLength={80}
            autoComplete="off"
            {...control}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={t('invitations.email')} hint={t('invitations.email-hint')} required={false}>
        {(control) => (
          <input
            className="ui-input"
            type="email"
            maxLength={200}
            autoComplete="off"
            {...control}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        )}
      </Field>
      {providers.length > 1 && (
        <Field label={t('invitations.provider')}>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={providerId}
              onChange={({ target }) => setProviderId(target.value)}
            >
              {providers.map((provider) => (
                <option key={provider.id} value={provider.id}>
                  {provider.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <RoleChoice
        offered={roles.data.items.filter(({ id }) => id !== 'administrator')}
        value={chosen}
        onChange={setChosen}
      />
      {invite.isError && <Trouble error={invite.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button"
          type="submit"
          aria-busy={invite.isPending}
          aria-disabled={invite.isPending}
        >
          {invite.isPending ? t('sending') : t('invitations.send')}
        </button>
      </div>
    </form>
  );
}

function Invitations() {
  const { may, format, notify } = useHost();
  const t = useTexts(staffLocales);
  const queries = useQueryClient();
  const service = useService('staff');
  const invitations = service.useQuery('get', '/invitations');
  const roles = service.useQuery('get', '/roles');
  const { roleNames } = useRoleTexts(roles.data?.items);
  const revoke = service.useMutation('post', '/invitations/{invitationId}/revoke', {
    onSuccess: async () => {
      notify('success', t('invitations.revoked'));
      await queries.invalidateQueries();
    },
  });
  const items = invitations.data?.items ?? [];
  return (
    <section className="ui-page__section">
      <h2>{t('invitations.list')}</h2>
      {invitations.isError && <QueryTrouble query={invitations} />}
      {revoke.isError && <Trouble error={revoke.error} />}
      {invitations.isSuccess && items.length === 0 && (
        <Empty icon="person" title={t('invitations.none')} text={t('invitations.none-next')} />
      )}
      {items.length > 0 && (
        <Table
          label={t('invitations.list')}
          headings={[
            t('accounts.name'),
            t('accounts.role'),
            t('accounts.status'),
            t('invitations.until'),
            t('invitations.by'),
          ]}
        >
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>{roleNames(one.roles)}</td>
              <td>
                <span className="ui-badge" data-tone={tones[one.state]}>
                  {t(`invitation.${one.state}`)}
                </span>
                {one.state === 'open' && may('staff:manage') && (
                  <button
                    className="ui-button ui-button--quiet"
                    type="button"
                    aria-label={t('invitations.revoke-of', { name: one.name })}
                    aria-disabled={revoke.isPending}
                    onClick={() =>
                      revoke.isPending || revoke.mutate({ params: { path: { invitationId: one.id } } })
                    }
                  >
                    {t('invitations.revoke')}
                  </button>
                )}
              </td>
              <td className={styles.nowrap}>{format.dateTime(one.expiresAt)}</td>
              <td>{one.invitedByName}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
