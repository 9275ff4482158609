CREATE TRIGGER staff_accesses_no_update BEFORE UPDATE ON staff_accesses
BEGIN
  SELECT RAISE(ABORT, 'staff_accesses is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER staff_accesses_no_delete BEFORE DELETE ON staff_accesses
BEGIN
  SELECT RAISE(ABORT, 'staff_accesses is append-only');
END;
