CREATE TABLE "open_dataset_versions" (
	"dataset" text NOT NULL,
	"version" bigint NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"imported_by" text NOT NULL,
	"added" bigint NOT NULL,
	"changed" bigint NOT NULL,
	"removed" bigint NOT NULL,
	"unchanged" bigint NOT NULL,
	CONSTRAINT "open_dataset_versions_dataset_version_pk" PRIMARY KEY("dataset","version")
);
--> statement-breakpoint
CREATE TABLE "open_records" (
	"dataset" text NOT NULL,
	"identifier" text NOT NULL,
	"cells" jsonb NOT NULL,
	"digest" text NOT NULL,
	"sort_key" text NOT NULL,
	"ends_on" text,
	"public_from" text,
	"public_until" text,
	CONSTRAINT "open_records_dataset_identifier_pk" PRIMARY KEY("dataset","identifier")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"dataset" text NOT NULL,
	"identifier" text NOT NULL,
	"wanted" text NOT NULL,
	"digest" text,
	"revision" bigint NOT NULL,
	"pending" boolean NOT NULL,
	"drift" jsonb,
	"attempts" bigint NOT NULL,
	"failure" text,
	"next_attempt_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	CONSTRAINT "publications_dataset_identifier_pk" PRIMARY KEY("dataset","identifier")
);
--> statement-breakpoint
CREATE TABLE "shared_persons" (
	"pairwise_id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"resident_index" text
);
--> statement-breakpoint
CREATE INDEX "open_records_order" ON "open_records" USING btree ("dataset","sort_key","identifier");--> statement-breakpoint
CREATE INDEX "publications_due" ON "publications" USING btree ("pending","next_attempt_at");--> statement-breakpoint
CREATE INDEX "shared_persons_resident" ON "shared_persons" USING btree ("resident_index");