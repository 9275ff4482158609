CREATE TRIGGER consent_receipts_no_update BEFORE UPDATE ON consent_receipts
BEGIN
  SELECT RAISE(ABORT, 'consent_receipts is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER consent_receipts_no_delete BEFORE DELETE ON consent_receipts
BEGIN
  SELECT RAISE(ABORT, 'consent_receipts is append-only');
END;
