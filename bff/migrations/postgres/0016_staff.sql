CREATE TABLE "staff_access_review_items" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"roles" jsonb NOT NULL,
	"group_name" text,
	"last_sign_in_at" timestamp (3) with time zone,
	"is_dormant" boolean NOT NULL,
	"unused_permissions" jsonb NOT NULL,
	"decision" text,
	"note" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_access_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"quarter" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_on" text NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"completed_by" text
);
--> statement-breakpoint
CREATE TABLE "staff_break_glass_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"note" text,
	"reviewed_by" text,
	"reviewed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_recovery_codes" (
	"account_id" text NOT NULL,
	"code_index" text NOT NULL,
	"is_used" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_totp" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret" text,
	"enrolled_at" timestamp (3) with time zone,
	"next_secret" text,
	"last_step" bigint NOT NULL,
	"failures" bigint NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"roles" jsonb NOT NULL,
	"group_name" text,
	"provider_id" text NOT NULL,
	"issuer" text NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "staff_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"roles" jsonb NOT NULL,
	"group_name" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"permissions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "role_permissions" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "break_glass" jsonb;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD COLUMN "last_sign_in_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff_access_review_items" ADD CONSTRAINT "staff_access_review_items_review_id_staff_access_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."staff_access_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_proposals" ADD CONSTRAINT "staff_proposals_account_id_staff_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."staff_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "staff_access_review_items_account" ON "staff_access_review_items" USING btree ("review_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_access_reviews_quarter" ON "staff_access_reviews" USING btree ("quarter");--> statement-breakpoint
CREATE INDEX "staff_break_glass_uses_started" ON "staff_break_glass_uses" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "staff_recovery_codes_account" ON "staff_recovery_codes" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_invitations_token" ON "staff_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "staff_invitations_at" ON "staff_invitations" USING btree ("invited_at");--> statement-breakpoint
CREATE INDEX "staff_proposals_proposed" ON "staff_proposals" USING btree ("proposed_at");