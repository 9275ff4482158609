/** What moved points, in the words that residents and staff read. */
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import type { CauseKind } from './journal.store.ts';

const labels: Record<CauseKind, LocalizedText> = {
  'activity-attended': {
    ja: '地域活動への参加',
    en: 'Taking part in community activities',
    'ja-x-easy': '地域の 活動に 行った',
  },
  'group-activity-reported': {
    ja: '団体の活動の報告',
    en: 'Reporting a group’s activity',
    'ja-x-easy': '団体の 活動の ほうこく',
  },
  'ride-completed': { ja: '乗り合い送迎の利用', en: 'Shared rides', 'ja-x-easy': '車に のった' },
  'health-recorded': { ja: '健康の記録', en: 'Keeping health records', 'ja-x-easy': 'けんこうの きろく' },
  'checkup-taken': { ja: '健診の受診', en: 'Health check-ups', 'ja-x-easy': 'けんしんを うけた' },
  'survey-answered': {
    ja: 'アンケートの回答',
    en: 'Answering surveys',
    'ja-x-easy': 'アンケートに こたえた',
  },
  'campaign-won': {
    ja: 'キャンペーンの当選',
    en: 'Winning in campaigns',
    'ja-x-easy': 'キャンペーンに あたった',
  },
  'staff-grant': { ja: '市からの付与', en: 'Given by the city', 'ja-x-easy': '市から もらった' },
  'bulk-grant': { ja: '市からの一括付与', en: 'Given by the city to many', 'ja-x-easy': '市から みんなに' },
  'attendance-revoked': {
    ja: '参加の取り消し',
    en: 'Attendance taken back',
    'ja-x-easy': '行った ことの とりけし',
  },
  exchanged: { ja: 'ほかのポイントへの交換', en: 'Exchanged', 'ja-x-easy': 'ほかの ポイントに かえた' },
  'exchange-cancelled': {
    ja: '交換の取りやめ',
    en: 'Exchange cancelled',
    'ja-x-easy': 'かえるのを やめた',
  },
  'exchange-refunded': {
    ja: '交換の返金',
    en: 'Exchange refunded',
    'ja-x-easy': 'かえた ポイントが もどった',
  },
  expired: { ja: '期限切れ', en: 'Expired', 'ja-x-easy': '期限が きた' },
  'budget-funded': { ja: '予算への積み立て', en: 'Budget funded', 'ja-x-easy': '予算に 入れた' },
  'budget-returned': { ja: '予算からの戻し', en: 'Budget returned', 'ja-x-easy': '予算から もどした' },
  correction: { ja: '訂正', en: 'Correction', 'ja-x-easy': '直した' },
  'account-closed': { ja: '退会', en: 'Account closed', 'ja-x-easy': 'やめた' },
  'residents-merged': {
    ja: '利用登録の統合',
    en: 'Accounts merged',
    'ja-x-easy': 'ふたつの アカウントを まとめた',
  },
};

export function computeCauseLabel(kind: CauseKind, language: Language): string {
  return localize(labels[kind], language);
}
