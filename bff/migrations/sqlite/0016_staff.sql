CREATE TABLE `staff_access_review_items` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`roles` text NOT NULL,
	`group_name` text,
	`last_sign_in_at` text,
	`is_dormant` integer NOT NULL,
	`unused_permissions` text NOT NULL,
	`decision` text,
	`note` text,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`review_id`) REFERENCES `staff_access_reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_access_review_items_account` ON `staff_access_review_items` (`review_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `staff_access_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`opened_at` text NOT NULL,
	`due_on` text NOT NULL,
	`completed_at` text,
	`completed_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_access_reviews_quarter` ON `staff_access_reviews` (`quarter`);--> statement-breakpoint
CREATE TABLE `staff_break_glass_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`started_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`verdict` text,
	`note` text,
	`reviewed_by` text,
	`reviewed_at` text
);
--> statement-breakpoint
CREATE INDEX `staff_break_glass_uses_started` ON `staff_break_glass_uses` (`started_at`);--> statement-breakpoint
CREATE TABLE `staff_recovery_codes` (
	`account_id` text NOT NULL,
	`code_index` text NOT NULL,
	`is_used` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_recovery_codes_account` ON `staff_recovery_codes` (`account_id`);--> statement-breakpoint
CREATE TABLE `staff_totp` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` text,
	`enrolled_at` text,
	`next_secret` text,
	`last_step` integer NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` text
);
--> statement-breakpoint
CREATE TABLE `staff_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`roles` text NOT NULL,
	`group_name` text,
	`provider_id` text NOT NULL,
	`issuer` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`accepted_at` text,
	`account_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_invitations_token` ON `staff_invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `staff_invitations_at` ON `staff_invitations` (`invited_at`);--> statement-breakpoint
CREATE TABLE `staff_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`roles` text NOT NULL,
	`group_name` text,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `staff_accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_proposals_proposed` ON `staff_proposals` (`proposed_at`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`permissions` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `role_permissions` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `break_glass` text;--> statement-breakpoint
ALTER TABLE `staff_accounts` ADD `email` text;--> statement-breakpoint
ALTER TABLE `staff_accounts` ADD `status` text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE `staff_accounts` ADD `changed_at` text;--> statement-breakpoint
ALTER TABLE `staff_accounts` ADD `last_sign_in_at` text;