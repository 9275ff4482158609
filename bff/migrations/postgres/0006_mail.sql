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
CREATE INDEX "outgoing_mails_due" ON "outgoing_mails" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;