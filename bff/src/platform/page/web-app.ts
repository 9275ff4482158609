/** What makes the portal installable on a telephone. */
import { readFile } from 'node:fs/promises';
import type { City } from '../city.ts';

export function webAppManifest(city: City) {
  const icon = (file: string, sizes: string, purpose: 'any' | 'maskable') => ({
    src: `/icons/${file}`,
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: city.portalName.ja,
    short_name: city.portalShortName.ja,
    lang: 'ja',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: city.colors.primary,
    categories: ['government', 'health', 'travel'],
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  };
}

const iconNames = [
  'icon.svg',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'apple-touch-icon.png',
];

/** An icon of the city's folder; undefined when there is none of that name. */
export async function readIcon(city: City, name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  if (!iconNames.includes(name)) return undefined;
  return readFile(new URL(`../../../../city/${city.id}/icons/${name}`, import.meta.url));
}
