DROP TRIGGER audit_log_append_only ON audit_log;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR TRUNCATE ON audit_log
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_unretired_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM audit_seals s JOIN audit_retirements r ON s.sequence <= r.through_sequence WHERE s.audit_id = OLD.id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER audit_log_retirable BEFORE DELETE ON audit_log
FOR EACH ROW EXECUTE FUNCTION refuse_unretired_audit_log();
--> statement-breakpoint
DROP TRIGGER audit_seals_append_only ON audit_seals;
--> statement-breakpoint
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR TRUNCATE ON audit_seals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_unretired_audit_seals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM audit_retirements r WHERE OLD.sequence <= r.through_sequence) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER audit_seals_retirable BEFORE DELETE ON audit_seals
FOR EACH ROW EXECUTE FUNCTION refuse_unretired_audit_seals();
