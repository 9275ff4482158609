/** What must not compile in a React micro-frontend. See sdk.test-d.ts. */
import {
  ConfirmDialog,
  Empty,
  Icon,
  LoadMore,
  PageFrame,
  QueryTrouble,
  reactMicroFrontend,
  useService,
} from './react.ts';

export function Queries() {
  const points = useService('points');
  const account = points.useQuery('get', '/me/account');
  // @ts-expect-error: no such service
  useService('parking');
  // @ts-expect-error: no such path
  points.useQuery('get', '/me/acount');
  // @ts-expect-error: the path has no such method
  points.useMutation('post', '/me/account');
  const cancel = useService('activities').useMutation('post', '/activities/{activityId}/cancel');
  // @ts-expect-error: the path's parameter has another name
  cancel.mutate({ params: { path: { id: '…' } } });
  const entries = points.useInfiniteQuery(
    'get',
    '/me/entries',
    {},
    { initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  return (
    <>
      <QueryTrouble query={account} />
      <LoadMore pages={entries} />
      {/* @ts-expect-error: a query without further pages */}
      <LoadMore pages={account} />
    </>
  );
}

export function Components() {
  return (
    // @ts-expect-error: a page has a title
    <PageFrame back={{ href: '/parking', label: '戻る' }}>
      {/* @ts-expect-error: no such icon */}
      <Icon name="parking" />
      {/* @ts-expect-error: an empty list says how it comes to be filled */}
      <Empty icon="ride" title="まだありません" />
      {/* @ts-expect-error: there is always an answer that changes nothing */}
      <ConfirmDialog title="消しますか" yes="消す" onYes={() => {}} onNo={() => {}}>
        元に戻せません。
      </ConfirmDialog>
    </PageFrame>
  );
}

export const { bootstrap, mount, unmount } = reactMicroFrontend(() => <Components />);
