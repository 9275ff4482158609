CREATE TABLE "desk_registrations" (
	"resident_id" text PRIMARY KEY NOT NULL,
	"document_kind" text NOT NULL,
	"registered_by_id" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"confirmed_different_from" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resident_corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"before" text NOT NULL,
	"reason" text NOT NULL,
	"corrected_by_id" text NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resident_phones" (
	"resident_id" text PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"phone_index" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" text PRIMARY KEY NOT NULL,
	"giver_id" text NOT NULL,
	"label" text NOT NULL,
	"powers" jsonb NOT NULL,
	"until_date" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"code_index" text,
	"code_expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"helper_id" text,
	"accepted_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "representations" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"reason" text NOT NULL,
	"mandate_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "resident_cards" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"number_index" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by_id" text NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by_id" text
);
--> statement-breakpoint
CREATE TABLE "resident_claims" (
	"merged_id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wrong_numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "representation_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "represented_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "desk_registrations" ADD CONSTRAINT "desk_registrations_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_phones" ADD CONSTRAINT "resident_phones_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_giver_id_residents_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_cards" ADD CONSTRAINT "resident_cards_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resident_corrections_resident" ON "resident_corrections" USING btree ("resident_id","corrected_at");--> statement-breakpoint
CREATE INDEX "resident_phones_phone" ON "resident_phones" USING btree ("phone_index");--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_code" ON "mandates" USING btree ("code_index");--> statement-breakpoint
CREATE INDEX "mandates_giver" ON "mandates" USING btree ("giver_id");--> statement-breakpoint
CREATE INDEX "mandates_helper" ON "mandates" USING btree ("helper_id");--> statement-breakpoint
CREATE INDEX "representations_resident" ON "representations" USING btree ("resident_id","started_at");--> statement-breakpoint
CREATE INDEX "representations_mandate" ON "representations" USING btree ("mandate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_cards_number" ON "resident_cards" USING btree ("number_index");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_cards_live" ON "resident_cards" USING btree ("resident_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "wrong_numbers_account" ON "wrong_numbers" USING btree ("account_id","tried_at");--> statement-breakpoint
CREATE INDEX "sessions_representation" ON "sessions" USING btree ("representation_id");