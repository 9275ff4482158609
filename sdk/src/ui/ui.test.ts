import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { icons } from './icons.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const gallery = read('gallery.html');
const catalogue = read('README.md');
const tokens = read('tokens.css');
let css = '';

beforeAll(async () => {
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: new URL('ui.css', import.meta.url).pathname } },
  });
  if (!('output' in built)) throw new Error('one build expected');
  for (const file of built.output) {
    if (file.type === 'asset' && file.fileName.endsWith('.css')) css = String(file.source);
  }
});

const classesIn = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].flatMap(([, found]) => (found ?? '').split(/[\s|]+/)));
const styled = () => classesIn(css, /\.(ui-[\w-]+)/g);
const shown = () => classesIn(gallery, /[^-](ui-[\w-]+)/g);

function contrast(one: string, other: string): number {
  const light = [one, other].map((colour) => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(...light) / Math.min(...light);
}
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1] ?? 'missing';

describe('the design system', () => {
  it('stays within 12 kB gzip', () => {
    expect(gzipSync(css).length).toBeGreaterThan(3_000);
    expect(gzipSync(css).length).toBeLessThan(12 * 1024);
  });

  it('brings nothing from elsewhere and nothing the content security policy refuses', () => {
    expect(css).not.toMatch(/url\(|@import/);
    expect(gallery).not.toContain('style="');
  });

  it('shows every class in the gallery, and only classes there are', () => {
    const unseen = [...styled()].filter((name) => !shown().has(name));
    expect(unseen).toEqual([]);
    const unknown = [...shown()].filter((name) => name.startsWith('ui-') && !styled().has(name));
    expect(unknown).toEqual([]);
  });

  it('names every block and no unknown class in the catalogue', () => {
    const blocks = [...styled()].filter((name) => !/__|--/.test(name));
    expect(blocks.filter((name) => !catalogue.includes(name))).toEqual([]);
    const named = classesIn(catalogue, /(?<![\w-])(ui-[a-z-]+(?:__[a-z-]+)?(?:--[a-z]+)?)(?![\w-]|\.\w)/g);
    expect([...named].filter((name) => !styled().has(name))).toEqual([]);
  });

  it('draws the gallery with the same icons and lists them all', () => {
    for (const [name, path] of Object.entries(icons)) {
      expect(gallery).toMatch(new RegExp(`id="i-${name}"[^>]*>\\s*<path\\s+d="${path}"`));
      expect(catalogue).toContain(name);
    }
  });

  it("uses Digital Agency's values under their names", () => {
    const agency = readFileSync(
      createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
      'utf8',
    );
    const copied = [...tokens.matchAll(/: (#\w+); \/\* ([\w-]+) \*\//g)];
    expect(copied.length).toBeGreaterThan(12);
    for (const [, value = '', name = ''] of copied) {
      const whole = value.length === 4 ? value.replace(/\w/g, '$&$&') : value;
      expect(agency).toMatch(new RegExp(`--color-(primitive|neutral)-${name}: ${whole};`));
    }
  });

  it('keeps text readable on every surface', () => {
    for (const surface of ['ui-surface', 'city-paper', 'ui-sunken']) {
      for (const ink of ['ui-text', 'ui-text-soft', 'city-primary']) {
        expect(contrast(token(ink), token(surface)), `${ink} on ${surface}`).toBeGreaterThan(7);
      }
    }
    for (const tone of ['success', 'warning', 'danger', 'info']) {
      expect(contrast(token(`ui-${tone}`), token(`ui-${tone}-soft`)), tone).toBeGreaterThan(6);
      expect(contrast(token(`ui-${tone}`), '#ffffff'), tone).toBeGreaterThan(7);
    }
    expect(contrast(token('ui-control-line'), token('city-paper'))).toBeGreaterThan(3);
  });
});
