import { consentsJa } from './consents/ja.ts';
import { helpersJa } from './helpers/ja.ts';
import { identitiesJa } from './identities/ja.ts';
import { privacyJa } from './privacy/ja.ts';

export const ja = {
  'profile.title': 'マイページ',
  'profile.lead':
    'マイナンバーカードから読み取った内容です。カードの内容が変わると、次のサインインのときに新しくなります。',
  'profile.name': '氏名',
  'profile.kana': 'フリガナ',
  'profile.birth-date': '生年月日',
  'profile.gender': '性別',

  'gender.female': '女性',
  'gender.male': '男性',
  'gender.other': 'その他',
  'gender.unknown': '登録なし',

  'profile.address': '住所',
  'profile.registered': '利用登録日',
  'profile.id': '利用者ID',
  'profile.helped-lead': 'あなたが代わりに操作している方です。登録の内容は、ご本人だけが見られます。',
  'profile.staff-lead': 'サインインしている職員・団体の情報です。',
  'profile.roles': '役割',

  'role.resident': '市民',
  'role.organiser': '団体の主催者',
  'role.planning': '企画課',
  'role.welfare': '福祉',
  'role.transport': '交通',
  'role.desk': '窓口',
  'role.administrator': '管理者',
  'role.auditor': '監査担当',

  'profile.more': 'ご自分で決められること',

  'common.back': 'マイページへ戻る',

  'factor.title': '二つ目の確認',
  'factor.text': '端末の指紋・顔・PIN、認証アプリ、控えのコード',

  ...consentsJa,
  ...helpersJa,
  ...identitiesJa,
  ...privacyJa,
};
