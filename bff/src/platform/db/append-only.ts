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

/**
 * Lets audit records and their seals go where a retirement says so, and nowhere else; they stay append-only otherwise. For a
 * custom migration after those of `appendOnlySql`: `npm run migrations -- --audit-retention`.
 */
export function auditRetentionSql(engine: Engine): string {
  const isRetired = {
    audit_log:
      'SELECT 1 FROM audit_seals s JOIN audit_retirements r ON s.sequence <= r.through_sequence WHERE s.audit_id = OLD.id',
    audit_seals: 'SELECT 1 FROM audit_retirements r WHERE OLD.sequence <= r.through_sequence',
  };
  const retirable = engine === 'sqlite' ? retirableInSqlite : retirableInPostgres;
  return Object.entries(isRetired)
    .map(([table, query]) => retirable(table, query))
    .join('--> statement-breakpoint\n');
}

function retirableInSqlite(table: string, isRetired: string): string {
  return `DROP TRIGGER ${table}_no_delete;
--> statement-breakpoint
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT EXISTS (${isRetired})
BEGIN
  SELECT RAISE(ABORT, '${table} is append-only');
END;
`;
}

function retirableInPostgres(table: string, isRetired: string): string {
  return `DROP TRIGGER ${table}_append_only ON ${table};
--> statement-breakpoint
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR TRUNCATE ON ${table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_unretired_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (${isRetired}) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER ${table}_retirable BEFORE DELETE ON ${table}
FOR EACH ROW EXECUTE FUNCTION refuse_unretired_${table}();
`;
}
