CREATE TABLE `open_dataset_versions` (
	`dataset` text NOT NULL,
	`version` integer NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`removed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	PRIMARY KEY(`dataset`, `version`)
);
--> statement-breakpoint
CREATE TABLE `open_records` (
	`dataset` text NOT NULL,
	`identifier` text NOT NULL,
	`cells` text NOT NULL,
	`digest` text NOT NULL,
	`sort_key` text NOT NULL,
	`ends_on` text,
	`public_from` text,
	`public_until` text,
	PRIMARY KEY(`dataset`, `identifier`)
);
--> statement-breakpoint
CREATE INDEX `open_records_order` ON `open_records` (`dataset`,`sort_key`,`identifier`);--> statement-breakpoint
CREATE TABLE `publications` (
	`dataset` text NOT NULL,
	`identifier` text NOT NULL,
	`wanted` text NOT NULL,
	`digest` text,
	`revision` integer NOT NULL,
	`pending` integer NOT NULL,
	`drift` text,
	`attempts` integer NOT NULL,
	`failure` text,
	`next_attempt_at` text NOT NULL,
	`published_at` text,
	`failed_at` text,
	PRIMARY KEY(`dataset`, `identifier`)
);
--> statement-breakpoint
CREATE INDEX `publications_due` ON `publications` (`pending`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `shared_persons` (
	`pairwise_id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`resident_index` text
);
--> statement-breakpoint
CREATE INDEX `shared_persons_resident` ON `shared_persons` (`resident_index`);