CREATE TABLE "outgoing_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"content" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"given_up_at" timestamp (3) with time zone,
	"last_fault" text
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"cause" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"window_end" timestamp (3) with time zone NOT NULL,
	"actor_kind" text,
	"actor_id" text,
	"figures" jsonb NOT NULL,
	"subjects" jsonb NOT NULL,
	"subject_count" bigint NOT NULL,
	"evidence" jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"acknowledged_comment" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	"closed_comment" text,
	"finding" text
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"alert_id" text NOT NULL,
	"state" text NOT NULL,
	"version" bigint NOT NULL,
	"report" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" text
);
--> statement-breakpoint
CREATE TABLE "audit_progress" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sequence" bigint,
	"hash" text,
	"fault" jsonb
);
--> statement-breakpoint
CREATE TABLE "audit_retirements" (
	"through_sequence" bigint PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"records" bigint NOT NULL,
	"cutoff" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"audit_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_subjects" (
	"resident_id" text NOT NULL,
	"audit_id" text NOT NULL,
	CONSTRAINT "audit_subjects_resident_id_audit_id_pk" PRIMARY KEY("resident_id","audit_id")
);
--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_mails_due" ON "outgoing_mails" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX "alerts_raised" ON "alerts" USING btree ("raised_at","id");--> statement-breakpoint
CREATE INDEX "alerts_state" ON "alerts" USING btree ("state","raised_at");--> statement-breakpoint
CREATE INDEX "alerts_cause" ON "alerts" USING btree ("kind","cause","window_end");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_number" ON "incidents" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_alert" ON "incidents" USING btree ("alert_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_record" ON "audit_seals" USING btree ("audit_id");