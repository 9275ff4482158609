CREATE TRIGGER data_uses_no_update BEFORE UPDATE ON data_uses
BEGIN
  SELECT RAISE(ABORT, 'data_uses is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER data_uses_no_delete BEFORE DELETE ON data_uses
BEGIN
  SELECT RAISE(ABORT, 'data_uses is append-only');
END;
