ALTER TABLE `data_uses` ADD `action` text DEFAULT 'read' NOT NULL;--> statement-breakpoint
ALTER TABLE `merges` ADD `origin` text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE `shared_persons` ADD `handover` text;