DROP TABLE `entries`;--> statement-breakpoint
DROP TABLE `transfers`;--> statement-breakpoint
DROP TABLE `accounts`;