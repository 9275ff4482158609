/** The daily anchor: a file for the printer in DATA_DIR/anchors, and a mail to whoever hears of alerts. */

import { type Anchor, signAnchor } from '#platform/anchors/anchor.rules.ts';
import { writeAnchor } from '#platform/anchors/anchor-files.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import { enqueueMail } from '#platform/mail/mail.store.ts';
import type { Platform } from '#platform/platform.ts';
import { findLastSeal, recordProgress } from './chain.store.ts';
import { anchorSignerOf } from './keys.ts';

/** Signs where the chain stands and puts it out of the database's reach. Without a record there is nothing to hold. */
export async function dropAnchor(platform: Platform, now: Temporal.Instant): Promise<string | undefined> {
  const { store, config, log } = platform;
  const seal = await findLastSeal(store.read);
  if (!seal) return undefined;
  const anchor = { sequence: seal.sequence, hash: seal.hash, at: instantText(now) };
  const text = anchorText(platform, anchor, now);
  const day = now.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString();
  try {
    writeAnchor(config.DATA_DIR, { chain: 'audit', day, text });
  } catch (error) {
    // A container with a read-only file system keeps its anchors by mail.
    log.warn({ error }, 'anchor file not written');
  }
  await store.write(async (tx) => {
    await recordProgress(tx, { name: 'anchored', at: now, sequence: seal.sequence, hash: seal.hash });
    for (const to of config.ALERT_MAIL_TO)
      await enqueueMail(tx, { purpose: 'audit-anchor', to, subject: `監査記録の封印 ${day}`, text }, now);
  });
  return text;
}

function anchorText({ city, signingKey }: Platform, anchor: Anchor, now: Temporal.Instant): string {
  const time = now
    .toZonedDateTimeISO(cityTimeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
  const name = `${city.name.ja} ${city.portalName.ja}`;
  return `監査記録の封印
${name}

日時　　　　${time}
記録の数　　${anchor.sequence} 件
封印　　　　${anchor.hash}

この紙（メール）を保管してください。後から記録が消されたり書き換えられたりすると、
npm run audit:verify -- --anchors <この文を入れたフォルダー> で分かります。

${signAnchor(anchorSignerOf({ signingKey }), anchor)}
`;
}
