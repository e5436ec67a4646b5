-- SPDX-License-Identifier: GPL-3.0-or-later
-- A journal as version 1 wrote it: never changed after its release.

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    routine TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    is_reset INTEGER NOT NULL CHECK (is_reset IN (0, 1)),
    started_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
    played_ms INTEGER NOT NULL DEFAULT 0 CHECK (played_ms >= 0),
    ended_at INTEGER,
    outcome TEXT,
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX sessions_by_day ON sessions (day);
CREATE INDEX sessions_unfinished ON sessions (id) WHERE outcome IS NULL;

CREATE TABLE steps (
    session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise TEXT NOT NULL,
    planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
    played_ms INTEGER NOT NULL CHECK (played_ms >= 0),
    outcome TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    PRIMARY KEY (session, position)
) STRICT;

CREATE TABLE offers (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    routine TEXT NOT NULL,
    due_at INTEGER,
    shown_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    is_silent INTEGER NOT NULL CHECK (is_silent IN (0, 1))
) STRICT;

CREATE INDEX offers_by_number ON offers (number);

CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    offer INTEGER REFERENCES offers (id) ON DELETE CASCADE,
    routine TEXT NOT NULL,
    outcome TEXT NOT NULL,
    snooze_minutes INTEGER,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;

CREATE INDEX answers_by_offer ON answers (offer);

INSERT INTO sessions (id, routine, grant_id, origin, is_reset, started_at, zone, day, planned_ms, played_ms, ended_at, outcome, pain_before, pain_after)
VALUES (1838348697600001, 'office_reset', 'g1', 'offered', 1, 1795262400000, 'Europe/Berlin', '2026-11-21', 90000, 90000, 1795262490000, 'completed', NULL, 2),
       (1838348789760001, 'evening_wind_down', 'g2', 'on_demand', 1, 1795262490000, 'Europe/Berlin', '2026-11-21', 480000, 0, NULL, NULL, 3, NULL);
INSERT INTO steps VALUES (1838348697600001, 0, 'rhomboid_release', 30000, 30000, 'done', 1795262430000);
INSERT INTO offers (number, routine, due_at, shown_at, zone, day, is_silent) VALUES (1, 'office_reset', NULL, 1795262390000, 'Europe/Berlin', '2026-11-21', 0);
INSERT INTO answers (offer, routine, outcome, snooze_minutes, at, zone, day) VALUES (1, 'office_reset', 'started', NULL, 1795262400000, 'Europe/Berlin', '2026-11-21');
PRAGMA user_version = 1;
