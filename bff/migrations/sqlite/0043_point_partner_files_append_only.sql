CREATE TRIGGER point_partner_files_no_update BEFORE UPDATE ON point_partner_files
BEGIN
  SELECT RAISE(ABORT, 'point_partner_files is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_partner_files_no_delete BEFORE DELETE ON point_partner_files
BEGIN
  SELECT RAISE(ABORT, 'point_partner_files is append-only');
END;
