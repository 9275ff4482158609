CREATE TABLE `point_exchange_refunds` (
	`partner_id` text NOT NULL,
	`refund_id` text NOT NULL,
	`exchange_id` text NOT NULL,
	`points` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`partner_id`, `refund_id`),
	FOREIGN KEY (`exchange_id`) REFERENCES `point_exchanges`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_exchange_steps` (
	`exchange_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`kind` text NOT NULL,
	`points` integer,
	`detail` text,
	`at` text NOT NULL,
	PRIMARY KEY(`exchange_id`, `sequence`),
	FOREIGN KEY (`exchange_id`) REFERENCES `point_exchanges`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_exchange_steps_by_time` ON `point_exchange_steps` (`kind`,`at`);--> statement-breakpoint
CREATE TABLE `point_exchanges` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`partner_name` text NOT NULL,
	`pairwise_id` text NOT NULL,
	`points` integer NOT NULL,
	`yen` integer NOT NULL,
	`status` text NOT NULL,
	`is_posted` integer NOT NULL,
	`returned_points` integer NOT NULL,
	`is_cancel_wanted` integer NOT NULL,
	`is_cancel_refused` integer NOT NULL,
	`account_id` text NOT NULL,
	`hold_id` text NOT NULL,
	`transfer_id` text,
	`partner_reference` text,
	`rejection_reason` text,
	`requested_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`due_at` text,
	`attempts` integer NOT NULL,
	`lease_token` text,
	`leased_until` text,
	CONSTRAINT "point_exchanges_points" CHECK("point_exchanges"."points" > 0 and "point_exchanges"."yen" > 0),
	CONSTRAINT "point_exchanges_returned" CHECK("point_exchanges"."returned_points" between 0 and "point_exchanges"."points"),
	CONSTRAINT "point_exchanges_posted" CHECK(("point_exchanges"."transfer_id" is not null) = "point_exchanges"."is_posted")
);
--> statement-breakpoint
CREATE INDEX `point_exchanges_of_resident` ON `point_exchanges` (`resident_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `point_exchanges_due` ON `point_exchanges` (`partner_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `point_exchanges_by_day` ON `point_exchanges` (`partner_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `point_link_attempts` (
	`state_hash` text PRIMARY KEY NOT NULL,
	`browser_hash` text NOT NULL,
	`resident_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `point_partner_health` (
	`partner_id` text PRIMARY KEY NOT NULL,
	`last_success_at` text,
	`last_failure_at` text,
	`last_failure` text,
	`failures` integer NOT NULL,
	`paused_until` text
);
--> statement-breakpoint
CREATE TABLE `point_wallet_links` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`pairwise_id` text NOT NULL,
	`wallet_label` text NOT NULL,
	`linked_at` text NOT NULL,
	`unlinked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_wallet_links_one` ON `point_wallet_links` (`resident_id`,`partner_id`);--> statement-breakpoint
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
