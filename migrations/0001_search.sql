-- Full-text search over the wordings of mandates. rowid = wordings.id. Rows are written in code (db/search.ts), because
-- Chinese has to be split into single characters and Arabic letters folded before SQLite sees them.
CREATE VIRTUAL TABLE `mandate_search` USING fts5(
  `symbol`, `title`, `text`,
  `mandate_id` UNINDEXED,
  tokenize = 'porter unicode61 remove_diacritics 2',
  prefix = '2 3'
);
