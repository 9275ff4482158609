CREATE TABLE "merge_moves" (
	"merge_id" text NOT NULL,
	"table_name" text NOT NULL,
	"row_id" text NOT NULL,
	CONSTRAINT "merge_moves_merge_id_table_name_row_id_pk" PRIMARY KEY("merge_id","table_name","row_id")
);
--> statement-breakpoint
CREATE TABLE "merge_outcomes" (
	"merge_id" text NOT NULL,
	"service" text NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "merge_outcomes_merge_id_service_kind_pk" PRIMARY KEY("merge_id","service","kind")
);
--> statement-breakpoint
CREATE TABLE "resident_aliases" (
	"merged_id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merge_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decline_reason" text,
	"undone_by" text,
	"undone_at" timestamp (3) with time zone,
	"undo_reason" text
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "identity_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "provider_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "assurance" text DEFAULT 'aal3' NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "merged_into" text;--> statement-breakpoint
CREATE INDEX "resident_aliases_kept" ON "resident_aliases" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "merges_proposed" ON "merges" USING btree ("proposed_at","id");--> statement-breakpoint
CREATE INDEX "merges_kept" ON "merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "merges_merged" ON "merges" USING btree ("merged_id");--> statement-breakpoint
CREATE INDEX "identities_id" ON "identities" USING btree ("id");--> statement-breakpoint
-- Every identity gets an id of its own; until now all came by the first provider.
UPDATE "identities" SET "provider_id" = 'my-number-card', "id" = gen_random_uuid()::text;
