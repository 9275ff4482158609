import { useHost, useQueryClient } from '@entame/sdk/react';
import { useEffect } from 'react';

/**
 * Asks the shown activities anew when somebody checks in. Not the lists of names: each of those requests is a look at
 * personal data and goes on record, so they are asked for by a person only.
 */
export function useActivityNews(): void {
  const { onNews } = useHost();
  const queries = useQueryClient();
  useEffect(
    () =>
      onNews('activities', () => {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== namesPath });
      }),
    [onNews, queries],
  );
}

export const namesPath = '/activities/{activityId}/check-ins';
