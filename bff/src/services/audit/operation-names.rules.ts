/** What an official reads where the contract says `searchResidents`. */
import type { Language } from '#platform/language.ts';

const japaneseNames: Record<string, string> = {
  acceptMandate: '代理の招待を承諾',
  withdrawMandate: '代理を取り消し',
  startHelping: '代理の操作を開始（家族など）',
  acknowledgeAlert: '警告の確認を開始',
  answerCorrection: '訂正の依頼に回答',
  cancelActivity: '地域活動を中止',
  cancelBooking: '乗車の予約を取り消し',
  checkDataset: 'オープンデータの取り込みを確認',
  checkIn: 'チェックイン',
  claimResidentCard: '利用者カードと結び付け',
  closeAlert: '警告の対応を終了',
  closeMyAccount: '利用の終了を申請',
  confirmMandate: '代理人を確定',
  correctResident: '利用者の登録内容を訂正',
  createActivity: '地域活動を登録',
  createBooking: '乗車を予約',
  createMandate: '代理人を招待',
  deleteBloodPressureReading: '血圧の記録を削除',
  draftIncidentReport: '報告書の案を作成',
  endRepresentation: '代理の操作を終了',
  exportActivities: '地域活動を出力',
  exportAuditRecords: '監査記録を出力',
  exportCheckIns: 'チェックインした人を出力',
  exportMyData: '自分の情報を出力',
  exportResidents: '利用者全員を出力',
  findResidentByCard: '利用者カードで検索',
  finishSignIn: 'サインイン',
  getAlert: '警告を表示',
  getAuditRecord: '監査記録の詳細を表示',
  getMyAccount: 'ポイント残高を表示',
  getMyData: '自分の情報を表示',
  getMyProfile: '自分の登録内容を表示',
  getResident: '利用者を表示',
  importDataset: 'オープンデータを取り込み',
  issueResidentCard: '利用者カードを発行',
  keepMyAccount: '利用の終了を取り消し',
  listAlerts: '警告の一覧を表示',
  listCheckIns: 'チェックインした人を表示',
  listMyBloodPressureReadings: '血圧の記録を表示',
  listMyBookings: '乗車の予約を表示',
  listMyEntries: 'ポイントの履歴を表示',
  listMyMandates: '代理人を表示',
  receiveNotification: 'データ連携基盤からの通知',
  recordBloodPressure: '血圧を記録',
  registerResident: '利用者を登録（窓口・電話）',
  requestCorrection: '訂正を依頼',
  retryPublications: 'データ連携基盤へ再送',
  revokeResidentCard: '利用者カードを停止',
  searchAuditRecords: '監査記録を検索',
  searchCorrections: '訂正の依頼を検索',
  searchResidents: '利用者を検索',
  signOut: 'サインアウト',
  'staff:add': '職員を登録（コマンド）',
  startRepresentation: '代理の操作を開始',
  submitIncidentReport: '報告書を提出',
  updateActivity: '地域活動を変更',
  updateIncidentReport: '報告書を保存',
};

/** The name in Japanese, or the contract's English summary for other readers and for operations without a name. */
export function computeOperationName(
  operationId: string,
  summary: string | undefined,
  language: Language,
): string {
  const japanese = language === 'en' ? undefined : japaneseNames[operationId];
  return japanese ?? summary ?? operationId;
}

/** True for an operation that has a Japanese name. */
export function isNamed(operationId: string): boolean {
  return operationId in japaneseNames;
}
