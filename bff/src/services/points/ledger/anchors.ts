/** The daily anchor of the ledger: a file for the printer in DATA_DIR/anchors, and a mail to whoever hears of alerts. */

import { signAnchor } from '#platform/anchors/anchor.rules.ts';
import { writeAnchor } from '#platform/anchors/anchor-files.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import { enqueueMail } from '#platform/mail/mail.store.ts';
import type { Platform } from '#platform/platform.ts';
import { findCityBalances, findLiabilities, recordBooksProgress } from './books.store.ts';
import { findChainHead } from './journal.store.ts';
import { anchorSignerOf } from './keys.ts';

const numbers = new Intl.NumberFormat('ja-JP');

/** Signs where the ledger stands and puts it out of the database's reach. Without a transfer there is nothing to hold. */
export async function dropLedgerAnchor(
  platform: Platform,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { store, config, log } = platform;
  const head = await findChainHead(store.read);
  if (head.sequence === 0) return undefined;
  const day = now.toZonedDateTimeISO(cityTimeZone).toPlainDate().toString();
  const text = await anchorText(platform, head, now);
  try {
    writeAnchor(config.DATA_DIR, { chain: 'points', day, text });
  } catch (error) {
    // A container with a read-only file system keeps its anchors by mail.
    log.warn({ error }, 'anchor file not written');
  }
  await store.write(async (tx) => {
    await recordBooksProgress(tx, { name: 'anchored', at: now, sequence: head.sequence, fault: null });
    for (const to of config.ALERT_MAIL_TO)
      await enqueueMail(
        tx,
        { purpose: 'points-anchor', to, subject: `ポイント台帳の封印 ${day}`, text },
        now,
      );
  });
  return text;
}

async function anchorText(
  platform: Platform,
  head: { sequence: number; hash: string },
  now: Temporal.Instant,
): Promise<string> {
  const { city, store } = platform;
  const time = now
    .toZonedDateTimeISO(cityTimeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
  const cityBalances = await findCityBalances(store.read, now);
  const liabilities = await findLiabilities(store.read, now);
  const issued = -cityBalances
    .filter(({ kind }) => kind === 'issuance')
    .reduce((sum, a) => sum + a.balance, 0);
  const owed = liabilities.reduce((sum, { points }) => sum + points, 0);
  return `ポイント台帳の封印
${city.name.ja} ${city.portalName.ja}

日時　　　　　　　${time}
取引の数　　　　　${numbers.format(head.sequence)} 件
発行した合計　　　${numbers.format(issued)} ポイント
利用者・団体の残高　${numbers.format(owed)} ポイント
封印　　　　　　　${head.hash}

この紙（メール）を保管してください。後から取引が消されたり書き換えられたりすると、
npm run ledger:verify -- --anchors <この文を入れたフォルダー> で分かります。

${signAnchor(anchorSignerOf(platform), { ...head, at: instantText(now) })}
`;
}
