ALTER TABLE "audit_log" ADD COLUMN "on_behalf_of" text;--> statement-breakpoint
-- Nobody's assurance is known in the new terms: everybody signs in again.
DELETE FROM "sessions";--> statement-breakpoint
DELETE FROM "sign_in_attempts";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "authenticated_at" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "represented_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "represented_name" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "represented_permissions" jsonb;--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ADD COLUMN "purpose" text NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ADD COLUMN "account_id" text;