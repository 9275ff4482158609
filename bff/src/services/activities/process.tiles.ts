import { type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileProvider } from '#platform/service.ts';
import { groupOf } from './activities.visible.ts';
import { scopeOf } from './applications/applications.scope.ts';
import { findApplicationCounts } from './applications/applications.store.ts';
import { findFlaggedCount } from './check-in/reviews.store.ts';
import { findReportCount } from './reports/reports.store.ts';

const texts = {
  unit: { ja: '件', en: 'to do', 'ja-x-easy': '件' },
  none: {
    ja: 'いま、することはありません。',
    en: 'Nothing to do at present.',
    'ja-x-easy': 'いま する ことは ありません。',
  },
  some: {
    ja: '手続きを待っているものがあります。',
    en: 'These wait for you.',
    'ja-x-easy': 'まって いる ものが あります。',
  },
  count: { ja: '{n}件', en: '{n}', 'ja-x-easy': '{n}件' },
  toDecide: { ja: '確認待ちの申請', en: 'Applications to decide', 'ja-x-easy': '見る 申請' },
  returned: { ja: '差し戻された申請', en: 'Applications returned', 'ja-x-easy': 'もどって きた 申請' },
  toAccept: { ja: '確認待ちの報告', en: 'Reports to accept', 'ja-x-easy': '見る 報告' },
  reportsReturned: { ja: '差し戻された報告', en: 'Reports returned', 'ja-x-easy': 'もどって きた 報告' },
  due: { ja: 'まだ出していない報告', en: 'Reports to write', 'ja-x-easy': 'まだ 出して いない 報告' },
  toReview: {
    ja: '確認待ちのチェックイン',
    en: 'Check-ins to look at',
    'ja-x-easy': '見る チェックイン',
  },
  overdue: { ja: '期限を過ぎた報告', en: 'Reports overdue', 'ja-x-easy': 'おくれて いる 報告' },
  applications: { ja: '申請を見る', en: 'See applications', 'ja-x-easy': '申請を 見る' },
} satisfies Record<string, LocalizedText>;

/** What waits for the viewer: decisions for the city, corrections and reports for a group. Late reports stand out. */
export function tasksTile({ store }: Pick<Platform, 'store'>): TileProvider {
  return async ({ actor, now, language }) => {
    const say = (text: LocalizedText, n = 0) => localize(text, language).replace('{n}', String(n));
    const group = groupOf(actor);
    const applications = await findApplicationCounts(store.read, await scopeOf(store.read, actor), [
      'submitted',
      'returned',
    ]);
    const reports = (state: 'due' | 'overdue' | 'submitted' | 'returned') =>
      findReportCount(store.read, now, state, group);
    const overdue = await reports('overdue');
    const isCity = group === undefined;
    const isReviewer = actor.permissions.has('check-ins:review');
    const tasks = [
      isCity
        ? taskOf(texts.toDecide, applications.get('submitted'), '/admin/applications?status=submitted')
        : taskOf(texts.returned, applications.get('returned'), '/admin/applications?status=returned'),
      isCity
        ? taskOf(texts.toAccept, await reports('submitted'), '/admin/reports?state=submitted')
        : taskOf(texts.reportsReturned, await reports('returned'), '/admin/reports?state=returned'),
      ...(isCity ? [] : [taskOf(texts.due, await reports('due'), '/admin/reports?state=due')]),
      ...(isReviewer
        ? [taskOf(texts.toReview, await findFlaggedCount(store.read), '/admin/check-in-reviews')]
        : []),
      taskOf(texts.overdue, overdue, '/admin/reports?state=overdue'),
    ].filter(({ count }) => count > 0);
    const total = tasks.reduce((sum, { count }) => sum + count, 0);
    return {
      urgency: overdue > 0 ? 'urgent' : total > 0 ? 'soon' : 'normal',
      value: { text: String(total), unit: say(texts.unit) },
      text: say(total === 0 ? texts.none : texts.some),
      items: tasks.map(({ title, count, href }) => ({
        text: say(title),
        detail: say(texts.count, count),
        href,
      })),
      action: { label: say(texts.applications), href: '/admin/applications' },
    };
  };
}

function taskOf(title: LocalizedText, count: number | undefined, href: string) {
  return { title, count: count ?? 0, href };
}
