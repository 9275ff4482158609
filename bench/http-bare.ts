/**
 * The bare route that bench:http compares with: Hono on the same server, the same statements on the same database, the
 * recorded reply. No contract, no session rules, no permission, no limits. Usage: http-bare.ts <recording>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import SqliteDatabase from 'better-sqlite3';
import { Hono } from 'hono';
import type { Recording } from './http-data.ts';

const [file = ''] = process.argv.slice(2);
const { requests }: Recording = JSON.parse(readFileSync(file, 'utf8'));
const database = new SqliteDatabase(join(process.env.DATA_DIR ?? '', 'platform.sqlite'));
const app = new Hono();

for (const { path, statements, reply } of requests) {
  const prepared = statements.map(({ sql, params, method, isRaw }) => {
    const statement = database.prepare(sql);
    if (isRaw) statement.raw();
    return () => statement[method](...params);
  });
  app.get(path, (c) => {
    for (const run of prepared) run();
    return c.json(reply as object);
  });
}

const port = Number(process.env.PORT);
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => console.log(`Bare route ready at ${port}`));
