import { createFormat } from '@entame/sdk/format';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import type { TileContent, TileProvider } from '#platform/service.ts';
import { computeCheckInWindow, decideCheckInOpen } from './activities.rules.ts';
import { type Activity, findActivitiesBetween, findComingActivities } from './activities.store.ts';
import { groupOf } from './activities.visible.ts';
import { findCheckInCounts, findOwnCheckIns } from './check-ins.store.ts';

const texts = {
  none: {
    ja: '予定されている地域活動はありません。',
    en: 'No community activities are planned.',
    'ja-x-easy': 'いまは 地域の 活動は ありません。',
  },
  all: { ja: '地域活動を見る', en: 'See activities', 'ja-x-easy': '活動を 見る' },
  more: { ja: 'くわしく見る', en: 'See details', 'ja-x-easy': 'くわしく 見る' },
  checkIn: { ja: 'チェックインする', en: 'Check in', 'ja-x-easy': 'チェックイン する' },
  open: {
    ja: 'いまチェックインできます。',
    en: 'You can check in now.',
    'ja-x-easy': 'いま チェックイン できます。',
  },
  done: { ja: 'チェックイン済みです。', en: 'You have checked in.', 'ja-x-easy': 'チェックイン しました。' },
  today: { ja: '今日', en: 'Today', 'ja-x-easy': '今日' },
  tomorrow: { ja: 'あした', en: 'Tomorrow', 'ja-x-easy': 'あした' },
  nothingToday: {
    ja: '今日の地域活動はありません。',
    en: 'No activities today.',
    'ja-x-easy': '今日の 活動は ありません。',
  },
  activityUnit: { ja: '件', en: 'activities', 'ja-x-easy': '件' },
  checkIns: { ja: 'チェックイン {n}人', en: '{n} check-ins', 'ja-x-easy': 'チェックイン {n}人' },
  people: { ja: '{n}人', en: '{n}', 'ja-x-easy': '{n}人' },
  manage: { ja: '地域活動の一覧', en: 'All activities', 'ja-x-easy': '活動の リスト' },
} satisfies Record<string, LocalizedText>;

const candidatesMax = 20;
const othersMax = 3;
const itemsMax = 5;

/** The activity a resident can check in at now, or else the next one. */
export function nextTile({ store }: Platform): TileProvider {
  return async ({ actor, now, language }) => {
    const say = (text: LocalizedText) => localize(text, language);
    // Check-in stays open for a while after the end, and so does the way to it.
    const longest = now.subtract(computeLateness());
    const found = await findComingActivities(store.read, longest, candidatesMax);
    const own = await findOwnCheckIns(
      store.read,
      actor.id,
      found.map((row) => row.id),
    );
    const isOver = (row: Activity) => Temporal.Instant.compare(row.endsAt, now) <= 0;
    const isOpen = (row: Activity) => !own.has(row.id) && decideCheckInOpen(row, now).allowed;
    const announced = found.filter((row) => row.status === 'announced' && (isOpen(row) || !isOver(row)));
    const next = announced.find(isOpen) ?? announced[0];
    if (!next)
      return {
        urgency: 'normal',
        text: say(texts.none),
        action: { label: say(texts.all), href: activitiesPath },
      };

    const open = isOpen(next);
    const state = own.has(next.id) ? say(texts.done) : open ? say(texts.open) : '';
    const page = `${activitiesPath}/${next.id}`;
    return {
      urgency: open ? 'soon' : 'normal',
      value: { text: timeText(next.startsAt, now, language) },
      text: `${next.title}（${next.placeName}）${state}`,
      items: announced
        .filter((row) => row !== next)
        .slice(0, othersMax)
        .map((row) => ({
          text: row.title,
          detail: timeText(row.startsAt, now, language),
          href: `${activitiesPath}/${row.id}`,
        })),
      action: open
        ? { label: say(texts.checkIn), href: `/points/check-in?activity=${next.id}` }
        : { label: say(texts.more), href: page },
    };
  };
}

/** Today's activities and how many people have come, for staff and organisers. */
export function todayTile({ store }: Platform): TileProvider {
  return async ({ actor, now, language }): Promise<TileContent> => {
    const say = (text: LocalizedText, n = 0) => localize(text, language).replace('{n}', String(n));
    const { time } = createFormat(language);
    const midnight = now.toZonedDateTimeISO(cityTimeZone).startOfDay();
    const until = midnight.add({ days: 1 }).toInstant();
    const found = await findActivitiesBetween(store.read, midnight.toInstant(), until, groupOf(actor));
    const today = found.filter((row) => row.status === 'announced');
    const counts = await findCheckInCounts(
      store.read,
      today.map((row) => row.id),
    );
    const total = counts.values().reduce((sum, count) => sum + count, 0);
    return {
      urgency: 'normal',
      value: { text: String(today.length), unit: say(texts.activityUnit) },
      text: today.length === 0 ? say(texts.nothingToday) : say(texts.checkIns, total),
      items: today.slice(0, itemsMax).map((row) => ({
        text: `${time(instantText(row.startsAt))} ${row.title}`,
        detail: say(texts.people, counts.get(row.id) ?? 0),
        href: `/admin/activities/${row.id}`,
      })),
      action: { label: say(texts.manage), href: '/admin/activities' },
    };
  };
}

const activitiesPath = '/points/activities';

/** How long after its end check-in at an activity goes on. */
function computeLateness(): Temporal.Duration {
  const end = Temporal.Instant.fromEpochMilliseconds(0);
  return end.until(computeCheckInWindow({ startsAt: end, endsAt: end }).closesAt);
}

/** 今日 10:00, あした 9:30, 11月25日(水) 13:00 */
function timeText(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(cityTimeZone).toPlainDate();
  const days = day(now).until(day(instant)).days;
  const near = days === 0 ? texts.today : days === 1 ? texts.tomorrow : undefined;
  const { date, time } = createFormat(language);
  const text = instantText(instant);
  return `${near ? localize(near, language) : date(text)} ${time(text)}`;
}
