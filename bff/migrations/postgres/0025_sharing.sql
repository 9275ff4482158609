ALTER TABLE "data_uses" ADD COLUMN "action" text DEFAULT 'read' NOT NULL;--> statement-breakpoint
ALTER TABLE "merges" ADD COLUMN "origin" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "shared_persons" ADD COLUMN "handover" text;