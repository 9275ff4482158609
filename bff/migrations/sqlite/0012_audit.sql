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
CREATE TABLE `alerts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`cause` text NOT NULL,
	`window_start` text NOT NULL,
	`window_end` text NOT NULL,
	`actor_kind` text,
	`actor_id` text,
	`figures` text NOT NULL,
	`subjects` text NOT NULL,
	`subject_count` integer NOT NULL,
	`evidence` text NOT NULL,
	`raised_at` text NOT NULL,
	`state` text NOT NULL,
	`acknowledged_at` text,
	`acknowledged_by` text,
	`acknowledged_comment` text,
	`closed_at` text,
	`closed_by` text,
	`closed_comment` text,
	`finding` text
);
--> statement-breakpoint
CREATE INDEX `alerts_raised` ON `alerts` (`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `alerts_state` ON `alerts` (`state`,`raised_at`);--> statement-breakpoint
CREATE INDEX `alerts_cause` ON `alerts` (`kind`,`cause`,`window_end`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`alert_id` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`report` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`submitted_at` text,
	`submitted_by` text,
	FOREIGN KEY (`alert_id`) REFERENCES `alerts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_number` ON `incidents` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_alert` ON `incidents` (`alert_id`);--> statement-breakpoint
CREATE TABLE `audit_progress` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`sequence` integer,
	`hash` text,
	`fault` text
);
--> statement-breakpoint
CREATE TABLE `audit_retirements` (
	`through_sequence` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`records` integer NOT NULL,
	`cutoff` text NOT NULL,
	`retired_at` text NOT NULL,
	`mac` text NOT NULL
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
