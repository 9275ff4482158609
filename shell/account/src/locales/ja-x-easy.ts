import { consentsEasy } from './consents/ja-x-easy.ts';
import { helpersEasy } from './helpers/ja-x-easy.ts';
import { identitiesEasy } from './identities/ja-x-easy.ts';
import type { ja } from './ja.ts';
import { privacyEasy } from './privacy/ja-x-easy.ts';

export const easy: Record<keyof typeof ja, string> = {
  'profile.title': 'マイページ',
  'profile.lead':
    'マイナンバーカードから よんだ ことです。カードが かわると、つぎの サインインで 新しく なります。',
  'profile.name': '名前',
  'profile.kana': '名前の よみかた',
  'profile.birth-date': '生まれた 日',
  'profile.gender': '性別',

  'gender.female': '女性',
  'gender.male': '男性',
  'gender.other': 'その他',
  'gender.unknown': 'ありません',

  'profile.address': '住所',
  'profile.registered': '登録した 日',
  'profile.id': '利用者ID',
  'profile.helped-lead': 'あなたが かわりに つかって いる 人です。 登録は 本人だけが 見られます。',
  'profile.staff-lead': 'サインイン して いる 職員・団体の ことです。',
  'profile.roles': 'しごと',

  'role.resident': '市民',
  'role.organiser': '団体の 人',
  'role.planning': '企画課',
  'role.welfare': '福祉',
  'role.transport': '交通',
  'role.desk': '窓口',
  'role.administrator': '管理する 人',
  'role.auditor': '監査する 人',

  'profile.more': 'じぶんで きめる こと',

  'common.back': 'マイページに もどる',

  'factor.title': 'もう ひとつの たしかめ',
  'factor.text': '指紋・顔・PIN、アプリ、コード',

  ...consentsEasy,
  ...helpersEasy,
  ...identitiesEasy,
  ...privacyEasy,
};
