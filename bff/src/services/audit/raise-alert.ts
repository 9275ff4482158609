/** Raises a warning: on record, on the open pages of staff, and by mail. */
import { cityTimeZone } from '#platform/clock.ts';
import type { Tx } from '#platform/db/store.ts';
import { enqueueMail } from '#platform/mail/mail.store.ts';
import { allStaff, type Platform } from '#platform/platform.ts';
import { computeAlertTitle } from './alert-texts.rules.ts';
import { recordAlert } from './alerts.store.ts';
import type { Finding } from './finding.ts';

export const alertTopic = 'alerts';

/** Does nothing when the same was raised already. Everything stands or falls with the write. */
export async function raiseAlert(
  platform: Platform,
  tx: Tx,
  finding: Finding,
  now: Temporal.Instant,
): Promise<void> {
  const id = await recordAlert(tx, finding, now);
  if (id === undefined) return;
  await platform.announce(tx, { to: allStaff, topic: alertTopic });
  const subject = `【警告】${computeAlertTitle(finding.kind, 'ja')}`;
  const text = mailText(platform, id, finding, now);
  for (const to of platform.config.ALERT_MAIL_TO)
    await enqueueMail(tx, { purpose: 'alert', to, subject, text }, now);
}

/** Kind, time and the way to the page. Whom it concerns is seen there, by those who may. */
function mailText({ city, config }: Platform, id: string, { kind }: Finding, now: Temporal.Instant): string {
  const time = now
    .toZonedDateTimeISO(cityTimeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
  return `${city.portalName.ja}から、自動でお知らせしています。

${computeAlertTitle(kind, 'ja')}
検知した時刻　${time}

管理画面で内容を確かめ、対応を記録してください。
${config.PUBLIC_ORIGIN}/admin/alerts/${id}

このメールには、個人情報は書かれていません。
`;
}
