import type { terms } from '@entame/sdk';
import {
  BusyButton,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import styles from '../admin.module.css';
import { Field } from '../components/field.tsx';
import { Table } from '../components/table.tsx';
import { locales } from '../locales/index.ts';

type Document = terms.components['schemas']['Document'];
type Draft = terms.components['schemas']['Draft'];
const languages = ['ja', 'en', 'ja-x-easy'] as const;

/** The terms of every service; with `?service=…&kind=…` the next version of one. */
export function TermsPage({ service, kind }: { service: string | null; kind: string | null }) {
  const t = useTexts(locales);
  const documents = useService('terms').useQuery('get', '/documents', {}, { refetchOnWindowFocus: false });
  const items = documents.data?.items ?? [];
  const chosen = items.find((one) => one.service === service && one.kind === kind);
  if (chosen) return <NextVersion key={chosen.service + chosen.kind} document={chosen} />;
  return (
    <PageFrame
      title={t('terms.title')}
      lead={t('terms.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      {documents.isPending && <Loading lines={8} />}
      {documents.isLoadingError && <QueryTrouble query={documents} />}
      {items.length > 0 && (
        <Table
          label={t('terms.title')}
          headings={[
            t('terms.document'),
            t('terms.in-force'),
            { text: t('terms.accepted'), numeric: true },
            t('terms.next'),
          ]}
        >
          {items.map((item) => (
            <Row key={item.service + item.kind} document={item} />
          ))}
        </Table>
      )}
    </PageFrame>
  );
}

function Row({ document: { service, kind, versions, draft } }: { document: Document }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const last = versions.at(-1);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        {t(`terms.${service}`)}
        <span className={styles.soft}>{t(`terms.kind-${kind}`)}</span>
      </th>
      <td>
        {last
          ? t('terms.version', { number: last.number, date: format.dateTime(last.inForceFrom) })
          : t('terms.none')}
      </td>
      <td className="ui-table__num">{last ? format.number(last.acceptedBy) : '—'}</td>
      <td>
        <a className="ui-link" href={`/admin/terms?service=${service}&kind=${kind}`}>
          {t(draft ? 'terms.go-on' : 'terms.write')}
        </a>
      </td>
    </tr>
  );
}

function NextVersion({ document: { service, kind, versions, draft } }: { document: Document }) {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const versionId = versions.at(-1)?.id ?? '';
  const last = useService('terms').useQuery(
    'get',
    '/versions/{versionId}',
    { params: { path: { versionId } } },
    { enabled: versionId !== '' },
  );
  const [typed, setTyped] = useState<Draft | undefined>(draft ?? undefined);
  const keyFor = useIdempotencyKey();
  const empty = { body: last.data?.body ?? '', summary: { ja: '', en: '', 'ja-x-easy': '' } };
  const text = typed ?? empty;
  const path = { service, kind };
  const save = useService('terms').useMutation('put', '/documents/{service}/{kind}/draft');
  const publish = useService('terms').useMutation('post', '/documents/{service}/{kind}/publication', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('terms.published'));
      navigate('/admin/terms');
    },
  });
  const write = (next: Draft) => {
    setTyped(next);
    save.reset();
  };
  return (
    <PageFrame
      title={`${t(`terms.${service}`)} ${t(`terms.kind-${kind}`)}`}
      lead={t('terms.next-lead')}
      back={{ href: '/admin/terms', label: t('terms.back') }}
      narrow
    >
      <div className="ui-form">
        {languages.map((language) => (
          <Field key={language} label={t(`terms.summary-${language}`)} required>
            {(control) => (
              <textarea
                className="ui-textarea"
                rows={3}
                maxLength={1000}
                {...control}
                value={text.summary[language]}
                onChange={({ target }) =>
                  write({ ...text, summary: { ...text.summary, [language]: target.value } })
                }
              />
            )}
          </Field>
        ))}
        <Field label={t('terms.body')} required>
          {(control) => (
            <textarea
              className="ui-textarea"
              rows={16}
              maxLength={15_000}
              {...control}
              value={text.body}
              onChange={({ target }) => write({ ...text, body: target.value })}
            />
          )}
        </Field>
        {save.isError && <Trouble error={save.error} />}
        {publish.isError && <Trouble error={publish.error} />}
        <div className="ui-form__actions">
          <BusyButton
            className="ui-button--secondary"
            busy={save.isPending}
            onPress={() => save.mutate({ params: { path }, body: text })}
          >
            {t('terms.save')}
          </BusyButton>
        </div>
        {save.data && (
          <section className="ui-card ui-stack" aria-labelledby="changes">
            <h2 id="changes">{t('terms.changes')}</h2>
            <Changes items={save.data.items} />
            <p>{t('terms.publish-text')}</p>
            <BusyButton
              busy={publish.isPending || publish.isSuccess}
              onPress={() => {
                // Of this very text: what was written since is another publication.
                const header = { 'Idempotency-Key': keyFor(text) };
                publish.mutate({ params: { path, header }, body: { inForceFrom: null } });
              }}
            >
              {t('terms.publish')}
            </BusyButton>
          </section>
        )}
      </div>
    </PageFrame>
  );
}

function Changes({ items }: { items: terms.components['schemas']['Changes'] }) {
  const t = useTexts(locales);
  const marked = items.filter(({ kind }) => kind !== 'same');
  if (marked.length === 0) return <p>{t('terms.same')}</p>;
  return (
    <ul>
      {marked.map(({ kind, text }, place) => (
        <li key={`${place} ${kind}`}>
          <strong>{t(kind === 'added' ? 'terms.added' : 'terms.removed')}</strong>{' '}
          {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
        </li>
      ))}
    </ul>
  );
}
