/** The draft of a report from what a warning knows. People complete it; the portal does not guess causes. */
import type { components } from '@entame/sdk/contracts/audit.ts';
import { cityTimeZone } from '#platform/clock.ts';

export type IncidentReport = components['schemas']['IncidentReport'];

export interface DraftFacts {
  title: string;
  explanation: string;
  from: Temporal.Instant;
  until: Temporal.Instant;
  raisedAt: Temporal.Instant;
  /** 氏名, or undefined when nobody was signed in. */
  actorName: string | undefined;
  actorKind: string | null;
  subjectCount: number;
  evidenceCount: number;
  cityName: string;
  helpDeskPhone: string;
}

const toFill = '（記入してください）';

/**
 * Parts of 障害・インシデント報告書 as the tender asks for: what, when, who, whose data, how many, measures, contacts. The
 * deadlines are those of Article 68 of the Act on the Protection of Personal Information (個人情報保護法) and its rules.
 */
export function computeReportDraft(facts: DraftFacts): IncidentReport {
  const { title, explanation, from, until, raisedAt, subjectCount, evidenceCount } = facts;
  const people = subjectCount === 0 ? '特定の利用者の情報は含まれません。' : `利用者 ${subjectCount}人`;
  return {
    title,
    occurred: `${timeText(from)} から ${timeText(until)} まで`,
    discovered: `${timeText(raisedAt)}　ポータルの監視（自動検知）による`,
    what: `${explanation}\n監査記録 ${evidenceCount}件を根拠とします。\n\n${toFill}`,
    who: whoText(facts),
    affected: `${people}\n情報の種類：${toFill}\n漏えい・改ざん・消失の有無：${toFill}`,
    cause: toFill,
    measures: `1. アカウントの停止・サインアウト：${toFill}\n2. 監査記録の保全：封印の検証結果を添付\n3. 本人への連絡：${toFill}`,
    prevention: toFill,
    contacts: contactsText(facts),
  };
}

function whoText({ actorName, actorKind }: DraftFacts): string {
  if (actorKind === null) return 'サインイン前の操作のため、特定できていません。';
  const kind = actorKind === 'staff' ? '職員・主催者' : '利用者';
  return `${kind}　${actorName ?? '（登録なし）'}\n本人への確認：${toFill}`;
}

function contactsText({ cityName, helpDeskPhone }: DraftFacts): string {
  return [
    `1. 発見者 → ${cityName} システム担当（電話 ${helpDeskPhone}）`,
    '2. システム担当 → 所属長 → 個人情報保護の責任者 → 市長',
    '3. システム担当 → 保守業者（原因の調査と復旧）',
    '4. 漏えい等のおそれがあるとき → 個人情報保護委員会（速報：知ってから3〜5日以内、確報：30日以内。不正の目的によるおそれがあるときは60日以内）',
    `5. 本人への通知と公表：${toFill}`,
  ].join('\n');
}

/** 2026年11月24日 10:05 */
function timeText(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(cityTimeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${local.year}年${local.month}月${local.day}日 ${time}`;
}
