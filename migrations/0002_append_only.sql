-- What was written stays written, whoever asks: history and audit are append-only in the database itself.
-- Only the samples can be removed; their history goes with them (the cascade reaches it when the mandate is gone).
CREATE TRIGGER `updates_never_change` BEFORE UPDATE ON `updates`
BEGIN SELECT RAISE(ABORT, 'an update is never changed: write a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `updates_never_go` BEFORE DELETE ON `updates`
WHEN EXISTS (SELECT 1 FROM `mandates` WHERE `id` = OLD.`mandate_id`)
BEGIN SELECT RAISE(ABORT, 'an update is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `mandates_never_go` BEFORE DELETE ON `mandates`
WHEN EXISTS (SELECT 1 FROM `resolutions` WHERE `id` = OLD.`resolution_id`)
BEGIN SELECT RAISE(ABORT, 'a mandate is never deleted: reject it with a reason'); END;
--> statement-breakpoint
CREATE TRIGGER `resolutions_never_go` BEFORE DELETE ON `resolutions`
WHEN OLD.`sample` = 0
BEGIN SELECT RAISE(ABORT, 'only samples can be removed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_changes` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_goes` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'the audit log is never shortened'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_never_change` BEFORE UPDATE ON `reports`
BEGIN SELECT RAISE(ABORT, 'a frozen report is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_never_go` BEFORE DELETE ON `reports`
BEGIN SELECT RAISE(ABORT, 'a frozen report is never deleted'); END;
