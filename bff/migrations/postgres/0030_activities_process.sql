CREATE TABLE "activity_applications" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"group_id" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"category" text NOT NULL,
	"place_name" text NOT NULL,
	"place_id" text,
	"dates" jsonb NOT NULL,
	"expected_people" bigint,
	"points_asked" bigint NOT NULL,
	"sign_up" jsonb,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"points_granted" bigint,
	"group_points" bigint,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "community_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"contact_name" text,
	"contact_phone" text,
	"active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_process_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"kind" text NOT NULL,
	"staff_id" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"status" text NOT NULL,
	"attendance" bigint NOT NULL,
	"check_in_count" bigint NOT NULL,
	"attendance_reason" text,
	"summary" text NOT NULL,
	"remarks" text,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"status" text NOT NULL,
	"queue_number" bigint NOT NULL,
	"signed_up_at" timestamp (3) with time zone NOT NULL,
	"acted_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "group_id" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "category" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "place_id" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "group_points" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "sign_up" jsonb;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "application_id" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_applications_number" ON "activity_applications" USING btree ("number");--> statement-breakpoint
CREATE INDEX "activity_applications_changed" ON "activity_applications" USING btree ("changed_at","id");--> statement-breakpoint
CREATE INDEX "activity_applications_group" ON "activity_applications" USING btree ("group_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "activity_applications_status" ON "activity_applications" USING btree ("status","changed_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "community_groups_name" ON "community_groups" USING btree ("name");--> statement-breakpoint
CREATE INDEX "activity_process_steps_subject" ON "activity_process_steps" USING btree ("subject_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_reports_activity" ON "activity_reports" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_once" ON "sign_ups" USING btree ("activity_id","resident_id");--> statement-breakpoint
CREATE INDEX "sign_ups_queue" ON "sign_ups" USING btree ("activity_id","status","queue_number");--> statement-breakpoint
CREATE INDEX "sign_ups_resident" ON "sign_ups" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "activities_application" ON "activities" USING btree ("application_id");