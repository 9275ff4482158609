CREATE TRIGGER point_transfers_no_update BEFORE UPDATE ON point_transfers
BEGIN
  SELECT RAISE(ABORT, 'point_transfers is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_transfers_no_delete BEFORE DELETE ON point_transfers
BEGIN
  SELECT RAISE(ABORT, 'point_transfers is append-only');
END;
