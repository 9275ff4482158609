CREATE TRIGGER point_refusals_no_update BEFORE UPDATE ON point_refusals
BEGIN
  SELECT RAISE(ABORT, 'point_refusals is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_refusals_no_delete BEFORE DELETE ON point_refusals
BEGIN
  SELECT RAISE(ABORT, 'point_refusals is append-only');
END;
