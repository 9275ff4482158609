CREATE TABLE "point_budget_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"budget_id" text NOT NULL,
	"kind" text NOT NULL,
	"points" bigint NOT NULL,
	"reason" text NOT NULL,
	"transfer_id" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"moved_by_id" text
);
--> statement-breakpoint
CREATE TABLE "point_budgets" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"name" text NOT NULL,
	"fiscal_year" bigint NOT NULL,
	"account_id" text NOT NULL,
	"warn_below_percent" bigint NOT NULL,
	"low_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_grant_reversals" (
	"grant_id" text PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL,
	"transfer_id" text,
	"reversed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "point_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"rule_id" text NOT NULL,
	"rule_version_id" text NOT NULL,
	"occasion_source_id" text NOT NULL,
	"account_id" text NOT NULL,
	"budget_id" text NOT NULL,
	"transfer_id" text NOT NULL,
	"points" bigint NOT NULL,
	"day" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_grants_sourceId_unique" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "point_occasions" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"trigger" text NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"title" text,
	"facts" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "point_occasions_sourceId_unique" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "point_refusal_settlements" (
	"refusal_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"grant_id" text,
	"settled_at" timestamp (3) with time zone NOT NULL,
	"settled_by_id" text
);
--> statement-breakpoint
CREATE TABLE "point_refusals" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"rule_version_id" text NOT NULL,
	"occasion_source_id" text NOT NULL,
	"account_id" text NOT NULL,
	"trigger" text NOT NULL,
	"description" text NOT NULL,
	"points" bigint NOT NULL,
	"reason" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"refused_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_refusals_sourceId_unique" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "point_rule_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"rule_id" text NOT NULL,
	"version" bigint NOT NULL,
	"takes_effect_at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" text
);
--> statement-breakpoint
CREATE TABLE "point_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "point_rules_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "staff_grant_lines" (
	"grant_id" text NOT NULL,
	"row" bigint NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"points" bigint NOT NULL,
	CONSTRAINT "staff_grant_lines_grant_id_row_pk" PRIMARY KEY("grant_id","row")
);
--> statement-breakpoint
CREATE TABLE "staff_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"budget_id" text,
	"description" text,
	"note" text,
	"points" bigint NOT NULL,
	"count" bigint NOT NULL,
	"file_name" text,
	"file_digest" text,
	"requested_by_id" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp (3) with time zone,
	"decision_note" text
);
--> statement-breakpoint
ALTER TABLE "point_budget_movements" ADD CONSTRAINT "point_budget_movements_budget_id_point_budgets_id_fk" FOREIGN KEY ("budget_id") REFERENCES "public"."point_budgets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_grant_reversals" ADD CONSTRAINT "point_grant_reversals_grant_id_point_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."point_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_grants" ADD CONSTRAINT "point_grants_rule_version_id_point_rule_versions_id_fk" FOREIGN KEY ("rule_version_id") REFERENCES "public"."point_rule_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_refusal_settlements" ADD CONSTRAINT "point_refusal_settlements_refusal_id_point_refusals_id_fk" FOREIGN KEY ("refusal_id") REFERENCES "public"."point_refusals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_refusals" ADD CONSTRAINT "point_refusals_rule_version_id_point_rule_versions_id_fk" FOREIGN KEY ("rule_version_id") REFERENCES "public"."point_rule_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_versions" ADD CONSTRAINT "point_rule_versions_rule_id_point_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."point_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_grant_lines" ADD CONSTRAINT "staff_grant_lines_grant_id_staff_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."staff_grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_budget_movements_budget" ON "point_budget_movements" USING btree ("budget_id","moved_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_budgets_year" ON "point_budgets" USING btree ("programme","fiscal_year");--> statement-breakpoint
CREATE INDEX "point_grants_usage" ON "point_grants" USING btree ("account_id","rule_id","day");--> statement-breakpoint
CREATE INDEX "point_grants_occasion" ON "point_grants" USING btree ("occasion_source_id");--> statement-breakpoint
CREATE INDEX "point_grants_rule" ON "point_grants" USING btree ("rule_id","day");--> statement-breakpoint
CREATE INDEX "point_occasions_time" ON "point_occasions" USING btree ("trigger","occurred_at","id");--> statement-breakpoint
CREATE INDEX "point_occasions_owner" ON "point_occasions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "point_occasions_age" ON "point_occasions" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "point_refusals_time" ON "point_refusals" USING btree ("refused_at","id");--> statement-breakpoint
CREATE INDEX "point_refusals_occasion" ON "point_refusals" USING btree ("occasion_source_id");--> statement-breakpoint
CREATE INDEX "point_refusals_account" ON "point_refusals" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "point_rule_versions_number" ON "point_rule_versions" USING btree ("rule_id","version");--> statement-breakpoint
CREATE INDEX "staff_grant_lines_owner" ON "staff_grant_lines" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "staff_grants_time" ON "staff_grants" USING btree ("requested_at","id");--> statement-breakpoint
CREATE INDEX "staff_grants_requester" ON "staff_grants" USING btree ("requested_by_id","decided_at");