CREATE TRIGGER point_exchange_refunds_no_update BEFORE UPDATE ON point_exchange_refunds
BEGIN
  SELECT RAISE(ABORT, 'point_exchange_refunds is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_exchange_refunds_no_delete BEFORE DELETE ON point_exchange_refunds
BEGIN
  SELECT RAISE(ABORT, 'point_exchange_refunds is append-only');
END;
