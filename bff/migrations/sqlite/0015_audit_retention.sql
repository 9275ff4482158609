DROP TRIGGER audit_log_no_delete;
--> statement-breakpoint
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log WHEN NOT EXISTS (SELECT 1 FROM audit_seals s JOIN audit_retirements r ON s.sequence <= r.through_sequence WHERE s.audit_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
DROP TRIGGER audit_seals_no_delete;
--> statement-breakpoint
CREATE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals WHEN NOT EXISTS (SELECT 1 FROM audit_retirements r WHERE OLD.sequence <= r.through_sequence)
BEGIN
  SELECT RAISE(ABORT, 'audit_seals is append-only');
END;
