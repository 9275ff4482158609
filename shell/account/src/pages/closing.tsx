import { newIdempotencyKey, type privacy } from '@entame/sdk';
import {
  BusyButton,
  ConfirmDialog,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useMutation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useRef, useState } from 'react';
import { locales } from '../locales/index.ts';

type Kind = privacy.components['schemas']['Closing']['kinds'][number];

/** Leaving: what is lost and what is kept, and 14 days in which to think better of it. */
export function ClosingPage() {
  const t = useTexts(locales);
  const closing = useService('privacy').useQuery('get', '/me/closing');
  return (
    <PageFrame
      title={t('closing.title')}
      lead={t('closing.lead')}
      back={{ href: '/me/data', label: t('corrections.back') }}
      narrow
    >
      {closing.isPending && <Loading lines={6} />}
      {closing.isLoadingError && <QueryTrouble query={closing} />}
      {closing.data && (
        <>
          {closing.data.closesAt && <UnderWay closesAt={closing.data.closesAt} />}
          <section className="ui-page__section" aria-labelledby="what">
            <h2 id="what">{t('closing.what')}</h2>
            {[...byRetention(inOrder(closing.data.kinds))].map(([retention, titles]) => (
              <div className="ui-card ui-stack ui-gap-s" key={retention}>
                <h3 className="ui-card__title">{retention}</h3>
                <ul>
                  {titles.map((title) => (
                    <li key={title}>{title}</li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
          {!closing.data.closesAt && <Close />}
        </>
      )}
    </PageFrame>
  );
}

/** What goes stands before what stays in some form. */
const inOrder = (kinds: readonly Kind[]) =>
  [...kinds].sort((a, b) => Number(a.outcome !== 'erase') - Number(b.outcome !== 'erase'));

/** The same becomes of many kinds: it is said once, with what it is said of. */
function byRetention(kinds: readonly Kind[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { title, retention } of kinds) groups.set(retention, [...(groups.get(retention) ?? []), title]);
  return groups;
}

function UnderWay({ closesAt }: { closesAt: string }) {
  const { clients, format, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: async () => {
      const { error } = await clients.privacy.DELETE('/me/closing');
      if (error) throw error;
    },
    onSuccess: async () => {
      notify('success', t('closing.kept'));
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="ui-notice" data-tone="warning">
      <Icon name="alert" />
      <p className="ui-notice__title">{t('closing.on', { day: format.longDate(closesAt) })}</p>
      <p>{t('closing.on-text')}</p>
      <div className="ui-notice__next">
        <BusyButton busy={keep.isPending} onPress={() => keep.mutate()}>
          {t('closing.keep')}
        </BusyButton>
        {keep.isError && <Trouble error={keep.error} />}
      </div>
    </div>
  );
}

function Close() {
  const { clients } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const key = useRef(newIdempotencyKey());
  const close = useMutation({
    mutationFn: async () => {
      const { error } = await clients.privacy.POST('/me/closing', {
        params: { header: { 'Idempotency-Key': key.current } },
        body: { understood: true },
      });
      if (error) throw error;
    },
    onSuccess: async () => {
      key.current = newIdempotencyKey();
      setAsking(false);
      await queries.invalidateQueries();
    },
  });
  return (
    <section className="ui-page__section ui-stack">
      <div className="ui-notice" data-tone="warning">
        <Icon name="alert" />
        <p>{t('closing.points')}</p>
      </div>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        onClick={() => setAsking(true)}
      >
        {t('closing.do')}
      </button>
      {asking && (
        <ConfirmDialog
          danger
          title={t('closing.ask')}
          yes={t('closing.do')}
          no={t('closing.stay')}
          busy={close.isPending ? t('closing.sending') : undefined}
          onYes={() => close.mutate()}
          onNo={() => setAsking(false)}
        >
          <p>{t('closing.ask-text')}</p>
          {close.isError && <Trouble error={close.error} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
