import type { points } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useInfiniteQuery,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { DismissRefusal, GrantRefusal } from './settle-refusal.tsx';

export type Refusal = points.components['schemas']['Refusal'];
type Query = NonNullable<points.operations['listPointRefusals']['parameters']['query']>;
type Kind = NonNullable<Query['kind']>;

const pageSize = 20;
const kinds: Kind[] = ['budget', 'cap', 'condition'];
const states = ['open', 'settled'] as const;

/** What was earned and could not be given; staff can give it afterwards. */
export function RefusalsPage() {
  const t = useTexts(pointsLocales);
  const [state, setState] = useState<(typeof states)[number]>('open');
  // The rule's own caps and conditions ask nobody to do anything.
  const [kind, setKind] = useState<Kind | ''>('budget');
  return (
    <PageFrame
      title={t('refusals.title')}
      lead={t('refusals.lead')}
      back={{ href: '/admin', label: t('common.back') }}
    >
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('common.state')}</legend>
        {states.map((one) => (
          <label className="ui-segmented__option" key={one}>
            <input type="radio" name="state" checked={state === one} onChange={() => setState(one)} />
            {t(`refusals.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.choice}>
        <Field label={t('refusals.kind')}>
          {(control) => (
            <select
              className="ui-select"
              {...control}
              value={kind}
              onChange={({ target }) => setKind(target.value as Kind | '')}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`refusals.kind-${one}`)}
                </option>
              ))}
              <option value="">{t('refusals.all')}</option>
            </select>
          )}
        </Field>
      </div>
      <List key={`${state} ${kind}`} state={state} kind={kind} />
    </PageFrame>
  );
}

function List({ state, kind }: { state: (typeof states)[number]; kind: Kind | '' }) {
  const { clients } = useHost();
  const t = useTexts(pointsLocales);
  const refusals = useInfiniteQuery({
    queryKey: ['points', 'refusals', state, kind],
    queryFn: async ({ pageParam, signal }) => {
      const page = { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      const query = { state, ...(kind !== '' && { kind }), ...page };
      const { data, error } = await clients.points.GET('/refusals', { params: { query }, signal });
      if (error) throw error;
      return data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const items = refusals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section ui-stack" aria-label={t(`refusals.${state}`)}>
      {refusals.isPending && <Loading lines={5} />}
      {refusals.isLoadingError && <QueryTrouble query={refusals} />}
      {refusals.isSuccess && items.length === 0 && (
        <Empty icon="check" title={t('refusals.none')} text={t('refusals.none-text')} />
      )}
      {items.map((refusal) => (
        <One key={refusal.id} refusal={refusal} />
      ))}
      <LoadMore pages={refusals} />
    </section>
  );
}

function One({ refusal }: { refusal: Refusal }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const { recipient, description, points, reason, occurredAt, ruleName, outcome } = refusal;
  return (
    <article className="ui-card ui-stack ui-gap-s">
      <h2 className="ui-card__title">
        {recipient.name ?? t('grant.gone')}　{t('common.points', { count: format.number(points) })}
      </h2>
      <dl className="ui-dl">
        <div>
          <dt>{t('refusals.why')}</dt>
          <dd>{t(`reason.${reason}`)}</dd>
        </div>
        <div>
          <dt>{t('refusals.rule')}</dt>
          <dd>{ruleName === description ? ruleName : `${ruleName}（${description}）`}</dd>
        </div>
        <div>
          <dt>{t('refusals.when')}</dt>
          <dd>{format.dateTime(occurredAt)}</dd>
        </div>
      </dl>
      {outcome ? (
        <p>
          <span className="ui-badge">{t(`outcome.${outcome}`)}</span>
        </p>
      ) : (
        <div className="ui-cluster">
          <GrantRefusal refusal={refusal} />
          <DismissRefusal refusal={refusal} />
        </div>
      )}
    </article>
  );
}
