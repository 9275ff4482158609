CREATE TABLE `outgoing_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`content` text,
	`created_at` text NOT NULL,
	`next_attempt_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` text,
	`given_up_at` text,
	`last_fault` text
);
--> statement-breakpoint
CREATE INDEX `outgoing_mails_due` ON `outgoing_mails` (`next_attempt_at`) WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE TABLE `audit_progress` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`sequence` integer,
	`hash` text,
	`fault` text
);
--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seals_record` ON `audit_seals` (`audit_id`);--> statement-breakpoint
CREATE TABLE `audit_subjects` (
	`resident_id` text NOT NULL,
	`audit_id` text NOT NULL,
	PRIMARY KEY(`resident_id`, `audit_id`)
);
