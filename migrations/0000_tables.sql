CREATE TABLE `agenda_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`resolution_id` integer NOT NULL,
	`path` text NOT NULL,
	`session` integer NOT NULL,
	`item` text,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_decisions_key` ON `agenda_decisions` (`resolution_id`,`path`,`session`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`entity_id` integer NOT NULL,
	`capacity` text NOT NULL,
	`person_id` integer,
	`assigned_by` integer,
	`assigned_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_mandate` ON `assignments` (`mandate_id`);--> statement-breakpoint
CREATE INDEX `assignments_entity` ON `assignments` (`entity_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_one_lead` ON `assignments` (`mandate_id`) WHERE capacity = 'lead' AND ended_at IS NULL;--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`author` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`particulars` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_hash_unique` ON `audit` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`resolution_id` integer NOT NULL,
	`language` text NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`text_hash` text NOT NULL,
	`text` text NOT NULL,
	`origins` text NOT NULL,
	`pages` integer,
	`recognised` integer DEFAULT false NOT NULL,
	`distributed` text,
	`job_number` text,
	`warnings` text NOT NULL,
	`added_by` integer,
	`added_at` text NOT NULL,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_sha256_unique` ON `documents` (`sha256`);--> statement-breakpoint
CREATE INDEX `documents_resolution` ON `documents` (`resolution_id`,`language`);--> statement-breakpoint
CREATE TABLE `due_points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`position` integer NOT NULL,
	`body` text,
	`session` integer,
	`part` text,
	`date` text,
	`recurrence` text,
	`relative` text,
	`basis` text NOT NULL,
	`expression` text NOT NULL,
	`rule` text NOT NULL,
	`confidence` text NOT NULL,
	`reason` text,
	`set_by` integer,
	`set_at` text,
	`replaced_at` text,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `due_points_mandate` ON `due_points` (`mandate_id`);--> statement-breakpoint
CREATE TABLE `entities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`acronym` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` integer,
	`email` text,
	`created_at` text NOT NULL,
	`deactivated_at` text,
	FOREIGN KEY (`parent_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entities_acronym_unique` ON `entities` (`acronym`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`occurrence_id` integer NOT NULL,
	`update_id` integer NOT NULL,
	`kind` text NOT NULL,
	`symbol` text,
	`title` text,
	`issued` text,
	`paragraphs` text,
	`url` text,
	`file_name` text,
	`file_size` integer,
	`file_sha256` text,
	`added_by` integer,
	`added_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`update_id`) REFERENCES `updates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_occurrence` ON `evidence` (`occurrence_id`);--> statement-breakpoint
CREATE INDEX `evidence_symbol` ON `evidence` (`symbol`);--> statement-breakpoint
CREATE TABLE `import_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`position` integer NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text,
	`warnings` text NOT NULL,
	`resolution_id` integer,
	`document_id` integer,
	`proposed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_files_key` ON `import_files` (`import_id`,`position`);--> statement-breakpoint
CREATE INDEX `import_files_document` ON `import_files` (`document_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer,
	`author` text NOT NULL,
	`via` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`role` text NOT NULL,
	`name` text,
	`email` text,
	`entity_id` integer,
	`person_id` integer,
	`invited_by` integer,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`predecessor_id` integer NOT NULL,
	`relation` text NOT NULL,
	`score` real,
	`state` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`predecessor_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "links_two_mandates" CHECK("links"."mandate_id" <> "links"."predecessor_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_key` ON `links` (`mandate_id`,`predecessor_id`);--> statement-breakpoint
CREATE INDEX `links_predecessor` ON `links` (`predecessor_id`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`resolution_id` integer NOT NULL,
	`path` text NOT NULL,
	`clause` integer NOT NULL,
	`part` integer NOT NULL,
	`position` integer NOT NULL,
	`class` text NOT NULL,
	`verb` text NOT NULL,
	`addressees` text NOT NULL,
	`opening` text,
	`text` text NOT NULL,
	`action` text NOT NULL,
	`deliverable` text,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`confidence` text NOT NULL,
	`review` text DEFAULT 'proposed' NOT NULL,
	`review_reason` text,
	`reviewed_by` integer,
	`reviewed_at` text,
	`previous_text` text,
	`missing_since` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_identity` ON `mandates` (`resolution_id`,`path`,`clause`,`part`);--> statement-breakpoint
CREATE INDEX `mandates_review` ON `mandates` (`review`,`class`);--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`number` integer NOT NULL,
	`due_point_id` integer,
	`body` text,
	`session` integer,
	`part` text,
	`date` text,
	`status` text DEFAULT 'not started' NOT NULL,
	`deferred_to_session` integer,
	`deferred_to_part` text,
	`deferred_by` text,
	`superseded_by_id` integer,
	`verified_by` integer,
	`verified_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`due_point_id`) REFERENCES `due_points`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`superseded_by_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_key` ON `occurrences` (`mandate_id`,`number`);--> statement-breakpoint
CREATE INDEX `occurrences_due` ON `occurrences` (`body`,`session`,`part`);--> statement-breakpoint
CREATE INDEX `occurrences_status` ON `occurrences` (`status`);--> statement-breakpoint
CREATE TABLE `originals` (
	`document_id` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` integer NOT NULL,
	`position` integer NOT NULL,
	`level` integer NOT NULL,
	`type` text NOT NULL,
	`number` text,
	`path` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paragraphs_position` ON `paragraphs` (`document_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `paragraphs_path` ON `paragraphs` (`document_id`,`path`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`role` text NOT NULL,
	`entity_id` integer,
	`password_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`deactivated_at` text,
	FOREIGN KEY (`entity_id`) REFERENCES `entities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body` text NOT NULL,
	`session` integer NOT NULL,
	`part` text,
	`scope` text NOT NULL,
	`as_at` text NOT NULL,
	`snapshot` text NOT NULL,
	`content_hash` text NOT NULL,
	`frozen_by` integer,
	`frozen_at` text NOT NULL,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_session` ON `reports` (`body`,`session`);--> statement-breakpoint
CREATE TABLE `resolutions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`symbol` text NOT NULL,
	`organ` text NOT NULL,
	`session` integer,
	`title` text NOT NULL,
	`adopted` text,
	`agenda_item` text,
	`agenda_title` text,
	`source` text,
	`committee` text,
	`meeting` integer,
	`sample` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resolutions_symbol_unique` ON `resolutions` (`symbol`);--> statement-breakpoint
CREATE INDEX `resolutions_session` ON `resolutions` (`organ`,`session`);--> statement-breakpoint
CREATE TABLE `session_dates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body` text NOT NULL,
	`session` integer NOT NULL,
	`part` text NOT NULL,
	`opens` text NOT NULL,
	`closes` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` integer,
	`set_at` text NOT NULL,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_dates_key` ON `session_dates` (`body`,`session`,`part`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`set_by` integer,
	`set_at` text NOT NULL,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	`address` text,
	`user_agent` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ins_tokenHash_unique` ON `sign_ins` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_ins_person` ON `sign_ins` (`person_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`capacity` text NOT NULL,
	`person_id` integer NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`signed_at` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_key` ON `signatures` (`report_id`,`capacity`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`occurrence_id` integer,
	`at` text NOT NULL,
	`person_id` integer,
	`author` text NOT NULL,
	`kind` text NOT NULL,
	`from` text,
	`to` text,
	`note` text,
	`particulars` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `updates_hash_unique` ON `updates` (`hash`);--> statement-breakpoint
CREATE INDEX `updates_mandate` ON `updates` (`mandate_id`);--> statement-breakpoint
CREATE INDEX `updates_occurrence` ON `updates` (`occurrence_id`);--> statement-breakpoint
CREATE TABLE `wordings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mandate_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`text` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wordings_key` ON `wordings` (`mandate_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `wordings_document` ON `wordings` (`document_id`);