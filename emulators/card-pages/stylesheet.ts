import { readFileSync } from 'node:fs';

/** The look that the emulators share, and after it what one of them adds. */
export function readStylesheet(own: URL): string {
  return [new URL('./page.css', import.meta.url), own].map((file) => readFileSync(file, 'utf8')).join('\n');
}
