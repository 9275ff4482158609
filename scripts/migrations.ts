/**
 * npm run migrations [-- <name>]                 writes what the schema files changed, for both engines
 * npm run migrations -- --append-only <table>    writes the triggers that make a table append-only
 * npm run migrations -- --audit-retention         writes the triggers that let retired audit records go
 * npm run migrations -- --check                  fails when the schema files and the migrations disagree
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appendOnlySql, auditRetentionSql } from '../bff/src/platform/db/append-only.ts';
import type { Engine } from '../bff/src/platform/db/engine.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const drizzleKit = join(root, 'node_modules/drizzle-kit/bin.cjs');
const migrationsDir = join(root, 'bff/migrations');
const engines: readonly Engine[] = ['sqlite', 'postgres'];
const options = {
  check: { type: 'boolean' },
  'append-only': { type: 'string' },
  'audit-retention': { type: 'boolean' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });

if (values.check) process.exitCode = await check();
else if (values['append-only']) {
  const table = values['append-only'];
  await writeCustom(`${table}_append_only`, (engine) => appendOnlySql(table, engine));
} else if (values['audit-retention']) await writeCustom('audit_retention', auditRetentionSql);
else
  for (const engine of engines)
    await generate(engine, migrationsDir, [positionals[0] ?? 'schema'], 'inherit');

async function check(): Promise<number> {
  const copy = mkdtempSync(join(tmpdir(), 'migrations-'));
  try {
    cpSync(migrationsDir, copy, { recursive: true });
    const before = sqlFiles(copy);
    await Promise.all(engines.map((engine) => generate(engine, copy, ['unwritten'], 'pipe')));
    const added = sqlFiles(copy).filter((file) => !before.includes(file));
    for (const file of added)
      console.error(`Not in bff/migrations: ${file}\n${readFileSync(join(copy, file), 'utf8')}`);
    if (added.length === 0) return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  } finally {
    rmSync(copy, { recursive: true });
  }
  console.error(
    'The schema files and bff/migrations disagree. Run "npm run migrations" and commit what it writes.',
  );
  return 1;
}

async function writeCustom(name: string, sqlOf: (engine: Engine) => string): Promise<void> {
  for (const engine of engines) {
    const before = sqlFiles(migrationsDir);
    await generate(engine, migrationsDir, [name, '--custom'], 'inherit');
    const [file] = sqlFiles(migrationsDir).filter((name) => !before.includes(name));
    if (file) writeFileSync(join(migrationsDir, file), sqlOf(engine));
  }
}

function sqlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
}

/** The tables bind to an engine by DATABASE_URL when drizzle-kit imports them; nothing connects to it. */
async function generate(
  engine: Engine,
  out: string,
  name: string[],
  stdio: 'inherit' | 'pipe',
): Promise<void> {
  const dialect = engine === 'sqlite' ? 'sqlite' : 'postgresql';
  const args = ['--dialect', dialect, '--casing', 'snake_case', '--schema', 'bff/src/**/*.schema.ts'];
  // drizzle-kit takes no absolute path.
  args.push('--out', relative(root, join(out, engine)), '--name', ...name);
  const { DATABASE_URL: _, ...env } = process.env;
  if (engine === 'postgres') env.DATABASE_URL = 'postgres://schema.invalid/';
  const child = spawn(process.execPath, [drizzleKit, 'generate', ...args], {
    cwd: root,
    env,
    stdio: ['inherit', stdio, stdio],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  await once(child, 'close');
  // It also exits with 0 when it fails.
  if (stdio === 'pipe' && !/No schema changes|Your SQL migration file/.test(output)) throw new Error(output);
}
