/** At the door: a resident's own code scanned without a connection, a hand-out by card, and staff who look at what is odd. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, openPage } from './setup/browser.ts';
import { withCameraLookingAt } from './setup/camera.ts';
import { signIn } from './setup/sign-in.ts';

const title = '受付のための体操';
const elsewhere = '受付のあいだの読書会';

it('an organiser scans a code with the network cut, hands out by card, and staff clear what was flagged', async () => {
  const { page: staff, faults } = await openPage({ viewport: desktop });
  await signIn(staff, 'staff-001');
  await announce(staff, title, '通谷公民館');
  const elsewhereId = await announce(staff, elsewhere, '中央図書館');

  // Somebody who is at the library according to its code.
  const { page: reader } = await openPage();
  await signIn(reader, 'card-makoto');
  const { typedCode } = await call(staff, 'GET', `activities/v1/activities/${elsewhereId}/check-in-code`);
  await call(reader, 'POST', 'activities/v1/check-ins', { code: typedCode });
  const { items } = await call(staff, 'GET', `activities/v1/activities/${elsewhereId}/check-ins`);
  const { cardNumber } = await call(staff, 'POST', `identity/v1/residents/${items[0].residentId}/card`);

  const { page: resident, faults: residentFaults } = await openPage();
  await signIn(resident, 'card-sora');
  await resident.goto('/points/check-in');
  await resident.getByRole('link', { name: 'わたしのコードを見せる' }).click();
  await resident.getByRole('img', { name: /わたしのQRコード/ }).waitFor();

  await withCameraLookingAt(resident, async (organiser) => {
    await signIn(organiser, 'organiser-001');
    // The camera opens by itself, so what it sees must not get through before the network is cut.
    await organiser.route('**/scans', (route) => route.abort('internetdisconnected'));
    await organiser.goto('/admin/check-in');
    await organiser.getByRole('link', { name: new RegExp(title) }).click();
    await organiser.getByText('1人分を送信待ち').waitFor();
    await organiser.context().setOffline(true);
    await organiser.unroute('**/scans');
    await organiser.getByText(/^0\s*人を受け付けました/).waitFor();
    await organiser.getByText(/閉じないでください/).waitFor();
    await organiser.context().setOffline(false);
    await organiser.getByRole('listitem').getByText('受け付けました').waitFor();
    await organiser.getByText(/^1\s*人を受け付けました/).waitFor();
    expect(await kept(organiser)).toEqual([]);

    await organiser.getByText('名簿', { exact: true }).click();
    await organiser.getByLabel('利用者カードの番号').fill(cardNumber.toLowerCase());
    await organiser.getByRole('button', { name: '受け付ける' }).first().click();
    await organiser.getByText(/ポイントは市が確認したあとに付きます/).waitFor();
    await organiser.getByText('うち1人は、市が確認します').waitFor();
  });

  await staff.goto('/admin/check-in-reviews');
  const card = staff.getByRole('article').filter({ hasText: title });
  await card.getByText(/別の場所の活動にも参加/).waitFor();
  await card.getByRole('button', { name: '認める', exact: true }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel(/理由/).fill('主催者に電話で確かめた');
  await dialog.getByRole('button', { name: '認める', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  await reader.goto('/points/history');
  await reader.getByText(title).first().waitFor();
  expect([...faults, ...residentFaults]).toEqual([]);
});

/** What the page left in the browser's stores. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);
}

async function announce(staff: Page, name: string, placeName: string): Promise<string> {
  const now = Date.now();
  const { id } = await call(staff, 'POST', 'activities/v1/activities', {
    title: name,
    description: '',
    groupName: '通谷自治会',
    placeName,
    startsAt: new Date(now - 600_000).toISOString(),
    endsAt: new Date(now + 3_600_000).toISOString(),
    points: 10,
  });
  return id;
}

/** A call of the portal as the person who is signed in on the page. */
async function call(page: Page, method: string, path: string, body?: object) {
  return page.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      const reply = await fetch(`/api/${path}`, init);
      if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    },
    { method, path, body },
  );
}
