CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" text NOT NULL,
	"display_name" text NOT NULL,
	"roles" jsonb NOT NULL,
	"group_name" text,
	"assurance" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"idle_timeout_seconds" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"group_name" text,
	"place_name" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"points" bigint NOT NULL,
	"status" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"resident_id" text NOT NULL,
	"method" text NOT NULL,
	"checked_in_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wrong_check_in_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blood_pressure_readings" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"measured_at" timestamp (3) with time zone NOT NULL,
	"setting" text NOT NULL,
	"measurement" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"resident_id" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resident_names" (
	"resident_id" text NOT NULL,
	"name_index" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kana" text,
	"address" text NOT NULL,
	"birth_date" text NOT NULL,
	"birth_date_index" text NOT NULL,
	"gender" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"attributes_read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"browser_hash" text NOT NULL,
	"secrets" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"roles" jsonb NOT NULL,
	"group_name" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"resident_id" text,
	"code" text,
	"name" text,
	"balance" bigint NOT NULL,
	"entry_count" bigint NOT NULL,
	CONSTRAINT "accounts_residentId_unique" UNIQUE("resident_id"),
	CONSTRAINT "accounts_code_unique" UNIQUE("code"),
	CONSTRAINT "accounts_balance" CHECK ("accounts"."kind" = 'issuance' or "accounts"."balance" >= 0),
	CONSTRAINT "accounts_owner" CHECK (("accounts"."kind" = 'resident') = ("accounts"."resident_id" is not null)),
	CONSTRAINT "accounts_code" CHECK (("accounts"."resident_id" is null) = ("accounts"."code" is not null))
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"transfer_id" text NOT NULL,
	"account_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"points" bigint NOT NULL,
	"balance_after" bigint NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entries_points" CHECK ("entries"."points" <> 0)
);
--> statement-breakpoint
CREATE TABLE "grant_refusals" (
	"source_id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"points" bigint NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_description" text NOT NULL,
	"reason" text NOT NULL,
	"refused_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"cause_kind" text NOT NULL,
	"cause_description" text NOT NULL,
	"source_id" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transfers_sourceId_unique" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "release_contents" (
	"integrity" text PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"gzip" "bytea",
	"brotli" "bytea"
);
--> statement-breakpoint
CREATE TABLE "release_files" (
	"release_id" text NOT NULL,
	"path" text NOT NULL,
	"content_type" text NOT NULL,
	"integrity" text NOT NULL,
	"imports" jsonb NOT NULL,
	CONSTRAINT "release_files_release_id_path_pk" PRIMARY KEY("release_id","path")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"file_count" bigint NOT NULL,
	"total_bytes" bigint NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"resident_id" text NOT NULL,
	"pickup_place_id" text NOT NULL,
	"dropoff_place_id" text NOT NULL,
	"pickup_at" timestamp (3) with time zone NOT NULL,
	"as_soon_as_possible" boolean NOT NULL,
	"passengers" bigint NOT NULL,
	"needs" text NOT NULL,
	"distance_metres" bigint NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_names" ADD CONSTRAINT "resident_names_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_transfer_id_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_number" ON "activities" USING btree ("number");--> statement-breakpoint
CREATE INDEX "activities_starts_at" ON "activities" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "activities_group" ON "activities" USING btree ("group_name","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_once" ON "check_ins" USING btree ("activity_id","resident_id");--> statement-breakpoint
CREATE INDEX "check_ins_latest" ON "check_ins" USING btree ("activity_id","checked_in_at","id");--> statement-breakpoint
CREATE INDEX "check_ins_resident" ON "check_ins" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "wrong_check_in_codes_resident" ON "wrong_check_in_codes" USING btree ("resident_id","tried_at");--> statement-breakpoint
CREATE INDEX "blood_pressure_readings_history" ON "blood_pressure_readings" USING btree ("resident_id","measured_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_subject" ON "identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "identities_resident" ON "identities" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_names_term" ON "resident_names" USING btree ("name_index","resident_id");--> statement-breakpoint
CREATE INDEX "residents_registered" ON "residents" USING btree ("registered_at","id");--> statement-breakpoint
CREATE INDEX "residents_birth_date" ON "residents" USING btree ("birth_date_index");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_expires" ON "sign_in_attempts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_accounts_subject" ON "staff_accounts" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_history" ON "entries" USING btree ("account_id","sequence");--> statement-breakpoint
CREATE INDEX "entries_of_transfer" ON "entries" USING btree ("transfer_id");--> statement-breakpoint
CREATE INDEX "entries_by_time" ON "entries" USING btree ("account_id","posted_at","points");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_name_version" ON "releases" USING btree ("name","version");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_one_live" ON "releases" USING btree ("name") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "releases_published" ON "releases" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "bookings_resident" ON "bookings" USING btree ("resident_id","pickup_at","id");