import {
  PageFrame,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { emptyFields } from '../activity-form.ts';
import { ActivityForm } from '../components/activity-form.tsx';
import { locales } from '../locales/index.ts';

export function NewActivityPage() {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const create = useService('activities').useMutation('post', '/activities', {
    onSuccess: async (activity) => {
      await queries.invalidateQueries();
      notify('success', t('new.done'));
      navigate(`/admin/activities/${activity.id}`);
    },
  });
  return (
    <PageFrame
      title={t('task.new')}
      lead={t('new.lead')}
      back={{ href: '/admin/activities', label: t('common.back-to-activities') }}
      narrow
    >
      <ActivityForm
        initial={emptyFields}
        action={t('new.do')}
        busyText={t('form.sending')}
        cancelHref="/admin/activities"
        busy={create.isPending || create.isSuccess}
        error={create.error}
        onSubmit={(body) => create.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body })}
      />
    </PageFrame>
  );
}
