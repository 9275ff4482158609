/** Phones whose camera sees what another screen shows. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, phone, portalOrigin } from './browser.ts';

/** A phone whose camera sees what the other screen shows: Chromium plays a film of it as its camera. */
export async function withCameraLookingAt(screen: Page, use: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entame-camera-'));
  const film = join(folder, 'film.y4m');
  const picture = await screen.locator('.ui-qr__frame').screenshot();
  writeFileSync(film, await filmOf(screen, picture));
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
  const browser = await launch(camera);
  try {
    const context = await browser.newContext({ baseURL: portalOrigin, locale: 'ja-JP', viewport: phone });
    await context.grantPermissions(['camera']);
    await use(await context.newPage());
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The picture in the middle of a 640 × 480 film without sound or colour, in YUV4MPEG2, which Chromium reads. */
async function filmOf(screen: Page, picture: Buffer): Promise<Buffer> {
  const [width, height] = [640, 480];
  const page = await screen.context().newPage();
  const luma = await page.evaluate(
    async ({ source, width, height }) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (!context) return [];
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      const side = height - 80;
      context.drawImage(image, (width - side) / 2, 40, side, side);
      return [...context.getImageData(0, 0, width, height).data.filter((_, i) => i % 4 === 0)];
    },
    { source: `data:image/png;base64,${picture.toString('base64')}`, width, height },
  );
  await page.close();
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(luma), chroma]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  return Buffer.concat([header, ...Array.from({ length: 10 }, () => frame)]);
}
