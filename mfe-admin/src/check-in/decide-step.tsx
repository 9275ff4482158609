import { useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { checkInLocales } from '../locales/check-in/index.ts';
import { DecideButton } from './decide-button.tsx';

export type Step = 'clear' | 'reject' | 'revoke';

/** One thing that staff can do with a check-in, with the reason asked for first. */
export function DecideStep({
  step,
  checkIn: { id, residentName },
}: {
  step: Step;
  checkIn: { id: string; residentName: string };
}) {
  const { notify } = useHost();
  const t = useTexts(checkInLocales);
  const queries = useQueryClient();
  const decide = useService('activities').useMutation('post', `/check-ins/{checkInId}/${step}`, {
    onSuccess: async () => {
      notify('success', t('review.done'));
      await queries.invalidateQueries();
    },
  });
  return (
    <DecideButton
      texts={{
        button: t(`review.${step}`),
        title: t(`review.${step}-ask`, { name: residentName }),
        text: t(`review.${step}-text`),
        hint: t(`review.${step}-hint`),
      }}
      danger={step !== 'clear'}
      isPending={decide.isPending}
      error={decide.error}
      onDecide={(reason) => decide.mutate({ params: { path: { checkInId: id } }, body: { reason } })}
    />
  );
}
