CREATE TRIGGER point_rule_versions_no_update BEFORE UPDATE ON point_rule_versions
BEGIN
  SELECT RAISE(ABORT, 'point_rule_versions is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_rule_versions_no_delete BEFORE DELETE ON point_rule_versions
BEGIN
  SELECT RAISE(ABORT, 'point_rule_versions is append-only');
END;
