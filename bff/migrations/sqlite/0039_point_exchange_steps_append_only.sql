CREATE TRIGGER point_exchange_steps_no_update BEFORE UPDATE ON point_exchange_steps
BEGIN
  SELECT RAISE(ABORT, 'point_exchange_steps is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_exchange_steps_no_delete BEFORE DELETE ON point_exchange_steps
BEGIN
  SELECT RAISE(ABORT, 'point_exchange_steps is append-only');
END;
