/** A review as a file, for the folder of the section or the auditors of the prefecture. */
import { type Column, exportTable } from '#platform/export/export-table.ts';
import { type Language, type LocalizedText, localize } from '#platform/language.ts';
import { isCarriedOut } from './access-review.rules.ts';
import type { ReviewItemRow, ReviewRow } from './access-review.store.ts';
import { isStaffPreset, type StaffPreset } from './roles.rules.ts';
import type { RoleRow, StaffRow } from './staff.store.ts';

export interface ExportedReview {
  review: ReviewRow;
  items: readonly ReviewItemRow[];
  accounts: ReadonlyMap<string, StaffRow>;
  ownRoles: readonly RoleRow[];
}

const presetNames: Record<StaffPreset, LocalizedText> = {
  organiser: { ja: '団体の主催者', en: 'organiser' },
  planning: { ja: '企画課', en: 'planning' },
  welfare: { ja: '福祉', en: 'welfare' },
  transport: { ja: '交通', en: 'transport' },
  desk: { ja: '窓口', en: 'desk' },
  auditor: { ja: '監査担当', en: 'auditor' },
  administrator: { ja: '管理者', en: 'administrator' },
};
const decisionNames: Record<'keep' | 'change' | 'remove', LocalizedText> = {
  keep: { ja: 'そのまま', en: 'keep' },
  change: { ja: '変更', en: 'change' },
  remove: { ja: '停止', en: 'remove' },
};
const yes: LocalizedText = { ja: 'はい', en: 'yes' };
const no: LocalizedText = { ja: 'いいえ', en: 'no' };

export function exportAccessReview(
  exported: ExportedReview,
  format: 'csv' | 'xlsx' | undefined,
  language: Language,
): Response {
  const { quarter } = exported.review;
  return exportTable({
    fileName: language === 'en' ? `access-review-${quarter}` : `アクセス権の点検_${quarter}`,
    columns: columnsOf(exported, language),
    rows: rowsOf(exported.items),
    format,
    language,
  });
}

async function* rowsOf(items: readonly ReviewItemRow[]) {
  yield* items;
}

function columnsOf({ accounts, ownRoles }: ExportedReview, language: Language): Column<ReviewItemRow>[] {
  const text = (value: LocalizedText) => localize(value, language);
  const roleName = (role: string) =>
    isStaffPreset(role) ? text(presetNames[role]) : (ownRoles.find(({ id }) => id === role)?.name ?? role);
  return [
    { title: { ja: '氏名', en: 'Name' }, value: ({ name }) => name },
    { title: { ja: '役割', en: 'Roles' }, value: ({ roles }) => roles.map(roleName).join('、') },
    { title: { ja: '団体', en: 'Group' }, value: ({ groupName }) => groupName },
    {
      title: { ja: '停止中', en: 'Suspended' },
      value: ({ status }) => text(status === 'suspended' ? yes : no),
    },
    { title: { ja: '最後のサインイン', en: 'Last sign-in' }, value: ({ lastSignInAt }) => lastSignInAt },
    {
      title: { ja: '90日以上サインインなし', en: 'No sign-in in 90 days' },
      value: ({ isDormant }) => text(isDormant ? yes : no),
    },
    {
      title: { ja: '90日間使っていない権限', en: 'Permissions not used in 90 days' },
      value: ({ unusedPermissions }) => unusedPermissions.join(' '),
    },
    {
      title: { ja: '判断', en: 'Decision' },
      value: ({ decision }) => (decision === null ? null : text(decisionNames[decision])),
    },
    { title: { ja: 'メモ', en: 'Note' }, value: ({ note }) => note },
    {
      title: { ja: '判断した人', en: 'Decided by' },
      value: ({ decidedBy }) => (decidedBy === null ? null : (accounts.get(decidedBy)?.name ?? decidedBy)),
    },
    { title: { ja: '判断した日時', en: 'Decided' }, value: ({ decidedAt }) => decidedAt },
    {
      title: { ja: '対応済み', en: 'Carried out' },
      value: (item) => text(isCarriedOut(item, accounts.get(item.accountId)) ? yes : no),
    },
  ];
}
