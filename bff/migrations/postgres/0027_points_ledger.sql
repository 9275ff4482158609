CREATE TABLE "point_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" text,
	"code" text,
	"name" text,
	"posted" bigint NOT NULL,
	"held" bigint NOT NULL,
	"proof" text NOT NULL,
	CONSTRAINT "point_accounts_code_unique" UNIQUE("code"),
	CONSTRAINT "point_accounts_available" CHECK ("point_accounts"."kind" = 'issuance' or "point_accounts"."posted" - "point_accounts"."held" >= 0),
	CONSTRAINT "point_accounts_held" CHECK ("point_accounts"."held" >= 0),
	CONSTRAINT "point_accounts_has_owner" CHECK (("point_accounts"."kind" in ('resident', 'group')) = ("point_accounts"."owner_id" is not null)),
	CONSTRAINT "point_accounts_has_code" CHECK (("point_accounts"."owner_id" is null) = ("point_accounts"."code" is not null))
);
--> statement-breakpoint
CREATE TABLE "point_books_progress" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sequence" bigint NOT NULL,
	"fault" text
);
--> statement-breakpoint
CREATE TABLE "point_entries" (
	"sequence" bigint NOT NULL,
	"line" bigint NOT NULL,
	"account_id" text NOT NULL,
	"lot" timestamp (3) with time zone,
	"points" bigint NOT NULL,
	"held" bigint NOT NULL,
	"posted_after" bigint NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_entries_sequence_line_pk" PRIMARY KEY("sequence","line"),
	CONSTRAINT "point_entries_moves" CHECK ("point_entries"."points" <> 0 or "point_entries"."held" <> 0)
);
--> statement-breakpoint
CREATE TABLE "point_lots" (
	"account_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"remaining" bigint NOT NULL,
	"held" bigint NOT NULL,
	CONSTRAINT "point_lots_account_id_expires_at_pk" PRIMARY KEY("account_id","expires_at"),
	CONSTRAINT "point_lots_available" CHECK ("point_lots"."remaining" - "point_lots"."held" >= 0),
	CONSTRAINT "point_lots_held" CHECK ("point_lots"."held" >= 0)
);
--> statement-breakpoint
CREATE TABLE "point_open_holds" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"points" bigint NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "point_transfers" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_description" text NOT NULL,
	"rule_version_id" text,
	"source_id" text NOT NULL,
	"settles" bigint,
	"refunds" bigint,
	"hold_expires_at" timestamp (3) with time zone,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_sequence_point_transfers_sequence_fk" FOREIGN KEY ("sequence") REFERENCES "public"."point_transfers"("sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_account_id_point_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."point_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_lots" ADD CONSTRAINT "point_lots_account_id_point_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."point_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_open_holds" ADD CONSTRAINT "point_open_holds_sequence_point_transfers_sequence_fk" FOREIGN KEY ("sequence") REFERENCES "public"."point_transfers"("sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "point_accounts_owner" ON "point_accounts" USING btree ("kind","owner_id");--> statement-breakpoint
CREATE INDEX "point_entries_of_account" ON "point_entries" USING btree ("account_id","sequence","posted_at","points");--> statement-breakpoint
CREATE INDEX "point_lots_expiring" ON "point_lots" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "point_open_holds_account" ON "point_open_holds" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "point_open_holds_expiring" ON "point_open_holds" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "point_transfers_id" ON "point_transfers" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_transfers_source" ON "point_transfers" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_transfers_settles" ON "point_transfers" USING btree ("settles") WHERE "point_transfers"."settles" is not null;--> statement-breakpoint
CREATE INDEX "point_transfers_refunds" ON "point_transfers" USING btree ("refunds") WHERE "point_transfers"."refunds" is not null;