import {
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useMutation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { staffLocales } from '../locales/staff/index.ts';
import { type StaffRole, useRoleTexts } from '../role-texts.ts';
import { useFirstFault } from '../use-first-fault.ts';

/** What each role is for and may do; and roles of the city's own. */
export function StaffRolesPage() {
  const { may } = useHost();
  const t = useTexts(staffLocales);
  const roles = useService('staff').useQuery('get', '/roles');
  const [edited, setEdited] = useState<StaffRole | 'new'>();
  const items = roles.data?.items ?? [];
  const own = items.filter(({ kind }) => kind === 'custom');
  return (
    <PageFrame
      title={t('roles.title')}
      lead={t('roles.lead')}
      back={{ href: '/admin/staff', label: t('account.back') }}
    >
      {roles.isPending && <Loading lines={8} />}
      {roles.isError && <QueryTrouble query={roles} />}
      <section className="ui-page__section">
        <h2>{t('roles.presets')}</h2>
        <div className="ui-grid">
          {items
            .filter(({ kind }) => kind === 'preset')
            .map((role) => (
              <RoleCard key={role.id} role={role} />
            ))}
        </div>
      </section>
      <section className="ui-page__section">
        <h2>{t('roles.own')}</h2>
        {roles.isSuccess && own.length === 0 && <p>{t('roles.own-none')}</p>}
        <div className="ui-grid">
          {own.map((role) => (
            <RoleCard
              key={role.id}
              role={role}
              {...(may('staff:manage') && { onEdit: () => setEdited(role) })}
            />
          ))}
        </div>
        {may('staff:manage') && !edited && (
          <div>
            <button className="ui-button ui-button--secondary" type="button" onClick={() => setEdited('new')}>
              {t('roles.new')}
            </button>
          </div>
        )}
        {edited && roles.data && (
          <RoleForm
            key={edited === 'new' ? 'new' : edited.id}
            role={edited === 'new' ? undefined : edited}
            grantable={roles.data.grantablePermissions}
            onDone={() => setEdited(undefined)}
          />
        )}
      </section>
    </PageFrame>
  );
}

function RoleCard({ role, onEdit }: { role: StaffRole; onEdit?: () => void }) {
  const t = useTexts(staffLocales);
  const { roleName, roleText, permissionName } = useRoleTexts([role]);
  return (
    <section className="ui-card ui-stack ui-gap-s">
      <h3 className="ui-card__title">{roleName(role.id)}</h3>
      <p>{roleText(role.id)}</p>
      <ul>
        {role.permissions.map((permission) => (
          <li key={permission}>{permissionName(permission)}</li>
        ))}
      </ul>
      {onEdit && (
        <button className="ui-button ui-button--quiet" type="button" onClick={onEdit}>
          {t('roles.edit-short')}
        </button>
      )}
    </section>
  );
}

function RoleForm({
  role,
  grantable,
  onDone,
}: {
  role: StaffRole | undefined;
  grantable: readonly string[];
  onDone(): void;
}) {
  const { clients, notify } = useHost();
  const t = useTexts(staffLocales);
  const { permissionName } = useRoleTexts();
  const queries = useQueryClient();
  const [name, setName] = useState(role?.name ?? '');
  const [description, setDescription] = useState(role?.description ?? '');
  const [permissions, setPermissions] = useState<string[]>(role?.permissions ?? []);
  const save = useMutation({
    mutationFn: async () => {
      const body = { name, description, permissions };
      const { error } = role
        ? await clients.staff.PUT('/roles/{roleId}', { params: { path: { roleId: role.id } }, body })
        : await clients.staff.POST('/roles', { body });
      if (error) throw error;
    },
    onSuccess: async () => {
      notify('success', t('roles.saved'));
      await queries.invalidateQueries();
      onDone();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  function submit(event: FormEvent) {
    event.preventDefault();
    const isNameless = name.trim() === '';
    setWrong(isNameless ? ['name'] : []);
    if (!isNameless && !save.isPending) save.mutate();
  }
  return (
    <form className="ui-card ui-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      <h3 className="ui-card__title">{role ? t('roles.edit', { name: role.name ?? '' }) : t('roles.new')}</h3>
      <Field label={t('roles.name')} fault={wrong.length > 0 ? t('fault.empty') : undefined} required>
        {(control) => (
          <input
            className="ui-input"
            maxLength={40}
            {...control}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={t('roles.description')} required={false}>
        {(control) => (
          <input
            className="ui-input"
            maxLength={200}
            {...control}
            value={description}
            onChange={({ target }) => setDescription(target.value)}
          />
        )}
      </Field>
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('roles.permissions')}</legend>
        {grantable.map((permission) => (
          <label className="ui-checkbox" key={permission}>
            <input
              type="checkbox"
              checked={permissions.includes(permission)}
              onChange={({ target }) =>
                setPermissions(
                  target.checked
                    ? [...permissions, permission]
                    : permissions.filter((one) => one !== permission),
                )
              }
            />{' '}
            {permissionName(permission)}
          </label>
        ))}
      </fieldset>
      {save.isError && <Trouble error={save.error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={save.isPending} aria-disabled={save.isPending}>
          {save.isPending ? t('sending') : t('roles.save')}
        </button>
        <button className="ui-button ui-button--quiet" type="button" onClick={onDone}>
          {t('dialog.no')}
        </button>
      </div>
    </form>
  );
}
