import { useHost, useService, useTexts } from '@entame/sdk/react';
import { processLocales } from '../locales/process/index.ts';
import type { Application, SignUpRules } from './application-fields.ts';
import styles from './process.module.css';

/** What a group asks for, and once approved what was announced of it. */
export function ApplicationFacts({ application }: { application: Application }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  const say = useSignUpText();
  const map = useService('activities').useQuery('get', '/city-map');
  const { draft, pointsGranted, groupPoints } = application;
  const mapPlace = map.data?.places.find(({ id }) => id === draft.placeId)?.name;
  const orMissing = (text: string) => text || t('application.missing');
  const points = (value: number) => `${format.number(value)} ${t('unit.points')}`;
  const facts: [string, string][] = [
    [t('application.group'), application.groupName],
    [t('form.category'), t(`category.${draft.category}`)],
    [t('form.description'), orMissing(draft.description)],
    [t('form.place'), orMissing(draft.placeName)],
    [t('form.map-place'), mapPlace ?? t('form.map-place-none')],
    [
      t('form.expectedPeople'),
      draft.expectedPeople === null ? t('application.missing') : `${draft.expectedPeople}${t('unit.people')}`,
    ],
    [t('form.pointsAsked'), points(draft.pointsAsked)],
    ...(pointsGranted === null ? [] : [[t('form.points'), points(pointsGranted)] as [string, string]]),
    ...(groupPoints === null ? [] : [[t('form.groupPoints'), points(groupPoints)] as [string, string]]),
    [t('form.sign-up'), say(draft.signUp)],
    [t('form.contact-name'), orMissing(draft.contactName)],
    [t('form.contact-phone'), orMissing(draft.contactPhone)],
  ];
  return (
    <dl className="ui-card ui-dl">
      <div>
        <dt>{t('form.dates')}</dt>
        <dd>
          <Dates application={application} />
        </dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.text}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Dates({ application: { draft, activities } }: { application: Application }) {
  const { format } = useHost();
  const t = useTexts(processLocales);
  if (draft.dates.length === 0) return t('application.missing');
  return (
    <ul>
      {draft.dates.map(({ startsAt, endsAt }) => {
        const announced = activities.find((activity) => activity.startsAt === startsAt);
        const text = `${format.longDate(startsAt)} ${format.time(startsAt)}〜${format.time(endsAt)}`;
        return (
          <li key={startsAt}>
            {announced ? <a href={`/admin/activities/${announced.id}`}>{text}</a> : text}
            {announced?.status === 'cancelled' && `（${t('application.cancelled')}）`}
          </li>
        );
      })}
    </ul>
  );
}

/** The sign-up rules, a line each. */
function useSignUpText(): (rules: SignUpRules | null) => string {
  const t = useTexts(processLocales);
  return (rules) => {
    if (rules === null) return t('form.sign-up-none');
    const { capacity, opensDaysBefore, closesDaysBefore } = rules;
    return [
      capacity === null ? t('rules.no-capacity') : t('rules.capacity', { people: capacity }),
      opensDaysBefore === null ? t('rules.at-once') : t('rules.opens', { days: opensDaysBefore }),
      closesDaysBefore === 0 ? t('rules.until-start') : t('rules.closes', { days: closesDaysBefore }),
    ].join('\n');
  };
}
