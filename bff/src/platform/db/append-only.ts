import type { Engine } from './engine.ts';

/**
 * The triggers that make a table append-only, for a custom migration: `npm run migrations -- --append-only <table>`.
 * They hold against our own code and a careless console alike. Rebuilding the table on SQLite drops its triggers,
 * so a migration that does it must be followed by another of these; append-only.store.test.ts notices.
 */
export function appendOnlySql(table: string, engine: Engine): string {
  if (!/^[a-z_]+$/.test(table)) throw new TypeError(`"${table}" is not a table name.`);
  return engine === 'sqlite' ? forSqlite(table) : forPostgres(table);
}

function forSqlite(table: string): string {
  const trigger = (
    event: string,
  ) => `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
BEGIN
  SELECT RAISE(ABORT, '${table} is append-only');
END;`;
  return `${trigger('UPDATE')}\n--> statement-breakpoint\n${trigger('DELETE')}\n`;
}

function forPostgres(table: string): string {
  return `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
}
