CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER activity_process_steps_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON activity_process_steps
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
