-- Claims of a cell in the order of the rule, disputes, and who first published what a source repeats.
-- Columns are only added: the Worker that is live while this runs reads its own release from the old ones.
ALTER TABLE release ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE figure ADD COLUMN rank INTEGER;
ALTER TABLE figure ADD COLUMN unusable TEXT NOT NULL DEFAULT '';
ALTER TABLE figure ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figure ADD COLUMN published_by TEXT NOT NULL DEFAULT '';
CREATE INDEX figure_by_position ON figure (release, indicator, position);
CREATE INDEX figure_flagged ON figure (release, source, number) WHERE flags <> '[]';
CREATE INDEX figure_by_cell ON figure (release, indicator, place, period, position);

ALTER TABLE source ADD COLUMN title_by TEXT NOT NULL DEFAULT 'publisher';
ALTER TABLE source ADD COLUMN original_publisher_en TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN original_publisher_vi TEXT NOT NULL DEFAULT '';

CREATE TABLE dispute (
  release TEXT NOT NULL,
  position INTEGER NOT NULL,
  sector TEXT NOT NULL,
  indicator TEXT NOT NULL,
  place TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  measure TEXT NOT NULL,
  scenario TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  figure TEXT NOT NULL,
  source TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  rival_value REAL,
  rival_low REAL,
  rival_high REAL,
  rival_figure TEXT NOT NULL,
  rival_source TEXT NOT NULL,
  gap REAL NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (release, position)
) WITHOUT ROWID;
