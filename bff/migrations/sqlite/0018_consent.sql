CREATE TABLE `staff_accesses` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`at` text NOT NULL,
	`operation_id` text NOT NULL,
	`section` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_accesses_resident` ON `staff_accesses` (`resident_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `consent_codes` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consent_codes_expires` ON `consent_codes` (`expires_at`);--> statement-breakpoint
CREATE TABLE `consent_merges` (
	`merged_id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merge_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consent_merges_kept` ON `consent_merges` (`kept_id`);--> statement-breakpoint
CREATE TABLE `consent_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`action` text NOT NULL,
	`partner_id` text NOT NULL,
	`kinds` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_receipts_chain` ON `consent_receipts` (`resident_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `consent_receipts_history` ON `consent_receipts` (`resident_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`resident_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`kind` text NOT NULL,
	`revision` integer NOT NULL,
	`granted_at` text NOT NULL,
	PRIMARY KEY(`resident_id`, `partner_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `data_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`kinds` text NOT NULL,
	`purpose` text NOT NULL,
	`at` text NOT NULL,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `data_uses_resident` ON `data_uses` (`resident_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `pairwise_ids` (
	`value_index` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`value` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairwise_ids_resident` ON `pairwise_ids` (`partner_id`,`resident_id`);--> statement-breakpoint
CREATE TABLE `partner_assertions` (
	`partner_id` text NOT NULL,
	`jti_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`partner_id`, `jti_hash`)
);
--> statement-breakpoint
CREATE INDEX `partner_assertions_expires` ON `partner_assertions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`contact` text NOT NULL,
	`data_classes` text NOT NULL,
	`return_addresses` text NOT NULL,
	`jwks` text NOT NULL,
	`kinds` text NOT NULL,
	`retention_days` integer NOT NULL,
	`registered_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `receipt_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`x` text NOT NULL,
	`y` text NOT NULL,
	`first_used_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consent_receipt_texts` (
	`receipt_id` text PRIMARY KEY NOT NULL,
	`jws` text NOT NULL,
	FOREIGN KEY (`receipt_id`) REFERENCES `consent_receipts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `terms_acceptances` (
	`resident_id` text NOT NULL,
	`version_id` text NOT NULL,
	`accepted_at` text NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`resident_id`, `version_id`),
	FOREIGN KEY (`version_id`) REFERENCES `terms_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `terms_acceptances_version` ON `terms_acceptances` (`version_id`);--> statement-breakpoint
CREATE TABLE `terms_drafts` (
	`service` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`summary` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`service`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `terms_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`service` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`in_force_from` text NOT NULL,
	`body` text NOT NULL,
	`summary` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_versions_number` ON `terms_versions` (`service`,`kind`,`number`);