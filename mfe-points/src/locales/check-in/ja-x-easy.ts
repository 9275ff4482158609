import { myCodeEasy } from '../my-code/ja-x-easy.ts';
import type { ja } from './ja.ts';

export const easy: Record<keyof typeof ja, string> = {
  'check-in.title': 'チェックイン',
  'check-in.lead': '会場の コードを 読むと ポイントが もらえます。',
  'position.note':
    '会場の 近くに いるか、この きかいの 中だけで 見る ことが あります。「いいえ」でも チェックイン できます。',

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
  ...myCodeEasy,
};
