import {
  ConfirmDialog,
  Empty,
  Loading,
  LoadMore,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';
import { DecideWithReason } from './decide-with-reason.tsx';
import { type Merge, MergeCard } from './merge-card.tsx';

const pageSize = 10;

/** Proposals that wait for a second person, or what became of the others. */
export function MergeList({ state }: { state: 'proposed' | 'closed' }) {
  const t = useTexts(locales);
  const merges = useService('identity').useInfiniteQuery(
    'get',
    '/merges',
    { params: { query: { state, limit: pageSize } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor, refetchOnWindowFocus: false },
  );
  const items = merges.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section" aria-label={t(`merges.${state}`)}>
      {merges.isPending && <Loading lines={8} />}
      {merges.isLoadingError && <QueryTrouble query={merges} />}
      {merges.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t(`merges.no-${state}`)} text={t(`merges.no-${state}-text`)} />
      )}
      {items.map((merge) => (
        <MergeCard key={merge.id} merge={merge}>
          {merge.state === 'proposed' && <Decide merge={merge} />}
          {merge.undoableUntil && <Undo merge={merge} until={merge.undoableUntil} />}
        </MergeCard>
      ))}
      <LoadMore pages={merges} />
    </section>
  );
}

function useDone(message: string) {
  const { notify } = useHost();
  const queries = useQueryClient();
  return {
    onSuccess: async () => {
      notify('success', message);
      await queries.invalidateQueries();
    },
  };
}

function Decide({ merge: { id, isMine, lapsesAt, kept } }: { merge: Merge }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const [asking, setAsking] = useState(false);
  const service = useService('identity');
  const path = { mergeId: id };
  const approve = service.useMutation('post', '/merges/{mergeId}/approve', useDone(t('merges.approved')));
  const decline = service.useMutation('post', '/merges/{mergeId}/decline', useDone(t('merges.declined')));
  return (
    <>
      <p>{t(isMine ? 'merges.mine' : 'merges.yours-to-check', { day: format.dateTime(lapsesAt) })}</p>
      <div className="ui-cluster">
        {!isMine && (
          <button className="ui-button" type="button" onClick={() => setAsking(true)}>
            {t('merges.approve')}
          </button>
        )}
        <DecideWithReason
          texts={{
            button: t(isMine ? 'merges.withdraw' : 'merges.decline'),
            title: t('merges.decline-ask'),
            text: t('merges.decline-text'),
            hint: t('merges.decline-hint'),
          }}
          isPending={decline.isPending}
          error={decline.error}
          onDecide={(reason) => decline.mutate({ params: { path }, body: { reason } })}
        />
      </div>
      {asking && (
        <ConfirmDialog
          title={t('merges.approve-ask', { name: kept.name })}
          yes={t('merges.approve')}
          no={t('common.back')}
          busy={approve.isPending ? t('form.sending') : undefined}
          onYes={() => approve.mutate({ params: { path } })}
          onNo={() => setAsking(false)}
        >
          <div className="ui-prose">
            <ul>
              <li>{t('merges.effect-data')}</li>
              <li>{t('merges.effect-sign-in')}</li>
              <li>{t('merges.effect-undo')}</li>
            </ul>
          </div>
          {approve.isError && <Trouble error={approve.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function Undo({ merge: { id, origin }, until }: { merge: Merge; until: string }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const undo = useService('identity').useMutation(
    'post',
    '/merges/{mergeId}/undo',
    useDone(t('merges.undone')),
  );
  return (
    <div className="ui-cluster">
      <DecideWithReason
        texts={{
          button: t('merges.undo'),
          title: t('merges.undo-ask'),
          text: t(origin === 'card-claim' ? 'merges.undo-claim-text' : 'merges.undo-text'),
          hint: t('merges.undo-hint'),
        }}
        isPending={undo.isPending}
        error={undo.error}
        onDecide={(reason) => undo.mutate({ params: { path: { mergeId: id } }, body: { reason } })}
      />
      <p>{t('merges.undo-until', { day: format.dateTime(until) })}</p>
    </div>
  );
}
