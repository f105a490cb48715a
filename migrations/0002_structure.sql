CREATE TABLE `citations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`symbol` text NOT NULL,
	`kind` text NOT NULL,
	`paragraph` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `citations_document` ON `citations` (`document_id`);--> statement-breakpoint
CREATE INDEX `citations_symbol` ON `citations` (`symbol`);--> statement-breakpoint
ALTER TABLE `documents` ADD `letters_hash` text;--> statement-breakpoint
ALTER TABLE `documents` ADD `marks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `draft` integer DEFAULT false NOT NULL;