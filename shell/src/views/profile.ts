/** What the portal knows of the person from their card. */
import type { identity } from '@entame/sdk';
import { element } from '../element.ts';
import type { Portal, View } from '../portal.ts';
import { signOut } from '../session/sign-out.ts';
import { problemNotice } from './notice.ts';

type Resident = identity.components['schemas']['Resident'];
type Row = [label: string, value: string];

export const showProfile: View = (portal, main) => {
  const { boot, t, announcer, clients } = portal;
  const { session } = boot;
  const isResident = session.state === 'signed-in' && session.kind === 'resident';
  const content = element(
    'div',
    { 'aria-busy': 'true' },
    element('span', { class: 'ui-skeleton ui-skeleton--block' }),
  );
  let isGone = false;
  main.replaceChildren(
    element(
      'div',
      { class: 'ui-page ui-page--narrow' },
      element(
        'div',
        { class: 'ui-page__head' },
        element('h1', { tabindex: '-1' }, t('profileTitle')),
        element('p', { class: 'ui-page__lead' }, t(isResident ? 'profileLead' : 'profileStaffLead')),
      ),
      content,
      element(
        'section',
        { class: 'ui-page__section' },
        element('p', {}, t('signOutText')),
        element(
          'button',
          { class: 'ui-button ui-button--secondary', type: 'button', click: () => void signOut(portal) },
          t('signOut'),
        ),
      ),
    ),
  );
  announcer.pageReady(t('profileTitle'));

  async function load(): Promise<void> {
    const { data, error } = await clients.identity.GET('/me').catch((error) => ({ data: undefined, error }));
    if (isGone) return;
    content.removeAttribute('aria-busy');
    content.replaceChildren(
      data ? drawRows(residentRows(portal, data)) : problemNotice(portal, error, () => void load()),
    );
  }
  if (isResident) void load();
  else {
    content.removeAttribute('aria-busy');
    content.replaceChildren(drawRows(staffRows(portal)));
  }
  return () => {
    isGone = true;
  };
};

function residentRows({ t, format }: Portal, resident: Resident): Row[] {
  const genders = {
    female: 'genderFemale',
    male: 'genderMale',
    other: 'genderOther',
    unknown: 'genderUnknown',
  } as const;
  // A day without a time: noon in Japan is on that day everywhere the format may look.
  const birthDate = format.eraDate(`${resident.birthDate}T12:00:00+09:00`);
  return [
    [t('profileName'), resident.name],
    ...(resident.kana ? [[t('profileKana'), resident.kana] satisfies Row] : []),
    [t('profileBirthDate'), birthDate],
    [t('profileGender'), t(genders[resident.gender])],
    [t('profileAddress'), resident.address],
    [t('profileRegistered'), format.eraDate(resident.registeredAt)],
    [t('profileId'), resident.id],
  ];
}

function staffRows({ boot: { session }, t }: Portal): Row[] {
  if (session.state !== 'signed-in') return [];
  const roles = {
    resident: 'roleResident',
    organiser: 'roleOrganiser',
    planning: 'rolePlanning',
    welfare: 'roleWelfare',
    transport: 'roleTransport',
    desk: 'roleDesk',
    administrator: 'roleAdministrator',
    auditor: 'roleAuditor',
  } as const;
  return [
    [t('profileName'), session.displayName],
    [t('profileRoles'), session.roles.map((role) => t(roles[role])).join('、')],
  ];
}

function drawRows(rows: Row[]): HTMLElement {
  return element(
    'dl',
    { class: 'ui-dl' },
    rows.map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
}
