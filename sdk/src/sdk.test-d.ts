/** What must not compile. `tsc` fails on a line below `@ts-expect-error` that does compile. */
import { h } from 'vue';
import {
  type Clients,
  type Host,
  type IconName,
  isProblem,
  type Locales,
  type MicroFrontend,
} from './index.ts';
import { dataOf, Icon, PageFrame, vueMicroFrontend } from './vue.ts';

declare const clients: Clients;
declare const host: Host;

export async function operations() {
  const { data } = await clients.points.GET('/me/account');
  const balance: number | undefined = data?.balance;
  // @ts-expect-error: no such field in the reply
  const typo: number | undefined = data?.balanse;
  // @ts-expect-error: no such service
  await clients.parking.GET('/lots');
  // @ts-expect-error: no such path
  await clients.points.GET('/me/acount');
  // @ts-expect-error: the path has no such method
  await clients.points.POST('/me/account', {});
  // @ts-expect-error: the path's parameter is missing
  await clients.activities.GET('/activities/{activityId}');
  // @ts-expect-error: no such query parameter
  await clients.points.GET('/me/entries', { params: { query: { size: 5 } } });

  const params = { header: { 'Idempotency-Key': '…' } };
  await clients.activities.POST('/check-ins', { params, body: { code: '12345-678901' } });
  // @ts-expect-error: the body is missing
  await clients.activities.POST('/check-ins', { params });
  // @ts-expect-error: a code is a text
  await clients.activities.POST('/check-ins', { params, body: { code: 12345 } });
  // @ts-expect-error: what is done once needs a key
  await clients.activities.POST('/check-ins', { body: { code: '12345-678901' } });

  const account = await dataOf(clients.points.GET('/me/account'));
  return [balance, typo, account.balance];
}

export function hostServices(error: unknown) {
  host.may('points:read-own');
  // @ts-expect-error: no such permission
  host.may('points:read-all');
  isProblem(error, 'activity-not-found');
  // @ts-expect-error: no such problem
  isProblem(error, 'activity-not-there');
  host.notify('success', '保存しました。');
  // @ts-expect-error: no such kind of notice
  host.notify('danger', '保存しました。');
}

export function texts() {
  const ja = { title: '駐車場', free: '空き {{count}}台' };
  const easy = { title: '車を とめる ところ', free: 'あと {{count}}台' };
  const locales: Locales<typeof ja> = {
    ja,
    en: { title: 'Parking', free: '{{count}} free' },
    'ja-x-easy': easy,
  };
  const t = host.translator(locales);
  t('free', { count: 3 });
  // @ts-expect-error: no such text
  t('full');
  // @ts-expect-error: the text `free` is missing in English
  const incomplete: Locales<typeof ja> = { ja, en: { title: 'Parking' }, 'ja-x-easy': easy };
  // @ts-expect-error: a language is missing
  const untold: Locales<typeof ja> = { ja, en: ja };
  return [incomplete, untold];
}

export function componentsOfVue(): MicroFrontend {
  h(Icon, { name: 'ride' });
  // @ts-expect-error: no such icon
  h(Icon, { name: 'parking' });
  // @ts-expect-error: no such icon
  const icon: IconName = 'parking';
  // @ts-expect-error: a page has a title
  h(PageFrame, { lead: icon });
  return vueMicroFrontend(PageFrame);
}
