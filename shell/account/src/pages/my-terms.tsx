import type { terms } from '@entame/sdk';
import {
  Empty,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useLocation,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

type MyTerms = terms.components['schemas']['MyTerms'];

/** The terms in force and what the person accepted when; with `?version=…` one of them, whole. */
export function MyTermsPage() {
  const versionId = useLocation().query.get('version');
  return versionId ? <WholeText versionId={versionId} /> : <TermsList />;
}

function TermsList() {
  const t = useTexts(locales);
  const mine = useService('terms').useQuery('get', '/me/terms');
  const items = mine.data?.items ?? [];
  return (
    <PageFrame
      title={t('terms.title')}
      lead={t('terms.lead')}
      back={{ href: '/me', label: t('common.back') }}
      narrow
    >
      {mine.isPending && <Loading lines={8} />}
      {mine.isLoadingError && <QueryTrouble query={mine} />}
      {mine.isSuccess && items.length === 0 && (
        <Empty icon="document" title={t('terms.none')} text={t('terms.none-text')} />
      )}
      <ul className="ui-list">
        {items.map((item) => (
          <Row key={item.versionId} item={item} />
        ))}
      </ul>
    </PageFrame>
  );
}

function Row({ item }: { item: MyTerms }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { versionId, service, kind, acceptedAt } = item;
  return (
    <li className="ui-list__row">
      <span className="ui-list__title">
        <a href={`/me/terms?version=${versionId}`}>
          {t(`terms.${service}`)} {t(`terms.kind-${kind}`)}
        </a>
        <span className="ui-list__text">
          {acceptedAt ? t('terms.accepted', { date: format.longDate(acceptedAt) }) : t('terms.not-yet')}
        </span>
      </span>
    </li>
  );
}

function WholeText({ versionId }: { versionId: string }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const version = useService('terms').useQuery('get', '/versions/{versionId}', {
    params: { path: { versionId } },
  });
  const data = version.data;
  const title = data ? `${t(`terms.${data.service}`)} ${t(`terms.kind-${data.kind}`)}` : t('terms.title');
  return (
    <PageFrame
      title={title}
      back={{ href: '/me/terms', label: t('terms.back') }}
      narrow
      ready={!version.isPending}
    >
      {version.isPending && <Loading lines={12} />}
      {version.isError && <QueryTrouble query={version} />}
      {data && (
        <div className="ui-prose" lang="ja">
          <p>{t('terms.version', { number: data.number, date: format.longDate(data.inForceFrom) })}</p>
          <Prose text={data.body} />
        </div>
      )}
    </PageFrame>
  );
}

/** The few forms that the texts have: headings, lines, numbered items. */
function Prose({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  return lines.map((line, place) => {
    const key = `${place} ${line}`;
    return line.startsWith('## ') ? <h2 key={key}>{line.slice(3)}</h2> : <p key={key}>{line}</p>;
  });
}
