import type { points } from '@entame/sdk';
import {
  BusyButton,
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { Table } from '../components/table.tsx';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';
import { Badge } from './health.tsx';

type Message = points.components['schemas']['WebhookMessage'];

const tones = { waiting: 'info', delivered: 'success', 'given-up': 'error' } as const;

/** What was sent to a partner, what became of it, and sending it again. */
export function MessagesPage({ partnerId }: { partnerId: string }) {
  const t = useTexts(pointPartnersLocales);
  const messages = useService('points').useInfiniteQuery(
    'get',
    '/partners/{partnerId}/webhook-messages',
    { params: { path: { partnerId }, query: { limit: 20 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const replay = useReplay(partnerId);
  return (
    <PageFrame
      title={t('messages')}
      lead={t('messages-lead')}
      back={{ href: `/admin/point-partners/${partnerId}`, label: t('back-partner') }}
    >
      {messages.isPending && <Loading lines={6} />}
      {messages.isLoadingError && <QueryTrouble query={messages} />}
      {messages.isSuccess && items.length === 0 && (
        <Empty icon="bell" title={t('messages-none')} text={t('messages-none-next')} />
      )}
      {replay.isError && <Trouble error={replay.error} />}
      {items.some(({ state }) => state === 'given-up') && (
        <p>
          <BusyButton busy={replay.isPending} onPress={() => replay.send({})}>
            {t(replay.isPending ? 'sending' : 'replay-all')}
          </BusyButton>
        </p>
      )}
      {items.length > 0 && (
        <Table
          label={t('messages')}
          headings={[t('message-type'), t('state'), t('message-attempts'), t('message-result'), t('replay')]}
        >
          {items.map((message) => (
            <Row
              key={message.id}
              message={message}
              isPending={replay.isPending}
              onReplay={() => replay.send({ messageId: message.id })}
            />
          ))}
        </Table>
      )}
      <LoadMore pages={messages} />
    </PageFrame>
  );
}

function Row({
  message: { type, state, attempts, createdAt, deliveredAt, nextAttemptAt, lastFailure },
  isPending,
  onReplay,
}: {
  message: Message;
  isPending: boolean;
  onReplay(): void;
}) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const name = `type-${type}`;
  const at = deliveredAt ?? nextAttemptAt;
  return (
    <tr>
      <th scope="row">
        {name in pointPartnersLocales.ja ? t(name as 'type-webhook.test') : type}
        <br />
        {format.dateTime(createdAt)}
      </th>
      <td>
        <Badge tone={tones[state]} text={t(`message-${state}`)} />
      </td>
      <td>{format.number(attempts)}</td>
      <td>
        {lastFailure} {at && format.dateTime(at)}
      </td>
      <td>
        {state !== 'waiting' && (
          <BusyButton className="ui-button--secondary ui-button--small" busy={isPending} onPress={onReplay}>
            {t('replay')}
          </BusyButton>
        )}
      </td>
    </tr>
  );
}

function useReplay(partnerId: string) {
  const t = useTexts(pointPartnersLocales);
  const { notify } = useHost();
  const queries = useQueryClient();
  const replay = useService('points').useMutation('post', '/partners/{partnerId}/webhook-replays', {
    onSuccess: async ({ count }) => {
      notify('success', t('replayed', { count }));
      await queries.invalidateQueries();
    },
  });
  const send = (body: { messageId?: string }) => replay.mutate({ params: { path: { partnerId } }, body });
  return { isPending: replay.isPending, isError: replay.isError, error: replay.error, send };
}
