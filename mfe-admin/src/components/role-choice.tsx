import { useTexts } from '@entame/sdk/react';
import { staffLocales } from '../locales/staff/index.ts';
import { type StaffRole, useRoleTexts } from '../role-texts.ts';
import { Field } from './field.tsx';

export interface ChosenRoles {
  roles: string[];
  groupName: string;
}

/** Roles as cards that say in plain words what each is for. An organiser also has a group. */
export function RoleChoice({
  offered,
  value,
  onChange,
}: {
  offered: readonly StaffRole[];
  value: ChosenRoles;
  onChange(value: ChosenRoles): void;
}) {
  const t = useTexts(staffLocales);
  const { roleName, roleText } = useRoleTexts(offered);
  const toggle = (id: string, isOn: boolean) =>
    onChange({ ...value, roles: isOn ? [...value.roles, id] : value.roles.filter((role) => role !== id) });
  return (
    <>
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('accounts.role')}</legend>
        {offered.map(({ id }) => (
          <label className="ui-choice" key={id}>
            <input
              type="checkbox"
              checked={value.roles.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            />
            <span>
              <span className="ui-choice__title">{roleName(id)}</span>
              <span className="ui-choice__text">{roleText(id)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {value.roles.includes('organiser') && (
        <Field label={t('account.group')} hint={t('account.group-hint')} required>
          {(control) => (
            <input
              className="ui-input"
              maxLength={80}
              {...control}
              value={value.groupName}
              onChange={({ target }) => onChange({ ...value, groupName: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** As the contract wants it: a group only where an organiser has one. */
export function wantedRoles({ roles, groupName }: ChosenRoles) {
  return { roles, groupName: roles.includes('organiser') ? groupName : null };
}
