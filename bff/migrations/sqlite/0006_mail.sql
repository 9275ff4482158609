CREATE TABLE `outgoing_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`content` text,
	`created_at` text NOT NULL,
	`next_attempt_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` text,
	`given_up_at` text,
	`last_fault` text
);
--> statement-breakpoint
CREATE INDEX `outgoing_mails_due` ON `outgoing_mails` (`next_attempt_at`) WHERE next_attempt_at is not null;