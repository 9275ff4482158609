CREATE TRIGGER point_budget_movements_no_update BEFORE UPDATE ON point_budget_movements
BEGIN
  SELECT RAISE(ABORT, 'point_budget_movements is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER point_budget_movements_no_delete BEFORE DELETE ON point_budget_movements
BEGIN
  SELECT RAISE(ABORT, 'point_budget_movements is append-only');
END;
