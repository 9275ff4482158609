CREATE TABLE `point_budget_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`budget_id` text NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	`reason` text NOT NULL,
	`transfer_id` text NOT NULL,
	`moved_at` text NOT NULL,
	`moved_by_id` text,
	FOREIGN KEY (`budget_id`) REFERENCES `point_budgets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_budget_movements_budget` ON `point_budget_movements` (`budget_id`,`moved_at`,`id`);--> statement-breakpoint
CREATE TABLE `point_budgets` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`name` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`account_id` text NOT NULL,
	`warn_below_percent` integer NOT NULL,
	`low_since` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_budgets_year` ON `point_budgets` (`programme`,`fiscal_year`);--> statement-breakpoint
CREATE TABLE `point_grant_reversals` (
	`grant_id` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`transfer_id` text,
	`reversed_at` text NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `point_grants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`rule_version_id` text NOT NULL,
	`occasion_source_id` text NOT NULL,
	`account_id` text NOT NULL,
	`budget_id` text NOT NULL,
	`transfer_id` text NOT NULL,
	`points` integer NOT NULL,
	`day` text NOT NULL,
	`granted_at` text NOT NULL,
	FOREIGN KEY (`rule_version_id`) REFERENCES `point_rule_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_grants_sourceId_unique` ON `point_grants` (`source_id`);--> statement-breakpoint
CREATE INDEX `point_grants_usage` ON `point_grants` (`account_id`,`rule_id`,`day`);--> statement-breakpoint
CREATE INDEX `point_grants_occasion` ON `point_grants` (`occasion_source_id`);--> statement-breakpoint
CREATE INDEX `point_grants_rule` ON `point_grants` (`rule_id`,`day`);--> statement-breakpoint
CREATE TABLE `point_occasions` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`trigger` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`title` text,
	`facts` text NOT NULL,
	`occurred_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_occasions_sourceId_unique` ON `point_occasions` (`source_id`);--> statement-breakpoint
CREATE INDEX `point_occasions_time` ON `point_occasions` (`trigger`,`occurred_at`,`id`);--> statement-breakpoint
CREATE INDEX `point_occasions_owner` ON `point_occasions` (`owner_id`);--> statement-breakpoint
CREATE INDEX `point_occasions_age` ON `point_occasions` (`occurred_at`);--> statement-breakpoint
CREATE TABLE `point_refusal_settlements` (
	`refusal_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`grant_id` text,
	`settled_at` text NOT NULL,
	`settled_by_id` text,
	FOREIGN KEY (`refusal_id`) REFERENCES `point_refusals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `point_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`rule_version_id` text NOT NULL,
	`occasion_source_id` text NOT NULL,
	`account_id` text NOT NULL,
	`trigger` text NOT NULL,
	`description` text NOT NULL,
	`points` integer NOT NULL,
	`reason` text NOT NULL,
	`occurred_at` text NOT NULL,
	`refused_at` text NOT NULL,
	FOREIGN KEY (`rule_version_id`) REFERENCES `point_rule_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_refusals_sourceId_unique` ON `point_refusals` (`source_id`);--> statement-breakpoint
CREATE INDEX `point_refusals_time` ON `point_refusals` (`refused_at`,`id`);--> statement-breakpoint
CREATE INDEX `point_refusals_occasion` ON `point_refusals` (`occasion_source_id`);--> statement-breakpoint
CREATE INDEX `point_refusals_account` ON `point_refusals` (`account_id`);--> statement-breakpoint
CREATE TABLE `point_rule_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`version` integer NOT NULL,
	`takes_effect_at` text NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by_id` text,
	FOREIGN KEY (`rule_id`) REFERENCES `point_rules`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_rule_versions_number` ON `point_rule_versions` (`rule_id`,`version`);--> statement-breakpoint
CREATE TABLE `point_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_rules_code_unique` ON `point_rules` (`code`);--> statement-breakpoint
CREATE TABLE `staff_grant_lines` (
	`grant_id` text NOT NULL,
	`row` integer NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`grant_id`, `row`),
	FOREIGN KEY (`grant_id`) REFERENCES `staff_grants`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_grant_lines_owner` ON `staff_grant_lines` (`owner_id`);--> statement-breakpoint
CREATE TABLE `staff_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`budget_id` text,
	`description` text,
	`note` text,
	`points` integer NOT NULL,
	`count` integer NOT NULL,
	`file_name` text,
	`file_digest` text,
	`requested_by_id` text NOT NULL,
	`requested_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`decision_note` text
);
--> statement-breakpoint
CREATE INDEX `staff_grants_time` ON `staff_grants` (`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `staff_grants_requester` ON `staff_grants` (`requested_by_id`,`decided_at`);