DROP TABLE "accounts" CASCADE;--> statement-breakpoint
DROP TABLE "entries" CASCADE;--> statement-breakpoint
DROP TABLE "transfers" CASCADE;