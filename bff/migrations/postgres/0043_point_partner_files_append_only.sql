CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER point_partner_files_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON point_partner_files
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
