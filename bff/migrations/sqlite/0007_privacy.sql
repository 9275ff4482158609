CREATE TABLE `closed_accounts` (
	`pseudonym` text PRIMARY KEY NOT NULL,
	`closed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `closed_accounts_closed` ON `closed_accounts` (`closed_at`);--> statement-breakpoint
CREATE TABLE `erased_kinds` (
	`pseudonym` text NOT NULL,
	`kind_id` text NOT NULL,
	`erased_at` text NOT NULL,
	PRIMARY KEY(`pseudonym`, `kind_id`)
);
--> statement-breakpoint
CREATE TABLE `closings` (
	`resident_id` text PRIMARY KEY NOT NULL,
	`requested_at` text NOT NULL,
	`closes_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `closings_due` ON `closings` (`closes_at`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`resident_id` text NOT NULL,
	`field` text NOT NULL,
	`wanted` text NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`answer` text,
	`requested_at` text NOT NULL,
	`answered_at` text,
	`answered_by` text
);
--> statement-breakpoint
CREATE INDEX `corrections_resident` ON `corrections` (`resident_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `corrections_state` ON `corrections` (`state`,`requested_at`,`id`);