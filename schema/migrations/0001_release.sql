-- Every row names its release; see schema/tables.ts for what the tables hold.
CREATE TABLE release (
  release TEXT PRIMARY KEY NOT NULL,
  released_on TEXT NOT NULL,
  title_en TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  indicators INTEGER NOT NULL,
  series INTEGER NOT NULL,
  observations INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  excluded INTEGER NOT NULL,
  flagged INTEGER NOT NULL
);

CREATE TABLE series (
  release TEXT NOT NULL,
  indicator TEXT NOT NULL,
  place TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  measure TEXT NOT NULL,
  scenario TEXT NOT NULL,
  unit TEXT NOT NULL,
  observations INTEGER NOT NULL,
  first_period TEXT NOT NULL,
  last_period TEXT NOT NULL,
  points TEXT NOT NULL,
  PRIMARY KEY (release, indicator, place, measure, scenario, breakdown, unit)
) WITHOUT ROWID;

CREATE TABLE snapshot (
  release TEXT NOT NULL,
  sector TEXT NOT NULL,
  scenario TEXT NOT NULL,
  series TEXT NOT NULL,
  PRIMARY KEY (release, sector, scenario)
) WITHOUT ROWID;

CREATE TABLE figure (
  release TEXT NOT NULL,
  source TEXT NOT NULL,
  number INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  place TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  measure TEXT NOT NULL,
  scenario TEXT NOT NULL,
  period TEXT NOT NULL,
  frequency TEXT NOT NULL,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  printed TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  status TEXT NOT NULL,
  locator TEXT NOT NULL,
  comparison TEXT NOT NULL,
  note TEXT NOT NULL,
  chosen INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  reading TEXT NOT NULL,
  flags TEXT NOT NULL,
  published_on TEXT NOT NULL,
  PRIMARY KEY (release, source, number)
) WITHOUT ROWID;
CREATE INDEX figure_by_indicator ON figure (release, indicator, source, number);

CREATE TABLE source (
  release TEXT NOT NULL,
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher_en TEXT NOT NULL,
  publisher_vi TEXT NOT NULL,
  url TEXT NOT NULL,
  kind TEXT NOT NULL,
  published_on TEXT NOT NULL,
  language TEXT NOT NULL,
  licence TEXT NOT NULL,
  figures INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  numbers INTEGER,
  statistics INTEGER,
  excluded INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  note TEXT NOT NULL,
  left_out TEXT NOT NULL,
  exclusions TEXT NOT NULL,
  PRIMARY KEY (release, source)
) WITHOUT ROWID;

-- The text in `names` and `body` is folded before it comes here: đ is no d to any tokenizer.
CREATE VIRTUAL TABLE search USING fts5 (
  release UNINDEXED,
  kind UNINDEXED,
  id UNINDEXED,
  sector UNINDEXED,
  name_en UNINDEXED,
  name_vi UNINDEXED,
  names,
  body,
  tokenize = 'unicode61'
);
