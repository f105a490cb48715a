ALTER TABLE `people` ADD `digest` text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `feed_token_hash` text;