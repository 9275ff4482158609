/** Staff replace a dataset by a file from the office's spreadsheet, and the data platform gets it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

const planner = 'staff-001';
/** CP932, as Excel saves CSV in Japan; the third row has its coordinates the wrong way round. */
const headings = '全国地方公共団体コード,ID,名称,設置位置,緯度,経度,電話番号,内線番号';
const row = (identifier: string, name: string, position: string) =>
  `402150,${identifier},${name},1階 受付,${position},093-000-0100,12`;
const faulty = [
  headings,
  row('e2e-1', '中間市役所', '33.8188,130.7084'),
  row('e2e-2', '図書館①', '130.7186,33.83'),
];
const mended = [
  headings,
  row('e2e-1', '中間市役所', '33.8188,130.7084'),
  row('e2e-2', '図書館①', '33.83,130.7186'),
];

async function choose(page: Page, lines: string[]): Promise<void> {
  const buffer = Buffer.from(encodeCp932(`${lines.join('\r\n')}\r\n`));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'AED一覧.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'ファイルを確かめる' }).click();
}

/** The other way round than the platform's decoder: looks every letter up in it. */
function encodeCp932(text: string): number[] {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\ufffd' && !codes.has(letter)) codes.set(letter, [lead, trail]);
    }
  }
  return [...text].flatMap((letter) =>
    letter < '\u0080' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]),
  );
}

async function findAtPlatform(id: string): Promise<unknown> {
  const response = await fetch(`${inject('brokerOrigin')}/ngsi-ld/v1/entities/${id}`);
  return response.ok ? response.json() : undefined;
}

describe('open data', () => {
  it('a file with a fault is explained, the mended one is imported and published', {
    timeout: 90_000,
  }, async () => {
    const { page, faults } = await openPage({ viewport: desktop });
    await signIn(page, planner);
    await page.goto('/admin/datasets');
    await page.getByRole('link', { name: 'AED設置箇所を更新する' }).click();
    await choose(page, faulty);
    await page.getByText('直すところが 2か所あります').waitFor();
    const cells = await page.getByRole('row').nth(1).allTextContents();
    expect(cells.join()).toMatch(/^3緯度日本の緯度/);
    expect(await page.getByRole('button', { name: '取り込む' }).count()).toBe(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await choose(page, mended);
    await page.getByText('このファイルは取り込めます').waitFor();
    await page.getByText('内線番号', { exact: false }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '取り込む' }).click();
    await page.getByRole('heading', { name: 'オープンデータ', exact: true }).waitFor();
    await page.getByText('追加2・変更0', { exact: false }).waitFor();

    const id = 'urn:ngsi-ld:PointOfInterest:402150:aed:e2e-2';
    await expect
      .poll(() => findAtPlatform(id), { timeout: 45_000 })
      .toMatchObject({
        name: { type: 'Property', value: '図書館①' },
        location: { type: 'GeoProperty', value: { type: 'Point', coordinates: [130.7186, 33.83] } },
      });
    expect(await findAtPlatform('urn:ngsi-ld:PointOfInterest:402150:city-hall')).toBeDefined();
    await page.getByText('すべて送信済みです').waitFor();
    await page.getByRole('button', { name: 'すべて送り直す' }).click();
    await page.getByText('送り直しを始めました', { exact: false }).waitFor();
    expect(faults).toEqual([]);
  });

  it('the pages hold together on a phone', async () => {
    const { page, faults } = await openPage({ viewport: phone });
    await signIn(page, planner);
    await page.goto('/admin/datasets/events');
    await page.getByRole('button', { name: 'ファイルを確かめる' }).click();
    await page.getByText('先にファイルを選んでください').waitFor();
    await choose(page, ['何かの表', '1']);
    await page.getByText('1行目に必要な見出しがありません', { exact: false }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
