-- What each release changed, and where the changes of one kind to one indicator stand among them.
CREATE TABLE change (
  release TEXT NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  breakdown TEXT NOT NULL,
  measure TEXT NOT NULL,
  scenario TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  from_value REAL,
  from_low REAL,
  from_high REAL,
  from_status TEXT NOT NULL,
  from_figure TEXT NOT NULL,
  to_value REAL,
  to_low REAL,
  to_high REAL,
  to_status TEXT NOT NULL,
  to_figure TEXT NOT NULL,
  PRIMARY KEY (release, position)
) WITHOUT ROWID;

CREATE TABLE change_group (
  release TEXT NOT NULL,
  first_position INTEGER NOT NULL,
  last_position INTEGER NOT NULL,
  released_on TEXT NOT NULL,
  title_en TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  sector TEXT NOT NULL,
  indicator TEXT NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (release, first_position)
) WITHOUT ROWID;
CREATE INDEX change_group_by_sector ON change_group (release, sector, first_position);
CREATE INDEX change_group_by_indicator ON change_group (release, indicator, first_position);
CREATE INDEX change_group_by_change ON change_group (release, change, first_position);
CREATE INDEX change_group_by_day ON change_group (release, released_on, first_position);
