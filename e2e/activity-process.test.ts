/** A group applies, the city returns and approves, residents sign up and wait, the group reports, the city accepts. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, openPage } from './setup/browser.ts';
import { signIn } from './setup/sign-in.ts';

const title = 'ラジオ体操と落ち葉ひろい';
/** The day after tomorrow in Nakama, as a date field takes it. */
const day = new Date(Date.now() + 2 * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);

async function signedIn(who: string, isAtDesk: boolean) {
  const opened = await openPage(isAtDesk ? { viewport: desktop } : {});
  await signIn(opened.page, who);
  return opened;
}
const openListed = async (page: Page, list: string, name: string) => {
  await page.goto(list);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

it('from the application to the accepted report', { timeout: 120_000 }, async () => {
  const [organiser, staff, hanako, taro] = await Promise.all([
    signedIn('organiser-001', true),
    signedIn('staff-002', true),
    signedIn('card-hanako', false),
    signedIn('card-misaki', false),
  ]);

  await apply(organiser.page);
  await openListed(staff.page, '/admin/applications?status=submitted', title);
  await staff.page.getByText('直してもらうために差し戻す').click();
  await staff.page.getByLabel('直してほしいところ').fill('雨の日にどうするかを書いてください。');
  await staff.page.getByRole('button', { name: '差し戻す', exact: true }).click();
  await staff.page.getByText('差し戻しました。').waitFor();

  await openListed(organiser.page, '/admin/applications?status=returned', title);
  await organiser.page.getByText('雨の日にどうするかを書いてください。').first().waitFor();
  await organiser.page.getByRole('link', { name: '内容を直す' }).click();
  await organiser.page.getByLabel('説明').fill('体操のあと、落ち葉をひろいます。雨の日は中止です。');
  await organiser.page.getByRole('button', { name: '保存して内容を確かめる' }).click();
  await submit(organiser.page);

  await openListed(staff.page, '/admin/applications?status=submitted', title);
  await staff.page.getByLabel('1人のポイント').fill('20');
  await staff.page.getByLabel('団体のポイント').fill('100');
  await staff.page.getByRole('button', { name: '承認して 1 件の活動を案内する' }).click();
  await staff.page.getByText('承認済み').waitFor();

  await openListed(hanako.page, '/points/activities', title);
  await hanako.page.getByRole('button', { name: 'この活動に申し込む' }).click();
  await hanako.page.getByText('申し込み済みです').waitFor();
  await openListed(taro.page, '/points/activities', title);
  await taro.page.getByRole('button', { name: 'キャンセル待ちに並ぶ' }).click();
  await taro.page.getByText('キャンセル待ち 1番目です').waitFor();
  await hanako.page.getByRole('button', { name: '申し込みを取りやめる' }).click();
  await hanako.page.getByRole('button', { name: '取りやめる', exact: true }).click();
  // Nobody touches the page of whoever waits: the news comes by itself.
  await taro.page.getByText('申し込み済みです').waitFor();

  await openListed(organiser.page, '/admin/activities', title);
  await organiser.page.getByRole('link', { name: '申し込みを見る' }).click();
  await organiser.page.getByText('申し込み 1人 ／ 定員 1人').waitFor();
  await organiser.page.getByRole('button', { name: '氏名を表示する' }).click();
  await organiser.page.getByRole('row', { name: /申し込み済み/ }).waitFor();

  await report(organiser.page);
  await openReport(staff.page, 'submitted');
  await staff.page.getByText('保険の用紙が足りませんでした。').waitFor();
  await staff.page.getByRole('button', { name: '報告を確認する' }).click();
  await staff.page.getByText('確認済み').first().waitFor();
  // Submitting too early is refused, which the browser notes.
  expect(organiser.faults).toEqual([expect.stringContaining('422')]);
  for (const { faults } of [staff, hanako, taro]) expect(faults).toEqual([]);
});

/** Saved unfinished first: the page then says what is missing. */
async function apply(page: Page): Promise<void> {
  await page.goto('/admin/applications');
  await page.getByRole('link', { name: '新しく申請する' }).click();
  await page.getByLabel('活動名').fill(title);
  await page.getByRole('button', { name: '保存して内容を確かめる' }).click();
  await page.getByRole('button', { name: '市に提出する' }).click();
  await page.getByText('担当者の氏名が入力されていません。').waitFor();
  await page.getByRole('link', { name: '内容を直す' }).click();
  await page.getByLabel('説明').fill('体操のあと、落ち葉をひろいます。');
  await page.getByLabel('場所の名前').fill('通谷公園');
  await page.getByLabel('地図での場所').selectOption({ label: '通谷四丁目' });
  await page.getByLabel('1 回目の日付').fill(day);
  await page.getByLabel('開始', { exact: true }).fill('09:00');
  await page.getByLabel('終了', { exact: true }).fill('10:30');
  await page.getByLabel('見込みの人数').fill('15');
  await page.getByLabel('申し込みを受け付ける').check();
  await page.getByLabel('定員').fill('1');
  await page.getByLabel('担当者の氏名').fill('太賀 次郎');
  await page.getByLabel('担当者の電話番号').fill('093-000-0200');
  await page.getByRole('button', { name: '保存して内容を確かめる' }).click();
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: '市に提出する' }).click();
  await page.getByText('市の確認待ち').first().waitFor();
}

/** On an activity of the demo that is over: a journey cannot wait for its own. */
async function report(page: Page): Promise<void> {
  await openReport(page, 'overdue');
  await page.getByLabel('参加した人数').fill('12');
  await page.getByLabel('活動の内容').fill('公園をきれいにしました。');
  await page.getByRole('button', { name: '市に提出する' }).click();
  await page.getByText('理由を入力してください。').waitFor();
  await page.getByLabel('人数がチェックインと違う理由').fill('スマートフォンのない方が12人いました。');
  await page.getByLabel('特に伝えたいこと').fill('保険の用紙が足りませんでした。');
  await page.getByRole('button', { name: '市に提出する' }).click();
  await page.getByText('市の確認待ち').first().waitFor();
}

async function openReport(page: Page, state: string): Promise<void> {
  await page.goto(`/admin/reports?state=${state}`);
  await page.getByRole('link', { name: '秋の公園清掃' }).first().click();
  await page.getByRole('heading', { name: '「秋の公園清掃」の報告' }).waitFor();
}
