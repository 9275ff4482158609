CREATE TRIGGER point_grants_no_update BEFORE UPDATE ON point_grants
BEGIN
  SELECT RAISE(ABORT, 'point_grants is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_grants_no_delete BEFORE DELETE ON point_grants
BEGIN
  SELECT RAISE(ABORT, 'point_grants is append-only');
END;
