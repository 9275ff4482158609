CREATE TABLE "staff_factor_tries" (
	"account_id" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" jsonb NOT NULL,
	"label" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"account_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_uses" ADD COLUMN "action" text DEFAULT 'read' NOT NULL;--> statement-breakpoint
ALTER TABLE "merges" ADD COLUMN "origin" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "shared_persons" ADD COLUMN "handover" text;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_passkeys_credential" ON "staff_passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "staff_passkeys_account" ON "staff_passkeys" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "staff_totp" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "staff_totp" DROP COLUMN "locked_until";