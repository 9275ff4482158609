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
CREATE UNIQUE INDEX `point_wallet_links_one` ON `point_wallet_links` (`resident_id`,`partner_id`);