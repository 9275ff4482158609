import {
  BusyButton,
  Empty,
  Icon,
  Loading,
  LoadMore,
  QueryTrouble,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { Table } from '../components/table.tsx';
import { checkInLocales } from '../locales/check-in/index.ts';
import { signUpNamesPath } from '../use-activity-news.ts';
import type { Receiver } from './hand-out.tsx';

interface SignedUpProps {
  activityId: string;
  isBusy: boolean;
  onGive(to: Receiver): void;
}

/** Those who signed up, by name; shown when asked for, because each look goes on record. */
export function SignedUp(props: SignedUpProps) {
  const t = useTexts(checkInLocales);
  const [shown, setShown] = useState(false);
  return (
    <>
      <h3>{t('list.sign-ups')}</h3>
      {shown ? (
        <Names {...props} />
      ) : (
        <button className="ui-button ui-button--secondary" type="button" onClick={() => setShown(true)}>
          <Icon name="person" />
          {t('list.show')}
        </button>
      )}
    </>
  );
}

function Names({ activityId, isBusy, onGive }: SignedUpProps) {
  const t = useTexts(checkInLocales);
  const signUps = useService('activities').useInfiniteQuery(
    'get',
    signUpNamesPath,
    { params: { path: { activityId }, query: { limit: 100 } } },
    {
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
      // Every request is a look at personal data: only when the person asks for one.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    },
  );
  const items = signUps.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {signUps.isPending && <Loading lines={4} />}
      {signUps.isLoadingError && <QueryTrouble query={signUps} />}
      {signUps.isSuccess && items.length === 0 && (
        <Empty icon="person" title={t('list.nobody')} text={t('list.nobody-text')} />
      )}
      {items.length > 0 && (
        <Table label={t('list.sign-ups')} headings={[t('list.name'), t('list.hand-out')]}>
          {items.map(({ id, residentName, checkedIn }) => (
            <tr key={id}>
              <th scope="row">{residentName}</th>
              <td>
                {checkedIn ? (
                  t('list.came')
                ) : (
                  <BusyButton
                    className="ui-button--secondary"
                    busy={isBusy}
                    onPress={() => onGive({ signUpId: id })}
                  >
                    {t('list.hand-out')}
                    <span className="ui-visually-hidden">{residentName}</span>
                  </BusyButton>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <LoadMore pages={signUps} />
    </>
  );
}
