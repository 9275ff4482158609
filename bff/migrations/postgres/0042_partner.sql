CREATE TABLE "point_partner_access" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"reason" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_webhook_endpoints" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"secret" text,
	"secret_created_at" timestamp (3) with time zone,
	"previous_secret" text,
	"previous_until" timestamp (3) with time zone,
	"switched_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "point_webhook_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"type" text NOT NULL,
	"exchange_id" text,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"given_up_at" timestamp (3) with time zone,
	"last_failure" text
);
--> statement-breakpoint
CREATE TABLE "point_difference_steps" (
	"difference_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"reason" text,
	"transfer_id" text,
	CONSTRAINT "point_difference_steps_difference_id_sequence_pk" PRIMARY KEY("difference_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "point_differences" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"day" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"line_kind" text NOT NULL,
	"exchange_id" text NOT NULL,
	"refund_id" text,
	"our_points" bigint,
	"their_points" bigint,
	"our_state" text,
	"corrected_points" bigint NOT NULL,
	"state" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text
);
--> statement-breakpoint
CREATE TABLE "point_partner_files" (
	"partner_id" text NOT NULL,
	"day" text NOT NULL,
	"version" bigint NOT NULL,
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"lines" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"received_by" text,
	CONSTRAINT "point_partner_files_partner_id_day_version_pk" PRIMARY KEY("partner_id","day","version")
);
--> statement-breakpoint
CREATE TABLE "point_reconciliation_days" (
	"partner_id" text NOT NULL,
	"day" text NOT NULL,
	"state" text NOT NULL,
	"proof" jsonb NOT NULL,
	"compared_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text,
	CONSTRAINT "point_reconciliation_days_partner_id_day_pk" PRIMARY KEY("partner_id","day")
);
--> statement-breakpoint
ALTER TABLE "point_difference_steps" ADD CONSTRAINT "point_difference_steps_difference_id_point_differences_id_fk" FOREIGN KEY ("difference_id") REFERENCES "public"."point_differences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_webhook_messages_due" ON "point_webhook_messages" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "point_webhook_messages_of_partner" ON "point_webhook_messages" USING btree ("partner_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_differences_of_day" ON "point_differences" USING btree ("partner_id","day","key");--> statement-breakpoint
CREATE INDEX "point_differences_open" ON "point_differences" USING btree ("partner_id","state");