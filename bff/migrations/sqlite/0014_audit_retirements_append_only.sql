CREATE TRIGGER audit_retirements_no_update BEFORE UPDATE ON audit_retirements
BEGIN
  SELECT RAISE(ABORT, 'audit_retirements is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_retirements_no_delete BEFORE DELETE ON audit_retirements
BEGIN
  SELECT RAISE(ABORT, 'audit_retirements is append-only');
END;
