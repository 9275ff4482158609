import { myCodeJa } from '../my-code/ja.ts';

export const ja = {
  'check-in.title': 'チェックイン',
  'check-in.lead': '会場のコードを読み取ると、参加のポイントがたまります。',
  'position.note':
    '会場の近くにいるかを、この端末の中だけで確かめることがあります。断っても、チェックインできます。',

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
  ...myCodeJa,
} as const;
