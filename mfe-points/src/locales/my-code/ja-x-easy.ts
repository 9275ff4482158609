import type { myCodeJa } from './ja.ts';

export const myCodeEasy: Record<keyof typeof myCodeJa, string> = {
  'my-code.title': 'わたしの コード',
  'my-code.lead': 'この 画面を、会場の うけつけの 人に 見せて ください。ポイントが たまります。',
  'my-code.back': 'チェックインへ もどる',
  'my-code.qr': 'うけつけの 人が 読みとる QRコード',
  'my-code.changes-in': 'あと {{seconds}} びょうで あたらしく なります',
  'my-code.bright': '読みとれない ときは、画面を あかるく して ください。',
  'my-code.private': 'コードに 名前は 入って いません。30びょうで かわります。写真は つかえません。',
  'my-code.otherwise': 'できない ときは、うけつけの 人に 言って ください。',
  'my-code.offline': 'インターネットに つながりませんが、この コードは つかえます。',
  'my-code.none': 'インターネットに つながりません',
  'my-code.none-text': 'つながると、コードが 出ます。いそぐ ときは、うけつけの 人に 言って ください。',
  'my-code.show': 'わたしの コードを 見せる',
  'my-code.show-text': 'うけつけの 人が 読みとる ことも できます。',

  'done.flagged-title': 'うけつけました',
  'done.flagged': 'ポイントは、市が たしかめてから つきます。何日か かかる ことが あります。',
};
