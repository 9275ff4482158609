CREATE TABLE `activity_applications` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`group_id` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`category` text NOT NULL,
	`place_name` text NOT NULL,
	`place_id` text,
	`dates` text NOT NULL,
	`expected_people` integer,
	`points_asked` integer NOT NULL,
	`sign_up` text,
	`contact_name` text NOT NULL,
	`contact_phone` text NOT NULL,
	`points_granted` integer,
	`group_points` integer,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`submitted_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_applications_number` ON `activity_applications` (`number`);--> statement-breakpoint
CREATE INDEX `activity_applications_changed` ON `activity_applications` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `activity_applications_group` ON `activity_applications` (`group_id`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `activity_applications_status` ON `activity_applications` (`status`,`changed_at`,`id`);--> statement-breakpoint
CREATE TABLE `community_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`contact_name` text,
	`contact_phone` text,
	`active` integer NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `community_groups_name` ON `community_groups` (`name`);--> statement-breakpoint
CREATE TABLE `activity_process_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`staff_id` text NOT NULL,
	`reason` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activity_process_steps_subject` ON `activity_process_steps` (`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `activity_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`status` text NOT NULL,
	`attendance` integer NOT NULL,
	`check_in_count` integer NOT NULL,
	`attendance_reason` text,
	`summary` text NOT NULL,
	`remarks` text,
	`submitted_by` text NOT NULL,
	`submitted_at` text NOT NULL,
	`decided_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_reports_activity` ON `activity_reports` (`activity_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`status` text NOT NULL,
	`queue_number` integer NOT NULL,
	`signed_up_at` text NOT NULL,
	`acted_by` text,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_once` ON `sign_ups` (`activity_id`,`resident_id`);--> statement-breakpoint
CREATE INDEX `sign_ups_queue` ON `sign_ups` (`activity_id`,`status`,`queue_number`);--> statement-breakpoint
CREATE INDEX `sign_ups_resident` ON `sign_ups` (`resident_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `group_id` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `category` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `place_id` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `group_points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `activities` ADD `sign_up` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `application_id` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `cancel_reason` text;--> statement-breakpoint
CREATE INDEX `activities_application` ON `activities` (`application_id`);