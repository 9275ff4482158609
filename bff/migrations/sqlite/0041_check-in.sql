ALTER TABLE `check_ins` ADD `received_at` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `state` text DEFAULT 'confirmed' NOT NULL;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `flags` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `code_made_at` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `session_mark` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `device_mark` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `recorded_by` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `hand_out_reason` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `scan_id` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `decided_by` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `decided_at` text;--> statement-breakpoint
ALTER TABLE `check_ins` ADD `decision_reason` text;--> statement-breakpoint
CREATE INDEX `check_ins_state` ON `check_ins` (`state`,`checked_in_at`,`id`);