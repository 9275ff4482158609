/** What an official reads for the details of a record: what was changed, from what, to what. */
import { type Language, type LocalizedText, localize } from '#platform/language.ts';

const titles: Record<string, LocalizedText> = {
  account: { ja: '試されたID（仮名）', en: 'Identity tried (pseudonym)' },
  accountId: { ja: '職員', en: 'Member of staff' },
  rolesBefore: { ja: '変更前の役割', en: 'Roles before' },
  rolesAfter: { ja: '変更後の役割', en: 'Roles after' },
  rolesProposed: { ja: '提案された役割', en: 'Roles proposed' },
  groupBefore: { ja: '変更前の団体', en: 'Group before' },
  groupAfter: { ja: '変更後の団体', en: 'Group after' },
  statusBefore: { ja: '変更前の状態', en: 'Status before' },
  statusAfter: { ja: '変更後の状態', en: 'Status after' },
  permissionsBefore: { ja: '変更前の権限', en: 'Permissions before' },
  permissionsAfter: { ja: '変更後の権限', en: 'Permissions after' },
  decision: { ja: '判断', en: 'Decision' },
  verdict: { ja: '判断', en: 'Verdict' },
  kind: { ja: '種類', en: 'Kind' },
  quarter: { ja: '四半期', en: 'Quarter' },
  provider: { ja: 'サインインの方法', en: 'Way of signing in' },
  partnerId: { ja: '連携先', en: 'Partner' },
  revisionAfter: { ja: '変更後の版', en: 'Revision after' },
  document: { ja: '文書', en: 'Document' },
  version: { ja: '版', en: 'Version' },
  dataKinds: { ja: '情報の種類', en: 'Kinds of data' },
  alertId: { ja: '警告のID', en: 'Alert ID' },
  incidentId: { ja: '報告書のID', en: 'Report ID' },
  roleId: { ja: '役割のID', en: 'Role ID' },
  proposalId: { ja: '提案のID', en: 'Proposal ID' },
  invitationId: { ja: '招待のID', en: 'Invitation ID' },
  breakGlassId: { ja: '緊急時アクセスのID', en: 'Emergency access ID' },
};

/** What a detail is called; one without a title keeps the name under which it was recorded. */
export function computeDetailTitle(name: string, language: Language): string {
  const title = Object.hasOwn(titles, name) ? titles[name] : undefined;
  return title ? localize(title, language) : name;
}
