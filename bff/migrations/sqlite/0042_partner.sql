CREATE TABLE `point_partner_access` (
	`partner_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`scopes` text NOT NULL,
	`reason` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `point_webhook_endpoints` (
	`partner_id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`secret` text,
	`secret_created_at` text,
	`previous_secret` text,
	`previous_until` text,
	`switched_off_at` text
);
--> statement-breakpoint
CREATE TABLE `point_webhook_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`type` text NOT NULL,
	`exchange_id` text,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` text,
	`delivered_at` text,
	`given_up_at` text,
	`last_failure` text
);
--> statement-breakpoint
CREATE INDEX `point_webhook_messages_due` ON `point_webhook_messages` (`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `point_webhook_messages_of_partner` ON `point_webhook_messages` (`partner_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `point_difference_steps` (
	`difference_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by` text,
	`reason` text,
	`transfer_id` text,
	PRIMARY KEY(`difference_id`, `sequence`),
	FOREIGN KEY (`difference_id`) REFERENCES `point_differences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_differences` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`day` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`line_kind` text NOT NULL,
	`exchange_id` text NOT NULL,
	`refund_id` text,
	`our_points` integer,
	`their_points` integer,
	`our_state` text,
	`corrected_points` integer NOT NULL,
	`state` text NOT NULL,
	`found_at` text NOT NULL,
	`proposed_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_differences_of_day` ON `point_differences` (`partner_id`,`day`,`key`);--> statement-breakpoint
CREATE INDEX `point_differences_open` ON `point_differences` (`partner_id`,`state`);--> statement-breakpoint
CREATE TABLE `point_partner_files` (
	`partner_id` text NOT NULL,
	`day` text NOT NULL,
	`version` integer NOT NULL,
	`source` text NOT NULL,
	`sha256` text NOT NULL,
	`lines` text NOT NULL,
	`received_at` text NOT NULL,
	`received_by` text,
	PRIMARY KEY(`partner_id`, `day`, `version`)
);
--> statement-breakpoint
CREATE TABLE `point_reconciliation_days` (
	`partner_id` text NOT NULL,
	`day` text NOT NULL,
	`state` text NOT NULL,
	`proof` text NOT NULL,
	`compared_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	PRIMARY KEY(`partner_id`, `day`)
);
