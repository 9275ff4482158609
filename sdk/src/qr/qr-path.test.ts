import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws what a camera reads', () => {
  const text = 'https://portal.example.jp/points/check-in#c=10423-Ab-_0123456789abcdefgh';
  expect(decodeQR(imageOf(text))).toBe(text);
});

/** Paints the path's rectangles, four pixels to a module. */
function imageOf(text: string) {
  const { size, path } = qrPath(text);
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < Number(length) * scale; pixel++) data.set([0, 0, 0], start + pixel * 4);
    }
  }
  return { width, height: width, data };
}
