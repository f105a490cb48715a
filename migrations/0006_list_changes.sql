CREATE TABLE `list_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_changes_mandateId_unique` ON `list_changes` (`mandate_id`);