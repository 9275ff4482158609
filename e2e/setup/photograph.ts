import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.E2E_PHOTOGRAPHS;

/** Keeps a picture of the whole page for people to look at, where E2E_PHOTOGRAPHS names a folder. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
