import type { points } from '@entame/sdk';
import {
  BusyButton,
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { DayBadge } from './day-badge.tsx';
import { DayFiles } from './day-files.tsx';
import { DifferenceCard } from './difference.tsx';
import { dayText } from './health.tsx';
import { Sides } from './sides.tsx';

type Day = points.components['schemas']['ReconciliationDay'];

/** A day with one partner: both sides, what differs, and closing it. */
export function DayPage({ partnerId, day }: { partnerId: string; day: string }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const path = { partnerId, day };
  const query = useService('points').useQuery('get', '/partners/{partnerId}/days/{day}', {
    params: { path },
  });
  return (
    <PageFrame
      title={t('day-title', { day: query.data ? dayText(format, day) : '' })}
      ready={!query.isPending}
      back={{ href: `/admin/point-partners/${partnerId}`, label: t('back-partner') }}
    >
      {query.isPending && <Loading lines={8} />}
      {query.isLoadingError && <QueryTrouble query={query} />}
      {query.data && <Content day={query.data} />}
    </PageFrame>
  );
}

function Content({ day }: { day: Day }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const open = day.differences.filter(({ state }) => state === 'open' || state === 'proposed');
  const outcome = day.isEqual ? t('equal') : t(day.file ? 'unequal' : 'no-file');
  return (
    <>
      <section className="ui-card ui-stack">
        <p>
          <DayBadge state={day.state} hasOpen={open.length > 0} />
        </p>
        <p>
          <strong>{outcome}</strong>
        </p>
        {day.matched.onAnotherDay > 0 && <p>{t('neighbour', { count: day.matched.onAnotherDay })}</p>}
        <Sides ours={day.ours} theirs={day.theirs} />
        {day.closedAt && (
          <p>
            {day.closedBy
              ? t('closed-by', { name: day.closedBy, time: format.dateTime(day.closedAt) })
              : t('closed-itself', { time: format.dateTime(day.closedAt) })}
          </p>
        )}
        {day.state === 'compared' && open.length === 0 && <Close day={day} />}
      </section>
      <section className="ui-page__section" aria-labelledby="differences">
        <h2 id="differences">{t('differences-title')}</h2>
        {day.differences.length === 0 && day.file && (
          <Empty icon="check" title={t('no-differences')} text={t('no-differences-next')} />
        )}
        {day.differences.length === 0 && !day.file && <p>{t('no-file')}</p>}
        {day.differences.map((difference) => (
          <DifferenceCard key={difference.id} difference={difference} />
        ))}
      </section>
      <DayFiles day={day} />
    </>
  );
}

function Close({ day: { partnerId, day } }: { day: Day }) {
  const t = useTexts(pointPartnersLocales);
  const { notify } = useHost();
  const queries = useQueryClient();
  const close = useService('points').useMutation('post', '/partners/{partnerId}/days/{day}/closing', {
    onSuccess: async () => {
      notify('success', t('saved'));
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="ui-stack ui-gap-s">
      <p>{t('close-text')}</p>
      {close.isError && <Trouble error={close.error} />}
      <div className="ui-cluster">
        <BusyButton
          busy={close.isPending}
          onPress={() => close.mutate({ params: { path: { partnerId, day } } })}
        >
          <Icon name="check" />
          {t(close.isPending ? 'sending' : 'close')}
        </BusyButton>
      </div>
    </div>
  );
}
