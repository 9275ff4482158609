import {
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { fieldsOf } from '../activity-form.ts';
import type { Activity } from '../activity-state.ts';
import { ActivityForm } from '../components/activity-form.tsx';
import { locales } from '../locales/index.ts';

export function EditActivityPage({ activityId }: { activityId: string }) {
  const t = useTexts(locales);
  const activity = useService('activities').useQuery(
    'get',
    '/activities/{activityId}',
    { params: { path: { activityId } } },
    // The form starts from what was there when it was opened; it must not change under the hands.
    { refetchOnWindowFocus: false },
  );
  return (
    <PageFrame
      title={t('edit.title')}
      back={{ href: `/admin/activities/${activityId}`, label: t('common.back-to-activity') }}
      narrow
    >
      {activity.isPending && <Loading lines={10} />}
      {activity.isLoadingError && <QueryTrouble query={activity} />}
      {activity.data && <EditForm activity={activity.data} />}
    </PageFrame>
  );
}

function EditForm({ activity }: { activity: Activity }) {
  const { format, navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const path = `/admin/activities/${activity.id}`;
  const update = useService('activities').useMutation('put', '/activities/{activityId}', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('edit.done'));
      navigate(path);
    },
  });
  return (
    <ActivityForm
      initial={fieldsOf(activity, format)}
      action={t('edit.do')}
      busyText={t('form.sending')}
      cancelHref={path}
      busy={update.isPending || update.isSuccess}
      error={update.error}
      onSubmit={(body) => update.mutate({ params: { path: { activityId: activity.id } }, body })}
      timesChanged={
        <div className="ui-notice" data-tone="warning">
          <Icon name="alert" />
          <p className="ui-notice__title">{t('edit.sheets-title')}</p>
          <p>{t('edit.sheets-text')}</p>
        </div>
      }
    />
  );
}
