CREATE TABLE `desk_registrations` (
	`resident_id` text PRIMARY KEY NOT NULL,
	`document_kind` text NOT NULL,
	`registered_by_id` text NOT NULL,
	`registered_at` text NOT NULL,
	`confirmed_different_from` text NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `resident_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`before` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_by_id` text NOT NULL,
	`corrected_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `resident_corrections_resident` ON `resident_corrections` (`resident_id`,`corrected_at`);--> statement-breakpoint
CREATE TABLE `resident_phones` (
	`resident_id` text PRIMARY KEY NOT NULL,
	`phone` text NOT NULL,
	`phone_index` text NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resident_phones_phone` ON `resident_phones` (`phone_index`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`giver_id` text NOT NULL,
	`label` text NOT NULL,
	`powers` text NOT NULL,
	`until_date` text NOT NULL,
	`ends_at` text NOT NULL,
	`code_index` text,
	`code_expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`helper_id` text,
	`accepted_at` text,
	`confirmed_at` text,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`giver_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_code` ON `mandates` (`code_index`);--> statement-breakpoint
CREATE INDEX `mandates_giver` ON `mandates` (`giver_id`);--> statement-breakpoint
CREATE INDEX `mandates_helper` ON `mandates` (`helper_id`);--> statement-breakpoint
CREATE TABLE `representations` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`reason` text NOT NULL,
	`mandate_id` text,
	`started_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `representations_resident` ON `representations` (`resident_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `representations_mandate` ON `representations` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `resident_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`number_index` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`revoked_at` text,
	`revoked_by_id` text,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resident_cards_number` ON `resident_cards` (`number_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `resident_cards_live` ON `resident_cards` (`resident_id`) WHERE revoked_at is null;--> statement-breakpoint
CREATE TABLE `resident_claims` (
	`merged_id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`claimed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `wrong_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`tried_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `wrong_numbers_account` ON `wrong_numbers` (`account_id`,`tried_at`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `representation_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `represented_until` text;--> statement-breakpoint
CREATE INDEX `sessions_representation` ON `sessions` (`representation_id`);