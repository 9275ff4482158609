ALTER TABLE "check_ins" ADD COLUMN "received_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "state" text DEFAULT 'confirmed' NOT NULL;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "flags" jsonb;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "code_made_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "session_mark" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "device_mark" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "hand_out_reason" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "scan_id" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "decision_reason" text;--> statement-breakpoint
CREATE INDEX "check_ins_state" ON "check_ins" USING btree ("state","checked_in_at","id");