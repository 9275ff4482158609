import type { consent } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { ja } from '../locales/ja.ts';

type DataUse = consent.components['schemas']['DataUse'];
type TextKey = keyof typeof ja;

/** Who has seen what of the person: partners and city staff in one list. */
export function DataUsesPage() {
  const t = useTexts(locales);
  const uses = useService('consent').useInfiniteQuery(
    'get',
    '/me/data-uses',
    { params: { query: { limit: 30 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = uses.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('uses.title')}
      lead={t('uses.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      {uses.isPending && <Loading lines={6} />}
      {uses.isLoadingError && <QueryTrouble query={uses} />}
      {uses.isSuccess && items.length === 0 && (
        <Empty icon="person" title={t('uses.none')} text={t('uses.none-text')} />
      )}
      <ul className="ui-list">
        {items.map((use) => (
          <Use key={use.id} use={use} />
        ))}
      </ul>
      <LoadMore pages={uses} />
    </PageFrame>
  );
}

function Use({ use }: { use: DataUse }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { at, by, name, action, kinds, purpose, operationId } = use;
  const known = (key: string, otherwise: TextKey): TextKey => (key in ja ? (key as TextKey) : otherwise);
  const role = known(`role.${name}`, 'uses.section');
  const section = role === 'uses.section' ? name : t(role);
  return (
    <li className="ui-list__row">
      <Icon name={by === 'partner' ? 'external' : 'person'} />
      <span className="ui-list__title">
        {by === 'partner' ? name : t('uses.city', { section })}
        <span className="ui-list__text">
          {action
            ? t(`uses.${action}`, { kinds: kinds.join('、'), purpose: purpose ?? '' })
            : t(known(`uses.${operationId}`, 'uses.other'))}
        </span>
        <span className="ui-list__text">{format.dateTime(at)}</span>
      </span>
    </li>
  );
}
