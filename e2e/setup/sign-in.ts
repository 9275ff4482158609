/** Signing in as a person does: at the portal's door, with a virtual card and its PIN. */
import type { Page } from 'playwright-core';

const pin = '1234';

/** A card of the emulator (emulators/digital-id/src/persons.ts) such as `card-hanako` or `staff-002`. */
export async function signIn(page: Page, card: string): Promise<void> {
  const isResident = card.startsWith('card-');
  await page.goto('/sign-in');
  await page
    .getByRole('link', { name: isResident ? 'デジタル認証アプリでサインイン' : '職員・主催者でサインイン' })
    .click();
  await presentCard(page, card);
  await page.getByRole('navigation', { name: 'メインメニュー' }).waitFor();
  if (isResident) await acceptTerms(page);
}

/** Accepts whatever is asked, so that a journey starts where its own story does; e2e/terms.test.ts is about the asking. */
export async function acceptTerms(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const reply = await fetch('/api/terms/v1/me/terms');
    const { items } = (await reply.json()) as { items: { versionId: string }[] };
    const versionIds = items.map(({ versionId }) => versionId);
    const headers = { 'Content-Type': 'application/json' };
    if (versionIds.length > 0)
      await fetch('/api/terms/v1/me/acceptances', {
        method: 'POST',
        headers,
        body: JSON.stringify({ versionIds }),
      });
  });
}

/** The issuer's pages, from the choice of a card until the browser is back at the portal. */
export async function presentCard(page: Page, card: string): Promise<void> {
  await page.locator(`button[name="card"][value="${card}"]`).click();
  await page.locator('#pin').fill(pin);
  await page.getByRole('button', { name: '次へ進む' }).click();
  if (card.startsWith('card-')) await page.getByRole('button', { name: '同意して送る' }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'サインアウト' }).first().click();
  await page.waitForURL(/\/sign-in\?signed-out/);
}
