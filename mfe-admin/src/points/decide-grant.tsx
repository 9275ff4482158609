import {
  ConfirmDialog,
  Icon,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import type { Grant } from './grant-badge.tsx';

/** Approving what a colleague asked for, or giving it up. Nobody approves their own. */
export function DecideGrant({ grant }: { grant: Grant }) {
  const { may } = useHost();
  const t = useTexts(pointsLocales);
  const mayApprove = may('point-grants:approve') && !grant.isOwn;
  return (
    <section className="ui-card ui-card--soft ui-stack">
      {grant.isOwn && (
        <p>
          <Icon name="info" /> {t('grant.own')}
        </p>
      )}
      <div className="ui-cluster">
        {mayApprove && <Approve grant={grant} />}
        {(mayApprove || grant.isOwn) && <Decline grant={grant} />}
      </div>
    </section>
  );
}

function Approve({ grant: { id, points, count } }: { grant: Grant }) {
  const { format, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [isAsking, setAsking] = useState(false);
  const approve = useService('points').useMutation('post', '/grants/{grantId}/approval', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('grant.approved'));
      await queries.invalidateQueries();
    },
  });
  const header = { 'Idempotency-Key': keyFor(id) };
  return (
    <>
      <button className="ui-button" type="button" onClick={() => setAsking(true)}>
        {t('grant.approve')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('grant.approve-title', { points: format.number(points) })}
          yes={t('grant.approve')}
          no={t('common.cancel')}
          busy={approve.isPending ? t('common.sending') : undefined}
          onYes={() => approve.mutate({ params: { path: { grantId: id }, header } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('grant.approve-text', { count: format.number(count) })}</p>
          {approve.isError && <Trouble error={approve.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function Decline({ grant: { id, isOwn } }: { grant: Grant }) {
  const { notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decline = useService('points').useMutation('post', '/grants/{grantId}/decline', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('grant.declined'));
      await queries.invalidateQueries();
    },
  });
  function send() {
    setMissing(note.trim() === '');
    if (note.trim() !== '')
      decline.mutate({ params: { path: { grantId: id } }, body: { note: note.trim() } });
  }
  return (
    <>
      <button className="ui-button ui-button--secondary" type="button" onClick={() => setAsking(true)}>
        {t(isOwn ? 'grant.withdraw' : 'grant.decline')}
      </button>
      {isAsking && (
        <ConfirmDialog
          danger
          title={t('grant.decline-title')}
          yes={t(isOwn ? 'grant.withdraw' : 'grant.decline')}
          no={t('common.cancel')}
          busy={decline.isPending ? t('common.sending') : undefined}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <p>{t('grant.decline-text')}</p>
          <Field
            label={t('common.note')}
            hint={t('common.note-hint')}
            fault={isMissing ? t('common.fault-empty') : undefined}
            required
          >
            {(control) => (
              <textarea
                className="ui-textarea"
                rows={2}
                maxLength={500}
                {...control}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
          {decline.isError && <Trouble error={decline.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
