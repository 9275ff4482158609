import type { activities } from '@entame/sdk';
import {
  Empty,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { Exports } from '../components/exports.tsx';
import { Table } from '../components/table.tsx';
import { processLocales } from '../locales/process/index.ts';
import { GroupForm } from './group-form.tsx';
import styles from './process.module.css';

type Group = activities.components['schemas']['Group'];

/** The community groups of the city, and entering a new one. */
export function GroupsPage() {
  const t = useTexts(processLocales);
  const groups = useService('activities').useInfiniteQuery(
    'get',
    '/groups',
    { params: { query: { limit: 50 } } },
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const items = groups.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageFrame
      title={t('groups.title')}
      lead={t('groups.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={<Exports path="activities/v1/groups/export" what={t('groups.title')} />}
    >
      <NewGroup />
      {groups.isPending && <Loading lines={6} />}
      {groups.isLoadingError && <QueryTrouble query={groups} />}
      {groups.isSuccess && items.length === 0 && (
        <Empty icon="person" title={t('groups.empty')} text={t('groups.empty-next')} />
      )}
      {items.length > 0 && (
        <Table label={t('groups.title')} headings={[t('group.name'), t('group.kind'), t('group.state')]}>
          {items.map((group) => (
            <Row key={group.id} group={group} />
          ))}
        </Table>
      )}
      <LoadMore pages={groups} />
    </PageFrame>
  );
}

function Row({ group: { id, name, kind, active } }: { group: Group }) {
  const t = useTexts(processLocales);
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/groups/${id}`}>{name}</a>
      </th>
      <td>{t(`kind.${kind}`)}</td>
      <td>
        <span className="ui-badge" data-tone={active ? 'success' : undefined}>
          {t(active ? 'group.active' : 'group.paused')}
        </span>
      </td>
    </tr>
  );
}

function NewGroup() {
  const { notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const create = useService('activities').useMutation('post', '/groups', {
    onSuccess: async ({ name }) => {
      await queries.invalidateQueries();
      notify('success', t('groups.done', { name }));
    },
  });
  return (
    <details className="ui-card ui-card--soft">
      <summary className={styles.summary}>{t('groups.new')}</summary>
      <GroupForm
        key={create.data?.id}
        action={t('groups.do')}
        busy={create.isPending}
        error={create.error}
        onSubmit={({ active: _, ...body }) =>
          create.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body })
        }
      />
    </details>
  );
}

/** One group with whom to ask. Looking at it is on record. */
export function GroupPage({ groupId }: { groupId: string }) {
  const { navigate, notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const service = useService('activities');
  const request = { params: { path: { groupId } } };
  const group = service.useQuery('get', '/groups/{groupId}', request, { refetchOnWindowFocus: false });
  const update = service.useMutation('put', '/groups/{groupId}', {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['get', '/groups'] });
      notify('success', t('group.saved'));
      navigate('/admin/groups');
    },
  });
  return (
    <PageFrame
      title={group.data?.name ?? t('groups.title')}
      lead={t('group.lead')}
      back={{ href: '/admin/groups', label: t('group.back') }}
      ready={!group.isPending}
      narrow
    >
      {group.isPending && <Loading lines={5} />}
      {group.isLoadingError && <QueryTrouble query={group} />}
      {group.data && (
        <GroupForm
          initial={group.data}
          action={t('group.save')}
          busy={update.isPending || update.isSuccess}
          error={update.error}
          onSubmit={({ name: _, ...body }) => update.mutate({ ...request, body })}
        />
      )}
    </PageFrame>
  );
}
