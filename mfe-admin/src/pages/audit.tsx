import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useInfiniteQuery,
  useTexts,
} from '@entame/sdk/react';
import { useRef, useState } from 'react';
import styles from '../admin.module.css';
import { type AuditWish, type Chosen, filterOf, noWish } from '../audit-filter.ts';
import { AuditForm } from '../components/audit-form.tsx';
import { ChainState } from '../components/chain-state.tsx';
import { RecordExports } from '../components/record-exports.tsx';
import { RecordTable } from '../components/record-table.tsx';
import { locales } from '../locales/index.ts';

const pageSize = 50;
const choices = ['actor', 'operation', 'subject'] as const;

/** Who did what to whose data. Nothing of the search stands in the address: it may name a resident. */
export function AuditPage() {
  const { may } = useHost();
  const t = useTexts(locales);
  // The number makes a repeated search a new one: each is asked, and recorded, for itself.
  const [search, setSearch] = useState<{ wish: AuditWish; number: number }>({ wish: noWish, number: 1 });
  const results = useRef<HTMLElement>(null);
  const ask = (wish: AuditWish) => setSearch((before) => ({ wish, number: before.number + 1 }));
  function choose(what: (typeof choices)[number], chosen: Chosen | undefined) {
    ask({ ...search.wish, [what]: chosen });
    results.current?.focus();
  }
  return (
    <PageFrame
      title={t('audit.title')}
      lead={t('audit.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      <ChainState />
      <AuditForm wish={search.wish} onSearch={ask} />
      <section className="ui-page__section" aria-label={t('audit.results')} tabIndex={-1} ref={results}>
        <Chosens wish={search.wish} onRemove={(what) => choose(what, undefined)} />
        <Results key={search.number} {...search} onChoose={choose} />
      </section>
      {may('audit:export') && (
        <section className="ui-page__section">
          <h2>{t('audit.export')}</h2>
          <p>{t('audit.export-text')}</p>
          <RecordExports filter={filterOf(search.wish)} />
        </section>
      )}
    </PageFrame>
  );
}

/** What the rows were narrowed down to, each with a way back. */
function Chosens({ wish, onRemove }: { wish: AuditWish; onRemove(what: (typeof choices)[number]): void }) {
  const t = useTexts(locales);
  const chosen = choices.filter((what) => wish[what]);
  if (chosen.length === 0) return <p className={styles.soft}>{t('audit.choose-hint')}</p>;
  return (
    <div className="ui-cluster">
      {chosen.map((what) => (
        <button
          key={what}
          className="ui-button ui-button--secondary ui-button--small"
          type="button"
          onClick={() => onRemove(what)}
        >
          <Icon name="close" />
          {t(`audit.chosen-${what}`, { name: wish[what]?.name ?? '' })}
        </button>
      ))}
    </div>
  );
}

function Results({
  wish,
  number,
  onChoose,
}: {
  wish: AuditWish;
  number: number;
  onChoose(what: (typeof choices)[number], chosen: Chosen): void;
}) {
  const { clients } = useHost();
  const t = useTexts(locales);
  const records = useInfiniteQuery({
    queryKey: ['audit', number],
    queryFn: async ({ pageParam, signal }) => {
      const body = {
        filter: filterOf(wish),
        limit: pageSize,
        ...(pageParam !== null && { cursor: pageParam }),
      };
      const { data, error } = await clients.audit.POST('/records/search', { body, signal });
      if (error) throw error;
      return data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p role="status" className={items.length === 0 ? 'ui-visually-hidden' : styles.soft}>
        {records.isSuccess && t('audit.found', { count: items.length })}
      </p>
      {records.isPending && <Loading lines={8} />}
      {records.isLoadingError && <QueryTrouble query={records} />}
      {records.isSuccess && items.length === 0 && (
        <Empty icon="document" title={t('audit.empty')} text={t('audit.empty-next')} />
      )}
      {items.length > 0 && <RecordTable records={items} label={t('audit.title')} onChoose={onChoose} />}
      <LoadMore pages={records} />
    </>
  );
}
