CREATE TABLE `merge_moves` (
	`merge_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	PRIMARY KEY(`merge_id`, `table_name`, `row_id`)
);
--> statement-breakpoint
CREATE TABLE `merge_outcomes` (
	`merge_id` text NOT NULL,
	`service` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`merge_id`, `service`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `resident_aliases` (
	`merged_id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merge_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `resident_aliases_kept` ON `resident_aliases` (`kept_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`lapses_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`decline_reason` text,
	`undone_by` text,
	`undone_at` text,
	`undo_reason` text
);
--> statement-breakpoint
CREATE INDEX `merges_proposed` ON `merges` (`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `merges_kept` ON `merges` (`kept_id`);--> statement-breakpoint
CREATE INDEX `merges_merged` ON `merges` (`merged_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `identity_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;--> statement-breakpoint
ALTER TABLE `identities` ADD `id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `provider_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `assurance` text DEFAULT 'aal3' NOT NULL;--> statement-breakpoint
ALTER TABLE `identities` ADD `last_used_at` text;--> statement-breakpoint
CREATE INDEX `identities_id` ON `identities` (`id`);--> statement-breakpoint
ALTER TABLE `residents` ADD `merged_into` text;--> statement-breakpoint
-- Every identity gets an id of its own, in the form of a UUID; until now all came by the first provider.
UPDATE `identities` SET `provider_id` = 'my-number-card', `id` = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
