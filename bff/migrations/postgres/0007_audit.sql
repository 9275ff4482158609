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
CREATE TABLE "audit_progress" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sequence" bigint,
	"hash" text,
	"fault" jsonb
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
CREATE INDEX "outgoing_mails_due" ON "outgoing_mails" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_record" ON "audit_seals" USING btree ("audit_id");