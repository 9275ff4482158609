import { joiningJa } from './joining/ja.ts';

export const ja = {
<<<<<<< HEAD:mfe-points/src/locales/ja.ts
  'unit.points': 'ポイント',
  'common.back-to-points': 'ポイントへ戻る',
  'common.home': 'ホームへ戻る',

  'balance.now': '今のポイント',
  'balance.this-month': '今月 {{points}} ポイントたまりました',
  'balance.none-this-month': '今月はまだたまっていません',
  'balance.check-in': 'チェックインする',
  'balance.check-in-hint': '活動の会場で QRコードを読み取ると、ポイントがたまります。',
  'balance.next': 'これからの地域活動',
  'balance.all-activities': '地域活動の予定をすべて見る',
  'balance.latest': '最近の履歴',
  'balance.all-entries': '履歴をすべて見る',

  'entries.empty': 'まだ履歴がありません',
  'entries.empty-next': '地域活動に参加してチェックインすると、ここにポイントが表示されます。',
  'entries.attended': '参加のポイント',
  'entries.after': '残り {{points}}',

  'history.title': 'ポイントの履歴',
  'history.lead': '新しい順に並んでいます。',
  'history.end': 'これで全部です。',

  'activities.title': '地域活動',
  'activities.lead': '参加すると、ポイントがたまります。',
  'activities.empty': '今、予定されている活動はありません',
  'activities.empty-next': '決まりしだい、ここでお知らせします。',
  'activities.open-now': '受付中',
  'activities.attended': '参加しました',
  'activities.cancelled': '中止',
  'activities.earns': '{{points}} ポイント',
  'activities.back': '地域活動の一覧へ戻る',

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

=======
>>>>>>> main:mfe-points/src/locales/check-in/ja.ts
  'check-in.title': 'チェックイン',
  'check-in.lead': '会場のコードを読み取ると、参加のポイントがたまります。',

  'camera.title': 'カメラで読み取る',
  'camera.why': '会場に出ている QRコードを読み取ります。写真は撮らず、何も残しません。',
  'camera.permission': '「カメラを使ってよいですか」と聞かれたら、「許可」を押してください。',
  'camera.open': 'カメラを開く',
  'camera.opening': 'カメラを開いています',
  'camera.hint': 'QRコードを枠の中に入れてください',
  'camera.foreign': 'これはチェックインのコードではありません',
  'camera.close': 'カメラを閉じる',
  'camera.again': 'もう一度カメラで読み取る',
  'camera.refused': 'カメラが許可されていません',
  'camera.refused-next':
    '番号を入力してチェックインできます。カメラを使うときは、ブラウザの設定でカメラを許可してください。',
  'camera.missing': 'この機器ではカメラを使えません',
  'camera.missing-next': '会場に出ている番号を入力してください。',
  'camera.busy': 'カメラを開けませんでした',
  'camera.busy-next': 'ほかのアプリがカメラを使っていないか確かめるか、番号を入力してください。',

  'code.title': '番号を入力する',
  'code.label': '会場に出ている番号',
  'code.hint': '例 12345-678901（線「-」は入れなくてもかまいません）',
  'code.wrong': '会場に出ている番号を、数字で入力してください。',
  'code.send': 'この番号でチェックインする',
  'code.sending': '確認しています',

  'confirm.title': 'コードを読み取りました',
  'confirm.next': '下のボタンを押すと、参加のポイントがたまります。',
  'confirm.send': 'チェックインする',

  'done.title': 'チェックインしました',
  'done.waiting': 'ポイントを付けています…',
  'done.balance': '今のポイント',
  'done.late': 'ポイントは、のちほど付きます。履歴でお確かめください。',
  'done.see-points': 'ポイントを見る',

  'refused.again': 'もう一度はじめから',
  'refused.send-again': 'もう一度送る',
  'refused.history': 'ポイントの履歴を見る',
<<<<<<< HEAD:mfe-points/src/locales/ja.ts
  'refused.activities': '地域活動の予定を見る',
  ...joiningJa,
=======
>>>>>>> main:mfe-points/src/locales/check-in/ja.ts
} as const;
