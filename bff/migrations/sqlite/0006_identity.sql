ALTER TABLE `audit_log` ADD `on_behalf_of` text;--> statement-breakpoint
-- Nobody's assurance is known in the new terms: everybody signs in again.
DELETE FROM `sessions`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `authenticated_at` text NOT NULL DEFAULT '1970-01-01T00:00:00.000Z';--> statement-breakpoint
ALTER TABLE `sessions` ADD `represented_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `represented_name` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `represented_permissions` text;--> statement-breakpoint
ALTER TABLE `sign_in_attempts` ADD `purpose` text NOT NULL DEFAULT 'sign-in';--> statement-breakpoint
ALTER TABLE `sign_in_attempts` ADD `account_id` text;