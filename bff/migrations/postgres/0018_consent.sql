CREATE TABLE "staff_accesses" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"operation_id" text NOT NULL,
	"section" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_merges" (
	"merged_id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merge_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"partner_id" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"resident_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"kind" text NOT NULL,
	"revision" bigint NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consents_resident_id_partner_id_kind_pk" PRIMARY KEY("resident_id","partner_id","kind")
);
--> statement-breakpoint
CREATE TABLE "data_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"partner_id" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairwise_ids" (
	"value_index" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_assertions" (
	"partner_id" text NOT NULL,
	"jti_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partner_assertions_partner_id_jti_hash_pk" PRIMARY KEY("partner_id","jti_hash")
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"revision" bigint NOT NULL,
	"name" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"contact" text NOT NULL,
	"data_classes" jsonb NOT NULL,
	"return_addresses" jsonb NOT NULL,
	"jwks" jsonb NOT NULL,
	"kinds" jsonb NOT NULL,
	"retention_days" bigint NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"x" text NOT NULL,
	"y" text NOT NULL,
	"first_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_receipt_texts" (
	"receipt_id" text PRIMARY KEY NOT NULL,
	"jws" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms_acceptances" (
	"resident_id" text NOT NULL,
	"version_id" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "terms_acceptances_resident_id_version_id_pk" PRIMARY KEY("resident_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "terms_drafts" (
	"service" text NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"summary" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "terms_drafts_service_kind_pk" PRIMARY KEY("service","kind")
);
--> statement-breakpoint
CREATE TABLE "terms_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"service" text NOT NULL,
	"kind" text NOT NULL,
	"number" bigint NOT NULL,
	"in_force_from" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	"summary" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent_receipt_texts" ADD CONSTRAINT "consent_receipt_texts_receipt_id_consent_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."consent_receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_version_id_terms_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."terms_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_accesses_resident" ON "staff_accesses" USING btree ("resident_id","at","id");--> statement-breakpoint
CREATE INDEX "consent_codes_expires" ON "consent_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "consent_merges_kept" ON "consent_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consent_receipts_chain" ON "consent_receipts" USING btree ("resident_id","sequence");--> statement-breakpoint
CREATE INDEX "consent_receipts_history" ON "consent_receipts" USING btree ("resident_id","at","id");--> statement-breakpoint
CREATE INDEX "data_uses_resident" ON "data_uses" USING btree ("resident_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pairwise_ids_resident" ON "pairwise_ids" USING btree ("partner_id","resident_id");--> statement-breakpoint
CREATE INDEX "partner_assertions_expires" ON "partner_assertions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "terms_acceptances_version" ON "terms_acceptances" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "terms_versions_number" ON "terms_versions" USING btree ("service","kind","number");