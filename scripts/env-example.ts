/** Writes .env.example from the settings that the BFF reads. With --check it fails on a difference instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import { settings } from '../bff/src/platform/config.ts';

interface AnySetting {
  description: string;
  default?: string | ((read: (name: string) => string) => string);
  secret?: boolean;
}

const file = '.env.example';
const all = settings as Record<string, AnySetting>;

/** A variable with a default is shown as a comment, so that the file as it is names what must be filled in. */
function describeSetting([name, setting]: [string, AnySetting]): string {
  const value = defaultOf(name);
  const line = value === undefined ? `${name}=` : `#${name}=${value}`;
  return `# ${setting.description}${setting.secret ? ' Secret.' : ''}\n${line}`;
}

function defaultOf(name: string): string | undefined {
  const fallback = all[name]?.default;
  return typeof fallback === 'function' ? fallback((other) => defaultOf(other) ?? '') : fallback;
}

const notice =
  '# Generated from bff/src/platform/config.ts by `npm run generate`. Copy it and fill in what is empty.';
const wanted = `${[notice, ...Object.entries(all).map(describeSetting)].join('\n\n')}\n`;

if (process.argv.includes('--check')) {
  const present = readFileSync(file, 'utf8');
  if (present !== wanted) {
    console.error(`${file} is out of date. Run npm run generate.`);
    process.exit(1);
  }
} else writeFileSync(file, wanted);
