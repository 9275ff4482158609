CREATE TRIGGER grant_refusals_no_update BEFORE UPDATE ON grant_refusals
BEGIN
  SELECT RAISE(ABORT, 'grant_refusals is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER grant_refusals_no_delete BEFORE DELETE ON grant_refusals
BEGIN
  SELECT RAISE(ABORT, 'grant_refusals is append-only');
END;
