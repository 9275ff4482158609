CREATE TRIGGER point_grant_reversals_no_update BEFORE UPDATE ON point_grant_reversals
BEGIN
  SELECT RAISE(ABORT, 'point_grant_reversals is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_grant_reversals_no_delete BEFORE DELETE ON point_grant_reversals
BEGIN
  SELECT RAISE(ABORT, 'point_grant_reversals is append-only');
END;
