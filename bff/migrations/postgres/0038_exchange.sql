CREATE TABLE "point_exchange_refunds" (
	"partner_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"exchange_id" text NOT NULL,
	"points" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_exchange_refunds_partner_id_refund_id_pk" PRIMARY KEY("partner_id","refund_id")
);
--> statement-breakpoint
CREATE TABLE "point_exchange_steps" (
	"exchange_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"kind" text NOT NULL,
	"points" bigint,
	"detail" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_exchange_steps_exchange_id_sequence_pk" PRIMARY KEY("exchange_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "point_exchanges" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"partner_name" jsonb NOT NULL,
	"pairwise_id" text NOT NULL,
	"points" bigint NOT NULL,
	"yen" bigint NOT NULL,
	"status" text NOT NULL,
	"is_posted" boolean NOT NULL,
	"returned_points" bigint NOT NULL,
	"is_cancel_wanted" boolean NOT NULL,
	"is_cancel_refused" boolean NOT NULL,
	"account_id" text NOT NULL,
	"hold_id" text NOT NULL,
	"transfer_id" text,
	"partner_reference" text,
	"rejection_reason" text,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"attempts" bigint NOT NULL,
	"lease_token" text,
	"leased_until" timestamp (3) with time zone,
	CONSTRAINT "point_exchanges_points" CHECK ("point_exchanges"."points" > 0 and "point_exchanges"."yen" > 0),
	CONSTRAINT "point_exchanges_returned" CHECK ("point_exchanges"."returned_points" between 0 and "point_exchanges"."points"),
	CONSTRAINT "point_exchanges_posted" CHECK (("point_exchanges"."transfer_id" is not null) = "point_exchanges"."is_posted")
);
--> statement-breakpoint
CREATE TABLE "point_link_attempts" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"resident_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_partner_health" (
	"partner_id" text PRIMARY KEY NOT NULL,
	"last_success_at" timestamp (3) with time zone,
	"last_failure_at" timestamp (3) with time zone,
	"last_failure" text,
	"failures" bigint NOT NULL,
	"paused_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "point_wallet_links" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"pairwise_id" text NOT NULL,
	"wallet_label" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"unlinked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "point_exchange_refunds" ADD CONSTRAINT "point_exchange_refunds_exchange_id_point_exchanges_id_fk" FOREIGN KEY ("exchange_id") REFERENCES "public"."point_exchanges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_exchange_steps" ADD CONSTRAINT "point_exchange_steps_exchange_id_point_exchanges_id_fk" FOREIGN KEY ("exchange_id") REFERENCES "public"."point_exchanges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_exchange_steps_by_time" ON "point_exchange_steps" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX "point_exchanges_of_resident" ON "point_exchanges" USING btree ("resident_id","requested_at");--> statement-breakpoint
CREATE INDEX "point_exchanges_due" ON "point_exchanges" USING btree ("partner_id","due_at");--> statement-breakpoint
CREATE INDEX "point_exchanges_by_day" ON "point_exchanges" USING btree ("partner_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "point_wallet_links_one" ON "point_wallet_links" USING btree ("resident_id","partner_id");