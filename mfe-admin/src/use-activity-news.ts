import { useHost, useQueryClient } from '@entame/sdk/react';
import { useEffect } from 'react';

/**
 * Asks the shown activities anew when somebody checks in or signs up. Not the lists of names: each of those requests is
 * a look at personal data and goes on record, so they are asked for by a person only.
 */
export function useActivityNews(): void {
  const { onNews } = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      onNews('activities', () => {
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => !personalPaths.includes(String(queryKey[1])),
        });
      }),
    [onNews, queries],
  );
}

export const namesPath = '/activities/{activityId}/check-ins';
export const signUpNamesPath = '/activities/{activityId}/sign-ups';
const personalPaths: string[] = [namesPath, signUpNamesPath];
