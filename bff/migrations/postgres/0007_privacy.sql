CREATE TABLE "closed_accounts" (
	"pseudonym" text PRIMARY KEY NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_kinds" (
	"pseudonym" text NOT NULL,
	"kind_id" text NOT NULL,
	"erased_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erased_kinds_pseudonym_kind_id_pk" PRIMARY KEY("pseudonym","kind_id")
);
--> statement-breakpoint
CREATE TABLE "closings" (
	"resident_id" text PRIMARY KEY NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"field" text NOT NULL,
	"wanted" text NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"answer" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text
);
--> statement-breakpoint
CREATE INDEX "closed_accounts_closed" ON "closed_accounts" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "closings_due" ON "closings" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "corrections_resident" ON "corrections" USING btree ("resident_id","requested_at");--> statement-breakpoint
CREATE INDEX "corrections_state" ON "corrections" USING btree ("state","requested_at","id");