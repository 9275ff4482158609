CREATE TABLE `fpos_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`browser_hash` text NOT NULL,
	`device` text NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`nonce` text NOT NULL,
	`matching_number` text,
	`candidates` text,
	`return_to` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`completion_hash` text,
	`identity` text,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fpos_challenges_expires` ON `fpos_challenges` (`expires_at`);