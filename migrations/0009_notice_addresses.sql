ALTER TABLE `notices` ADD `address` text;--> statement-breakpoint
CREATE INDEX `assignments_person` ON `assignments` (`person_id`);