CREATE TABLE `staff_factor_tries` (
	`account_id` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` text
);
--> statement-breakpoint
CREATE TABLE `staff_passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`label` text,
	`created_at` text NOT NULL,
	`last_used_at` text,
	`removed_at` text,
	`account_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_passkeys_credential` ON `staff_passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `staff_passkeys_account` ON `staff_passkeys` (`account_id`);--> statement-breakpoint
ALTER TABLE `data_uses` ADD `action` text DEFAULT 'read' NOT NULL;--> statement-breakpoint
ALTER TABLE `merges` ADD `origin` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `shared_persons` ADD `handover` text;--> statement-breakpoint
ALTER TABLE `staff_totp` DROP COLUMN `failures`;--> statement-breakpoint
ALTER TABLE `staff_totp` DROP COLUMN `locked_until`;