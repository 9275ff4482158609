import type { opendata } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  Loading,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';
import { Table } from './table.tsx';

type State = opendata.components['schemas']['DataPlatformState'];
/** It is published within seconds, so it is worth looking again soon. */
const lookAgainMs = 5_000;
const failedShownMax = 5;

/** How publishing to the data platform goes, in words, with the button that tries again. */
export function DataPlatform() {
  const t = useTexts(locales);
  const state = useService('opendata').useQuery('get', '/data-platform', undefined, {
    refetchInterval: ({ state: { data } }) => (data && data.waiting + data.failed > 0 ? lookAgainMs : false),
  });
  return (
    <section className="ui-page__section">
      <h2>{t('platform.title')}</h2>
      <p>{t('platform.lead')}</p>
      {state.isPending && <Loading lines={3} />}
      {state.isLoadingError && <QueryTrouble query={state} />}
      {state.data && <Words {...state.data} />}
      {state.data?.connected && <Retry everything={state.data.waiting + state.data.failed === 0} />}
      {state.data && state.data.failed > 0 && <Failed />}
    </section>
  );
}

function Words({ connected, waiting, failed, published, lastPublishedAt, lastFailure }: State) {
  const { format } = useHost();
  const t = useTexts(locales);
  const kind = !connected ? 'none' : failed > 0 ? 'failed' : waiting > 0 ? 'waiting' : 'done';
  const tone = { none: 'info', failed: 'error', waiting: 'info', done: 'success' }[kind];
  const icon = ({ none: 'info', failed: 'alert', waiting: 'clock', done: 'check' } as const)[kind];
  return (
    <div className="ui-notice" data-tone={tone} role="status">
      <Icon name={icon} />
      <p className="ui-notice__title">{t(`platform.${kind}`, { count: failed || waiting })}</p>
      {kind === 'failed' && lastFailure && <p>{t(`failure.${lastFailure}`)}</p>}
      {kind === 'failed' && <p>{t('platform.by-itself')}</p>}
      {connected && (
        <p>
          {t('platform.published', { count: format.number(published) })}
          {lastPublishedAt && t('platform.last', { time: format.dateTime(lastPublishedAt) })}
        </p>
      )}
    </div>
  );
}

function Retry({ everything }: { everything: boolean }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const retry = useService('opendata').useMutation('post', '/data-platform/retry', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('platform.queued'));
    },
  });
  return (
    <>
      {retry.error && <Trouble error={retry.error} />}
      <div className="ui-cluster">
        <BusyButton
          className="ui-button--secondary"
          busy={retry.isPending}
          onPress={() => retry.mutate({ body: { everything } })}
        >
          <Icon name="refresh" />
          {t(everything ? 'platform.all-again' : 'platform.retry')}
        </BusyButton>
      </div>
    </>
  );
}

/** The first of those that could not be published; the number of all is said above. */
function Failed() {
  const { format } = useHost();
  const t = useTexts(locales);
  const query = { state: 'failed', limit: failedShownMax } as const;
  const failed = useService('opendata').useQuery('get', '/data-platform/publications', { params: { query } });
  const items = failed.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Table
      label={t('platform.failed-list')}
      headings={[t('platform.entity'), t('platform.reason'), t('platform.next')]}
    >
      {items.map(({ entityId, failure, nextAttemptAt }) => (
        <tr key={entityId}>
          <th scope="row">
            <code className={styles.id}>{entityId}</code>
          </th>
          <td className={styles.title}>{failure && t(`failure.${failure}`)}</td>
          <td className={styles.nowrap}>{nextAttemptAt && format.dateTime(nextAttemptAt)}</td>
        </tr>
      ))}
    </Table>
  );
}
