import type { ja } from './ja.ts';
import { joiningEasy } from './joining/ja-x-easy.ts';

export const easy: Record<keyof typeof ja, string> = {
<<<<<<< HEAD:mfe-points/src/locales/ja-x-easy.ts
  'unit.points': 'ポイント',
  'common.back-to-points': 'ポイントに もどる',
  'common.home': 'さいしょの 画面に もどる',

  'balance.now': 'いまの ポイント',
  'balance.this-month': '今月 {{points}} ポイント もらいました',
  'balance.none-this-month': '今月は まだ ありません',
  'balance.check-in': 'チェックイン する',
  'balance.check-in-hint': '会場で QRコードを 読むと ポイントが もらえます。',
  'balance.next': 'これからの 地域の 活動',
  'balance.all-activities': '活動を ぜんぶ 見る',
  'balance.latest': 'さいきんの きろく',
  'balance.all-entries': 'きろくを ぜんぶ 見る',

  'entries.empty': 'まだ きろくが ありません',
  'entries.empty-next': '地域の 活動に 行って チェックイン して ください。ここに ポイントが 出ます。',
  'entries.attended': '行った ポイント',
  'entries.after': 'のこり {{points}}',

  'history.title': 'ポイントの きろく',
  'history.lead': '新しい きろくが 上に あります。',
  'history.end': 'これで ぜんぶです。',

  'activities.title': '地域の 活動',
  'activities.lead': '活動に 行くと ポイントが もらえます。',
  'activities.empty': 'いま 活動は ありません',
  'activities.empty-next': 'きまったら ここに 出ます。',
  'activities.open-now': 'いま 受付中',
  'activities.attended': '行きました',
  'activities.cancelled': '中止',
  'activities.earns': '{{points}} ポイント',
  'activities.back': '活動の リストに もどる',

  'activity.when': 'いつ',
  'activity.where': 'どこ',
  'activity.group': 'だれが するか',
  'activity.points': 'もらえる ポイント',
  'activity.check-in-time': 'チェックインの 時間',
  'activity.from-to': '{{from}} から {{to}} まで',
  'activity.about': 'なにを するか',
  'activity.check-in': 'この 活動に チェックイン する',
  'activity.cancelled-title': 'この 活動は 中止です',
  'activity.attended-title': 'チェックイン しました',
  'activity.attended-at': '{{time}} に チェックイン しました。',

=======
>>>>>>> main:mfe-points/src/locales/check-in/ja-x-easy.ts
  'check-in.title': 'チェックイン',
  'check-in.lead': '会場の コードを 読むと ポイントが もらえます。',

  'camera.title': 'カメラで 読む',
  'camera.why': '会場の QRコードを 読みます。写真は とりません。',
  'camera.permission': '「カメラを つかって いいですか」と 出たら 「許可」を おして ください。',
  'camera.open': 'カメラを ひらく',
  'camera.opening': 'カメラを ひらいて います',
  'camera.hint': 'QRコードを わくの 中に 入れて ください',
  'camera.foreign': 'これは チェックインの コードでは ありません',
  'camera.close': 'カメラを とじる',
  'camera.again': 'もう いちど カメラで 読む',
  'camera.refused': 'カメラが つかえません',
  'camera.refused-next':
    '番号を 入れて ください。カメラを つかいたい ときは、ブラウザの 設定で カメラを 許可して ください。',
  'camera.missing': 'カメラが ありません',
  'camera.missing-next': '会場の 番号を 入れて ください。',
  'camera.busy': 'カメラを ひらけません',
  'camera.busy-next': 'ほかの アプリを とじて ください。または 番号を 入れて ください。',

  'code.title': '番号を 入れる',
  'code.label': '会場の 番号',
  'code.hint': '例 12345-678901（「-」は なくても いいです）',
  'code.wrong': '会場の 番号を 数字で 入れて ください。',
  'code.send': 'この 番号で チェックイン する',
  'code.sending': 'たしかめて います',

  'confirm.title': 'コードを 読みました',
  'confirm.next': '下の ボタンを おすと ポイントが もらえます。',
  'confirm.send': 'チェックイン する',

  'done.title': 'チェックイン しました',
  'done.waiting': 'ポイントを 入れて います…',
  'done.balance': 'いまの ポイント',
  'done.late': 'ポイントは あとで 入ります。きろくを 見て ください。',
  'done.see-points': 'ポイントを 見る',

  'refused.again': 'はじめから する',
  'refused.send-again': 'もう いちど おくる',
  'refused.history': 'ポイントの きろくを 見る',
<<<<<<< HEAD:mfe-points/src/locales/ja-x-easy.ts
  'refused.activities': '地域の 活動を 見る',
  ...joiningEasy,
=======
>>>>>>> main:mfe-points/src/locales/check-in/ja-x-easy.ts
};
