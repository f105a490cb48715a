ALTER TABLE `mandates` ADD `found` text;--> statement-breakpoint
CREATE INDEX `mandates_missing` ON `mandates` (`missing_since`);--> statement-breakpoint
CREATE INDEX `updates_person` ON `updates` (`person_id`);