CREATE TRIGGER point_difference_steps_no_update BEFORE UPDATE ON point_difference_steps
BEGIN
  SELECT RAISE(ABORT, 'point_difference_steps is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_difference_steps_no_delete BEFORE DELETE ON point_difference_steps
BEGIN
  SELECT RAISE(ABORT, 'point_difference_steps is append-only');
END;
