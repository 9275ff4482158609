CREATE TRIGGER activity_process_steps_no_update BEFORE UPDATE ON activity_process_steps
BEGIN
  SELECT RAISE(ABORT, 'activity_process_steps is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER activity_process_steps_no_delete BEFORE DELETE ON activity_process_steps
BEGIN
  SELECT RAISE(ABORT, 'activity_process_steps is append-only');
END;
