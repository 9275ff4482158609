import { joiningJa } from '../joining/ja.ts';

export const ja = {
  'activities.title': '地域活動',
  'activities.lead': '参加すると、ポイントがたまります。',
  'activities.empty': '今、予定されている活動はありません',
  'activities.empty-next': '決まりしだい、ここでお知らせします。',
  'activities.open-now': '受付中',
  'activities.attended': '参加しました',
  'activities.cancelled': '中止',
  'activities.earns': '{{points}} ポイント',
  'activities.back': '地域活動の一覧へ戻る',
  'activities.all': '地域活動の予定をすべて見る',
  'activities.next': 'これからの地域活動',

  'activity.when': '日時',
  'activity.where': '場所',
  'activity.group': '主催',
  'activity.points': 'もらえるポイント',
  'activity.check-in-time': '受付時間',
  'activity.from-to': '{{from}} から {{to}} まで',
  'activity.about': '内容',
  'activity.check-in': 'この活動にチェックインする',
  'activity.cancelled-title': 'この活動は中止になりました',
  'activity.attended-title': 'チェックイン済みです',
  'activity.attended-at': '{{time}} にチェックインしました。',
  ...joiningJa,
} as const;
