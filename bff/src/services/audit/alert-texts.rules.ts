/** What a warning says, in plain words. Nobody is named: the page shows names to those who may see them. */
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { AlertKind } from './finding.ts';

/** `{count}` and the like stand for the warning's figures. */
const titles: Record<AlertKind, LocalizedText> = {
  'failed-sign-ins-client': {
    ja: '同じ接続元からサインインの失敗が続いています',
    en: 'Many failed sign-ins from one client',
    'ja-x-easy': 'サインインの しっぱいが つづいて います（おなじ 場所から）',
  },
  'failed-sign-ins-account': {
    ja: '同じIDでサインインの失敗が続いています',
    en: 'Many failed sign-ins with one identity',
    'ja-x-easy': 'サインインの しっぱいが つづいて います（おなじ ID）',
  },
  'impossible-travel': {
    ja: '離れた場所から続けて使われています',
    en: 'Used from two distant places',
    'ja-x-easy': 'とおい 場所から つづけて つかわれて います',
  },
  'two-networks': {
    ja: '職員のIDが2か所から同時に使われています',
    en: 'A staff account is used from two networks at once',
    'ja-x-easy': '市の 人の IDが 2つの 場所で つかわれて います',
  },
  'many-residents': {
    ja: '短い時間に多くの利用者の情報が開かれました',
    en: 'Data of many residents opened in a short time',
    'ja-x-easy': 'たくさんの 人の 情報が ひらかれました',
  },
  'many-reads': {
    ja: '短い時間に利用者の情報が何度も開かれました',
    en: 'Residents’ data opened many times in a short time',
    'ja-x-easy': '何回も 情報が ひらかれました',
  },
  'same-resident': {
    ja: '同じ利用者の情報が何度も開かれました',
    en: 'The same resident’s data opened again and again',
    'ja-x-easy': 'おなじ 人の 情報が 何回も ひらかれました',
  },
  'night-access': {
    ja: '時間外に利用者の情報が開かれました',
    en: 'Residents’ data opened outside office hours',
    'ja-x-easy': 'よるに 情報が ひらかれました',
  },
  'export-volume': {
    ja: '一覧のファイル出力が続いています',
    en: 'Many lists exported in a short time',
    'ja-x-easy': 'リストが 何回も ファイルに なりました',
  },
  'break-glass': {
    ja: '緊急時アクセスが使われました',
    en: 'Emergency access was used',
    'ja-x-easy': 'きんきゅうの けんげんが つかわれました',
  },
  'second-factor-locked': {
    ja: '職員の二つ目の確認で誤りが続き、ロックされました',
    en: 'A second factor was locked after wrong tries',
    'ja-x-easy': 'もう ひとつの たしかめで まちがいが つづいて とまりました',
  },
  'audit-not-whole': {
    ja: '監査記録が書き換えられたおそれがあります',
    en: 'The audit records may have been changed',
    'ja-x-easy': 'きろくが かえられたかも しれません',
  },
  'ledger-not-sound': {
    ja: 'ポイントの台帳が合いません',
    en: 'The points’ ledger does not add up',
    'ja-x-easy': 'ポイントの ちょうぼが あいません',
  },
};

const explanations: Record<AlertKind, LocalizedText> = {
  'failed-sign-ins-client': {
    ja: '同じ接続元から、{minutes}分のうちに{count}回失敗しました。目安は{threshold}回です。',
    en: '{count} failures within {minutes} minutes; the limit is {threshold}.',
  },
  'failed-sign-ins-account': {
    ja: '登録のない同じIDで、{minutes}分のうちに{count}回失敗しました。目安は{threshold}回です。',
    en: '{count} failures within {minutes} minutes; the limit is {threshold}.',
  },
  'impossible-travel': {
    ja: '約{kilometres}km離れた2か所から、{minutes}分の間に使われました。',
    en: 'Two places about {kilometres} km apart, {minutes} minutes between.',
  },
  'two-networks': {
    ja: '{minutes}分のうちに{count}つの接続元から使われました。外出先での利用でなければ、本人に確かめてください。',
    en: '{count} networks within {minutes} minutes. Ask the person unless they were on their way.',
  },
  'many-residents': {
    ja: '1人の職員が、{minutes}分のうちに{count}人の情報を開きました。目安は{threshold}人です。',
    en: 'One member of staff opened the data of {count} residents within {minutes} minutes; the limit is {threshold}.',
  },
  'many-reads': {
    ja: '1人の職員が、{minutes}分のうちに{count}回開きました。目安は{threshold}回です。',
    en: 'One member of staff opened data {count} times within {minutes} minutes; the limit is {threshold}.',
  },
  'same-resident': {
    ja: '1人の職員が、同じ利用者の情報を{count}回開きました。目安は{threshold}回です。',
    en: 'One member of staff opened the same resident’s data {count} times; the limit is {threshold}.',
  },
  'night-access': {
    ja: '業務時間の外に、{count}回開かれました。',
    en: 'Opened {count} times outside office hours.',
  },
  'export-volume': {
    ja: '1人の職員が、{minutes}分のうちに{count}回出力しました。目安は{threshold}回です。',
    en: 'One member of staff exported {count} lists within {minutes} minutes; the limit is {threshold}.',
  },
  'break-glass': {
    ja: '理由が正しいかを、別の人が確かめてください。',
    en: 'Somebody else has to check the reason.',
  },
  'second-factor-locked': {
    ja: '本人に心当たりがあるかを確かめてください。なければ、職員IDの暗証番号が知られているおそれがあります。',
    en: 'Ask the person whether it was them. If not, somebody else may know how to sign in at the directory.',
  },
  'audit-not-whole': {
    ja: '封印の検証が、{sequence}件目で合いませんでした。データベースに触れず、保守業者へ連絡してください。',
    en: 'The chain of seals does not fit at record {sequence}. Leave the database alone and call the operator.',
  },
  'ledger-not-sound': {
    ja: '毎日の点検で、ポイントの台帳に合わない所が見つかりました（取引番号 {sequence}）。データベースに触れず、保守業者へ連絡してください。残高が確かめられるまで、窓口で訂正をしないでください。',
    en: 'The daily check found a fault in the points’ ledger (transfer {sequence}). Leave the database alone, call the operator, and correct no balance until it is settled.',
  },
};

export function computeAlertTitle(kind: AlertKind, language: Language): string {
  return localize(titles[kind], language);
}

/** A figure that is not there is left as a dash. */
export function computeAlertExplanation(
  kind: AlertKind,
  figures: Readonly<Record<string, number>>,
  language: Language,
): string {
  return localize(explanations[kind], language).replace(/\{(\w+)\}/g, (_, name: string) =>
    name in figures ? String(figures[name]) : '—',
  );
}
