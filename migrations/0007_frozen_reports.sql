CREATE TABLE `report_contents` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `report_files_key`;--> statement-breakpoint
CREATE UNIQUE INDEX `report_files_key` ON `report_files` (`sha256`,`report_id`,`format`);--> statement-breakpoint
ALTER TABLE `reports` ADD `figures` text NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `sample` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `author` text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `reports_contentHash_unique` ON `reports` (`content_hash`);--> statement-breakpoint
ALTER TABLE `reports` DROP COLUMN `snapshot`;--> statement-breakpoint
ALTER TABLE `signatures` ADD `previous_hash` text NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `hash` text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_hash_unique` ON `signatures` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_person` ON `signatures` (`report_id`,`person_id`);