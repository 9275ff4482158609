import { expect, it } from 'vitest';
import { findAccessibilityFaults } from './setup/accessibility.ts';
import { desktop, openPage, phone } from './setup/browser.ts';
import { signIn, signOut } from './setup/sign-in.ts';

it.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s, a resident signs in with her card, is greeted by name, and signs out', async (_name, viewport) => {
  const { page, faults } = await openPage({ viewport });
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /ようこそ/ }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await signIn(page, 'card-hanako');
  await page.getByRole('heading', { level: 1, name: /中間 花子さん/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await signOut(page);
  await page.getByText('サインアウトしました').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.goto('/me');
  await page.getByRole('link', { name: 'マイナンバーカードでサインイン' }).waitFor();
  expect(faults).toEqual([]);
});
