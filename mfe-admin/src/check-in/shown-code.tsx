import { Loading, QueryTrouble, useService } from '@entame/sdk/react';
import { CodeStage } from '../components/code-stage.tsx';
import { useActivityNews } from '../use-activity-news.ts';

/** The code that changes, for people to scan with their own phones. */
export function ShownCode({ activityId }: { activityId: string }) {
  useActivityNews();
  const activity = useService('activities').useQuery('get', '/activities/{activityId}', {
    params: { path: { activityId } },
  });
  if (activity.isPending) return <Loading lines={6} />;
  if (activity.isLoadingError) return <QueryTrouble query={activity} />;
  return <CodeStage activity={activity.data} />;
}
