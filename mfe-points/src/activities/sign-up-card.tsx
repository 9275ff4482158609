import {
  BusyButton,
  ConfirmDialog,
  Icon,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useRef, useState } from 'react';
import type { Activity } from '../components/activity-state.ts';
import { locales } from '../locales/activities/index.ts';
import styles from './joining.module.css';

type State = NonNullable<Activity['signUp']>;

/** Signing up for an activity, and giving the place up, for as long as that is open. */
export function SignUpCard({ activity }: { activity: Activity }) {
  const t = useTexts(locales);
  const { may } = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  const { signUp } = activity;
  if (!may('sign-ups:manage-own') || activity.status === 'cancelled') return null;
  if (!signUp) return <p className={styles.soft}>{t('join.not-needed')}</p>;
  return (
    <section className={`ui-card ${styles.joining}`} aria-labelledby="sign-up">
      <h2 className="ui-card__title" id="sign-up" tabIndex={-1} ref={heading}>
        {t('join.title')}
      </h2>
      {activity.mySignUp ? (
        <Mine activity={activity} signUp={signUp} onChanged={() => heading.current?.focus()} />
      ) : (
        <Join activity={activity} signUp={signUp} onChanged={() => heading.current?.focus()} />
      )}
    </section>
  );
}

function Facts({ signUp }: { signUp: State }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { capacity, closesDaysBefore } = signUp.rules;
  // Nobody says "until 0:00 on the 28th" of what is open all day on the 27th.
  const lastDay = new Date(new Date(signUp.closesAt).getTime() - 1).toISOString();
  const closesText =
    closesDaysBefore === 0
      ? t('join.until', { time: format.dateTime(signUp.closesAt) })
      : t('join.until-day', { day: format.date(lastDay) });
  const number = (value: number) => format.number(value);
  return (
    <>
      <p className={styles.places}>
        <span>
          {capacity === null
            ? t('join.people', { people: number(signUp.signedUpCount) })
            : t('join.places', { people: number(signUp.signedUpCount), capacity: number(capacity) })}
        </span>
        {signUp.waitingCount > 0 && (
          <span>{t('join.waiting-count', { people: number(signUp.waitingCount) })}</span>
        )}
      </p>
      <p>{closesText}</p>
    </>
  );
}

interface PartProps {
  activity: Activity;
  signUp: State;
  /** The button that had the focus is gone then. */
  onChanged(): void;
}

function Join({ activity, signUp, onChanged }: PartProps) {
  const { format, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const join = useService('activities').useMutation('post', '/activities/{activityId}/sign-up', {
    onSuccess: async ({ status }) => {
      await queries.invalidateQueries();
      notify('success', t(status === 'waiting' ? 'join.now-waiting' : 'join.done'));
      onChanged();
    },
  });
  const press = () =>
    join.mutate({
      params: {
        path: { activityId: activity.id },
        header: { 'Idempotency-Key': keyFor(activity.id) },
      },
    });
  const { state, opensAt } = signUp;
  if (state === 'not-open')
    return <p>{t('join.opens', { time: opensAt === null ? '' : format.dateTime(opensAt) })}</p>;
  if (state === 'closed') return <p>{t('join.closed')}</p>;
  return (
    <>
      <Facts signUp={signUp} />
      {state === 'full' && <p>{t('join.full')}</p>}
      <BusyButton className="ui-button--large ui-button--block" busy={join.isPending} onPress={press}>
        {t(state === 'full' ? 'join.wait' : 'join.do')}
      </BusyButton>
      {join.isError && <Trouble error={join.error} />}
    </>
  );
}

function Mine({ activity, signUp, onChanged }: PartProps) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leave = useService('activities').useMutation('post', '/activities/{activityId}/sign-up/withdraw', {
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries();
      notify('success', t('leave.done'));
      onChanged();
    },
  });
  const place = activity.mySignUp?.waitingPlace ?? null;
  return (
    <>
      <div className="ui-notice" data-tone={place === null ? 'success' : 'info'}>
        <Icon name={place === null ? 'check' : 'clock'} />
        <p className="ui-notice__title">
          {place === null ? t('join.have-place') : t('join.my-place', { place: String(place) })}
        </p>
        <p>{t(place === null ? 'join.have-place-next' : 'join.my-place-next')}</p>
      </div>
      <Facts signUp={signUp} />
      {signUp.state === 'closed' ? (
        <p>{t('leave.closed')}</p>
      ) : (
        <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsking(true)}>
          {t('leave.do')}
        </button>
      )}
      {asking && (
        <ConfirmDialog
          danger
          title={t('leave.title')}
          yes={t('leave.yes')}
          no={t('leave.no')}
          busy={leave.isPending ? t('leave.sending') : undefined}
          onYes={() => leave.mutate({ params: { path: { activityId: activity.id } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('leave.text', { title: activity.title })}</p>
          {leave.isError && <Trouble error={leave.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
