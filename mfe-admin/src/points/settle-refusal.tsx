import {
  ConfirmDialog,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { pointsLocales } from '../locales/points/index.ts';
import { BudgetChoice, emptyGrant, Note } from './grant-fields.tsx';
import type { Refusal } from './refusals.tsx';

/** Gives afterwards what could not be given: from which budget, and why. */
export function GrantRefusal({ refusal: { id, points } }: { refusal: Refusal }) {
  const { format, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [isAsking, setAsking] = useState(false);
  const [fields, setFields] = useState(emptyGrant);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const grant = useService('points').useMutation('post', '/refusals/{refusalId}/grant', {
    onSuccess: async ({ state }) => {
      setAsking(false);
      notify('success', t(state === 'granted' ? 'new-grant.granted' : 'new-grant.waiting'));
      await queries.invalidateQueries();
    },
  });
  function send() {
    const found = (['budgetId', 'note'] as const).filter((name) => fields[name].trim() === '');
    setWrong(found);
    if (found.length > 0) return;
    const body = { budgetId: fields.budgetId, note: fields.note.trim() };
    const header = { 'Idempotency-Key': keyFor(body) };
    grant.mutate({ params: { path: { refusalId: id }, header }, body });
  }
  const parts = {
    fields,
    wrong,
    set: (change: Partial<typeof emptyGrant>) => setFields((before) => ({ ...before, ...change })),
  };
  return (
    <>
      <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsking(true)}>
        {t('refusals.grant')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('refusals.grant-title', { points: format.number(points) })}
          yes={t('refusals.grant')}
          no={t('common.cancel')}
          busy={grant.isPending ? t('common.sending') : undefined}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <BudgetChoice {...parts} />
          <Note {...parts} />
          {grant.isError && <Trouble error={grant.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

export function DismissRefusal({ refusal: { id } }: { refusal: Refusal }) {
  const { notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const dismiss = useService('points').useMutation('post', '/refusals/{refusalId}/dismissal', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('refusals.done'));
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <button className="ui-button ui-button--quiet" type="button" onClick={() => setAsking(true)}>
        {t('refusals.dismiss')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('refusals.dismiss-title')}
          yes={t('refusals.dismiss')}
          no={t('common.cancel')}
          busy={dismiss.isPending ? t('common.sending') : undefined}
          onYes={() => dismiss.mutate({ params: { path: { refusalId: id } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('refusals.dismiss-text')}</p>
          {dismiss.isError && <Trouble error={dismiss.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
