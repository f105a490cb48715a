CREATE INDEX `documents_added` ON `documents` (`added_at`,`resolution_id`);--> statement-breakpoint
CREATE INDEX `updates_moves` ON `updates` (`at`,`mandate_id`) WHERE occurrence_id IS NULL AND kind IN ('due', 'wording');--> statement-breakpoint
CREATE INDEX `updates_deferred` ON `updates` (`at`,`mandate_id`) WHERE "from" = 'deferred';