import type { identity } from '@entame/sdk';
import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import { listedPages } from '../listed-pages.ts';
import { locales } from '../locales/index.ts';

type Resident = identity.components['schemas']['Resident'];
type Role = identity.components['schemas']['Role'];

/** Who is signed in, and the way to everything that they decide about their account. */
export function ProfilePage() {
  const { session, may } = useHost();
  const t = useTexts(locales);
  const isResident = may('profile:read-own');
  const listed = listedPages.filter(({ permission }) => permission === undefined || may(permission));
  // Somebody who acts for a resident is that resident here, without the right to read what is registered.
  const isHelped = !isResident && session.roles.includes('resident');
  const lead = isResident ? 'profile.lead' : isHelped ? 'profile.helped-lead' : 'profile.staff-lead';
  return (
    <PageFrame title={t('profile.title')} lead={t(lead)} narrow>
      {isResident && <ResidentRows />}
      {isHelped && <Rows rows={[[t('profile.name'), session.displayName]]} />}
      {!isResident && !isHelped && <StaffRows name={session.displayName} roles={session.roles} />}
      {listed.length > 0 && (
        <nav className="ui-page__section" aria-label={t('profile.more')}>
          <ul className="ui-list">
            {listed.map(({ path, icon, title, text }) => (
              <li className="ui-list__row" key={path}>
                <Icon name={icon} />
                <span className="ui-list__title">
                  <a href={path}>{t(title)}</a>
                  <span className="ui-list__text">{t(text)}</span>
                </span>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </PageFrame>
  );
}

function ResidentRows() {
  const profile = useService('identity').useQuery('get', '/me');
  if (profile.isPending) return <Loading lines={6} />;
  if (!profile.data) return <QueryTrouble query={profile} />;
  return <ResidentFacts resident={profile.data} />;
}

function ResidentFacts({ resident }: { resident: Resident }) {
  const { format } = useHost();
  const t = useTexts(locales);
  // A day without a time: noon in Japan is on that day everywhere the format may look.
  const birthDate = format.eraDate(`${resident.birthDate}T12:00:00+09:00`);
  const rows: Row[] = [
    [t('profile.name'), resident.name],
    ...(resident.kana ? [[t('profile.kana'), resident.kana] satisfies Row] : []),
    [t('profile.birth-date'), birthDate],
    [t('profile.gender'), t(`gender.${resident.gender}`)],
    [t('profile.address'), resident.address],
    [t('profile.registered'), format.eraDate(resident.registeredAt)],
    [t('profile.id'), resident.id],
  ];
  return <Rows rows={rows} />;
}

function StaffRows({ name, roles }: { name: string; roles: readonly Role[] }) {
  const t = useTexts(locales);
  const listed = roles.map((role) => t(`role.${role}`)).join('、');
  return (
    <Rows
      rows={[
        [t('profile.name'), name],
        [t('profile.roles'), listed],
      ]}
    />
  );
}

type Row = [label: string, value: string];

function Rows({ rows }: { rows: Row[] }) {
  return (
    <dl className="ui-dl">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
