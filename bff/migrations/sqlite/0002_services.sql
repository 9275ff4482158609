CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`display_name` text NOT NULL,
	`roles` text NOT NULL,
	`group_name` text,
	`assurance` text NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`idle_timeout_seconds` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`group_name` text,
	`place_name` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`points` integer NOT NULL,
	`status` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_number` ON `activities` (`number`);--> statement-breakpoint
CREATE INDEX `activities_starts_at` ON `activities` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `activities_group` ON `activities` (`group_name`,`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`method` text NOT NULL,
	`checked_in_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_once` ON `check_ins` (`activity_id`,`resident_id`);--> statement-breakpoint
CREATE INDEX `check_ins_latest` ON `check_ins` (`activity_id`,`checked_in_at`,`id`);--> statement-breakpoint
CREATE INDEX `check_ins_resident` ON `check_ins` (`resident_id`);--> statement-breakpoint
CREATE TABLE `wrong_check_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`tried_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `wrong_check_in_codes_resident` ON `wrong_check_in_codes` (`resident_id`,`tried_at`);--> statement-breakpoint
CREATE TABLE `blood_pressure_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`measured_at` text NOT NULL,
	`setting` text NOT NULL,
	`measurement` text NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `blood_pressure_readings_history` ON `blood_pressure_readings` (`resident_id`,`measured_at`,`id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`resident_id` text NOT NULL,
	`linked_at` text NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_subject` ON `identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `identities_resident` ON `identities` (`resident_id`);--> statement-breakpoint
CREATE TABLE `resident_names` (
	`resident_id` text NOT NULL,
	`name_index` text NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resident_names_term` ON `resident_names` (`name_index`,`resident_id`);--> statement-breakpoint
CREATE TABLE `residents` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kana` text,
	`address` text NOT NULL,
	`birth_date` text NOT NULL,
	`birth_date_index` text NOT NULL,
	`gender` text NOT NULL,
	`registered_at` text NOT NULL,
	`attributes_read_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `residents_registered` ON `residents` (`registered_at`,`id`);--> statement-breakpoint
CREATE INDEX `residents_birth_date` ON `residents` (`birth_date_index`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`browser_hash` text NOT NULL,
	`secrets` text NOT NULL,
	`return_to` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_expires` ON `sign_in_attempts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `staff_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`group_name` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_accounts_subject` ON `staff_accounts` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`resident_id` text,
	`code` text,
	`name` text,
	`balance` integer NOT NULL,
	`entry_count` integer NOT NULL,
	CONSTRAINT "accounts_balance" CHECK("accounts"."kind" = 'issuance' or "accounts"."balance" >= 0),
	CONSTRAINT "accounts_owner" CHECK(("accounts"."kind" = 'resident') = ("accounts"."resident_id" is not null)),
	CONSTRAINT "accounts_code" CHECK(("accounts"."resident_id" is null) = ("accounts"."code" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_residentId_unique` ON `accounts` (`resident_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_code_unique` ON `accounts` (`code`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`transfer_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`points` integer NOT NULL,
	`balance_after` integer NOT NULL,
	`posted_at` text NOT NULL,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_points" CHECK("entries"."points" <> 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_history` ON `entries` (`account_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `entries_of_transfer` ON `entries` (`transfer_id`);--> statement-breakpoint
CREATE INDEX `entries_by_time` ON `entries` (`account_id`,`posted_at`,`points`);--> statement-breakpoint
CREATE TABLE `grant_refusals` (
	`source_id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`points` integer NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_description` text NOT NULL,
	`reason` text NOT NULL,
	`refused_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_description` text NOT NULL,
	`source_id` text NOT NULL,
	`posted_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_sourceId_unique` ON `transfers` (`source_id`);--> statement-breakpoint
CREATE TABLE `release_contents` (
	`integrity` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	`gzip` blob,
	`brotli` blob
);
--> statement-breakpoint
CREATE TABLE `release_files` (
	`release_id` text NOT NULL,
	`path` text NOT NULL,
	`content_type` text NOT NULL,
	`integrity` text NOT NULL,
	`imports` text NOT NULL,
	PRIMARY KEY(`release_id`, `path`)
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` text NOT NULL,
	`state` text NOT NULL,
	`manifest` text NOT NULL,
	`content_hash` text NOT NULL,
	`file_count` integer NOT NULL,
	`total_bytes` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_name_version` ON `releases` (`name`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_one_live` ON `releases` (`name`) WHERE state = 'live';--> statement-breakpoint
CREATE INDEX `releases_published` ON `releases` (`published_at`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`pickup_place_id` text NOT NULL,
	`dropoff_place_id` text NOT NULL,
	`pickup_at` text NOT NULL,
	`as_soon_as_possible` integer NOT NULL,
	`passengers` integer NOT NULL,
	`needs` text NOT NULL,
	`distance_metres` integer NOT NULL,
	`booked_at` text NOT NULL,
	`cancelled_at` text
);
--> statement-breakpoint
CREATE INDEX `bookings_resident` ON `bookings` (`resident_id`,`pickup_at`,`id`);