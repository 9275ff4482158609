CREATE TABLE `point_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`owner_id` text,
	`code` text,
	`name` text,
	`posted` integer NOT NULL,
	`held` integer NOT NULL,
	`proof` text NOT NULL,
	CONSTRAINT "point_accounts_available" CHECK("point_accounts"."kind" = 'issuance' or "point_accounts"."posted" - "point_accounts"."held" >= 0),
	CONSTRAINT "point_accounts_held" CHECK("point_accounts"."held" >= 0),
	CONSTRAINT "point_accounts_has_owner" CHECK(("point_accounts"."kind" in ('resident', 'group')) = ("point_accounts"."owner_id" is not null)),
	CONSTRAINT "point_accounts_has_code" CHECK(("point_accounts"."owner_id" is null) = ("point_accounts"."code" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_accounts_code_unique` ON `point_accounts` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_accounts_owner` ON `point_accounts` (`kind`,`owner_id`);--> statement-breakpoint
CREATE TABLE `point_books_progress` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`sequence` integer NOT NULL,
	`fault` text
);
--> statement-breakpoint
CREATE TABLE `point_entries` (
	`sequence` integer NOT NULL,
	`line` integer NOT NULL,
	`account_id` text NOT NULL,
	`lot` text,
	`points` integer NOT NULL,
	`held` integer NOT NULL,
	`posted_after` integer NOT NULL,
	`posted_at` text NOT NULL,
	PRIMARY KEY(`sequence`, `line`),
	FOREIGN KEY (`sequence`) REFERENCES `point_transfers`(`sequence`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `point_accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "point_entries_moves" CHECK("point_entries"."points" <> 0 or "point_entries"."held" <> 0)
);
--> statement-breakpoint
CREATE INDEX `point_entries_of_account` ON `point_entries` (`account_id`,`sequence`,`posted_at`,`points`);--> statement-breakpoint
CREATE TABLE `point_lots` (
	`account_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`remaining` integer NOT NULL,
	`held` integer NOT NULL,
	PRIMARY KEY(`account_id`, `expires_at`),
	FOREIGN KEY (`account_id`) REFERENCES `point_accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "point_lots_available" CHECK("point_lots"."remaining" - "point_lots"."held" >= 0),
	CONSTRAINT "point_lots_held" CHECK("point_lots"."held" >= 0)
);
--> statement-breakpoint
CREATE INDEX `point_lots_expiring` ON `point_lots` (`expires_at`);--> statement-breakpoint
CREATE TABLE `point_open_holds` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`points` integer NOT NULL,
	`expires_at` text,
	FOREIGN KEY (`sequence`) REFERENCES `point_transfers`(`sequence`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_open_holds_account` ON `point_open_holds` (`account_id`);--> statement-breakpoint
CREATE INDEX `point_open_holds_expiring` ON `point_open_holds` (`expires_at`);--> statement-breakpoint
CREATE TABLE `point_transfers` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_description` text NOT NULL,
	`rule_version_id` text,
	`source_id` text NOT NULL,
	`settles` integer,
	`refunds` integer,
	`hold_expires_at` text,
	`posted_at` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_transfers_id` ON `point_transfers` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_transfers_source` ON `point_transfers` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_transfers_settles` ON `point_transfers` (`settles`) WHERE "point_transfers"."settles" is not null;--> statement-breakpoint
CREATE INDEX `point_transfers_refunds` ON `point_transfers` (`refunds`) WHERE "point_transfers"."refunds" is not null;