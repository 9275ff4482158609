export const myCodeJa = {
  'my-code.title': 'わたしのコード',
  'my-code.lead':
    'この画面を、会場の受付の方に見せてください。読み取ってもらうと、参加のポイントがたまります。',
  'my-code.back': 'チェックインへ戻る',
  'my-code.qr': '受付の方に読み取ってもらう、わたしのQRコード',
  'my-code.changes-in': 'あと {{seconds}} 秒で新しいコードに変わります',
  'my-code.bright': '読み取りにくいときは、画面を明るくしてください。',
  'my-code.private': 'コードにお名前などは入っていません。30秒ごとに変わるので、写真では使えません。',
  'my-code.otherwise': 'うまくいかないときは、受付の方にお声がけください。名簿や利用者カードで受け付けます。',
  'my-code.offline': '通信できませんが、このコードは使えます。',
  'my-code.none': '通信できないため、コードを出せません',
  'my-code.none-text': 'つながると、自動で出ます。お急ぎのときは、受付の方にお声がけください。',
  'my-code.show': 'わたしのコードを見せる',
  'my-code.show-text': '受付の方に読み取ってもらうこともできます。',

  'done.flagged-title': '受け付けました',
  'done.flagged': 'ポイントは、市が参加を確かめたあとに付きます。数日かかることがあります。',
};
