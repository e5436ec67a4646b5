-- SPDX-License-Identifier: GPL-3.0-or-later
-- Scores are numeric ratings from 0 to 10: pain from none to the worst imaginable, function from "cannot" to "as well as ever".

ALTER TABLE sessions ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE symptoms (
    id INTEGER PRIMARY KEY,
    occasion TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pattern TEXT,
    desk_work INTEGER CHECK (desk_work BETWEEN 0 AND 10),
    sleep INTEGER CHECK (sleep BETWEEN 0 AND 10),
    lifting INTEGER CHECK (lifting BETWEEN 0 AND 10),
    head_turn INTEGER CHECK (head_turn BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX symptoms_by_day ON symptoms (day);

CREATE TABLE symptom_places (
    symptom INTEGER NOT NULL REFERENCES symptoms (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    PRIMARY KEY (symptom, place)
) STRICT;

-- `seq` is the order in which rows came to be, whatever the clock said. A report (`check` with symptoms, `red_flag`) holds all
-- sessions until a later row `resolves` it; nothing here is ever taken back by deleting it.
CREATE TABLE safety (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id INTEGER NOT NULL UNIQUE,
    event TEXT NOT NULL,
    answer TEXT,
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    flag TEXT,
    resolves INTEGER REFERENCES safety (id),
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;

CREATE INDEX safety_by_resolved ON safety (resolves) WHERE resolves IS NOT NULL;

CREATE TABLE assessments (
    id INTEGER PRIMARY KEY,
    best TEXT,
    also TEXT,
    chosen TEXT,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;

CREATE TABLE assessment_signs (
    assessment INTEGER NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    sign TEXT NOT NULL,
    PRIMARY KEY (assessment, sign)
) STRICT;

CREATE TABLE ladder (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id INTEGER NOT NULL UNIQUE,
    event TEXT NOT NULL,
    level TEXT NOT NULL,
    sets INTEGER NOT NULL CHECK (sets > 0),
    repetitions INTEGER NOT NULL CHECK (repetitions > 0),
    session INTEGER,
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;

-- Answers to "shall the reset come at another time?"
CREATE TABLE proposals (
    id INTEGER PRIMARY KEY,
    hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    is_accepted INTEGER NOT NULL CHECK (is_accepted IN (0, 1)),
    at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;

CREATE INDEX offers_by_day ON offers (day);
CREATE INDEX steps_at_the_wall ON steps (ended_at) WHERE exercise = 'wall_push_up' AND played_ms > 0;

-- The hour that the user's clock showed, 0 to 23; null in a zone that nobody knows. `civil_hour` is the program's own function
-- (core/journal/sql_functions.h).
ALTER TABLE sessions ADD COLUMN hour INTEGER CHECK (hour BETWEEN 0 AND 23);
ALTER TABLE offers ADD COLUMN hour INTEGER CHECK (hour BETWEEN 0 AND 23);
ALTER TABLE answers ADD COLUMN hour INTEGER CHECK (hour BETWEEN 0 AND 23);
UPDATE sessions SET hour = civil_hour(started_at, zone);
UPDATE offers SET hour = civil_hour(shown_at, zone);
UPDATE answers SET hour = civil_hour(at, zone);

-- Each holds all that one statistic reads, in the order in which it reads, so that twenty years are counted without touching the
-- tables and without sorting. What counts as a reset stands in core/journal/session_sql.h with the same words.
DROP INDEX sessions_by_day;
CREATE INDEX sessions_by_day ON sessions (day, outcome, played_ms);
CREATE INDEX resets_by_day ON sessions (day)
    WHERE is_reset = 1 AND (outcome = 'completed' OR (played_ms > 0 AND played_ms * 3 >= planned_ms * 2));
CREATE INDEX resets_by_hour ON sessions (hour, day)
    WHERE is_reset = 1 AND (outcome = 'completed' OR (played_ms > 0 AND played_ms * 3 >= planned_ms * 2));
CREATE INDEX sessions_by_pain_before ON sessions (pain_before, day) WHERE pain_before IS NOT NULL;
CREATE INDEX sessions_by_pain_after ON sessions (pain_after, day) WHERE pain_after IS NOT NULL;
CREATE INDEX symptoms_by_pain ON symptoms (pain, day) WHERE pain IS NOT NULL;
CREATE INDEX symptoms_by_desk_work ON symptoms (desk_work, day) WHERE desk_work IS NOT NULL;
CREATE INDEX symptoms_by_sleep ON symptoms (sleep, day) WHERE sleep IS NOT NULL;
CREATE INDEX symptoms_by_lifting ON symptoms (lifting, day) WHERE lifting IS NOT NULL;
CREATE INDEX symptoms_by_head_turn ON symptoms (head_turn, day) WHERE head_turn IS NOT NULL;
CREATE INDEX offers_by_hour ON offers (hour, day);
CREATE INDEX answers_by_day ON answers (day);
CREATE INDEX answers_by_outcome ON answers (outcome, day);
CREATE INDEX answers_by_hour ON answers (hour, outcome, day);

-- For the search, newest first.
CREATE INDEX sessions_with_note ON sessions (id) WHERE note <> '';
CREATE INDEX sessions_by_routine ON sessions (routine, id);
CREATE INDEX steps_by_exercise ON steps (exercise, session);
CREATE INDEX symptom_places_by_place ON symptom_places (place, symptom);
