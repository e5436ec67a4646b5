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

CREATE INDEX answers_by_day ON answers (day);
CREATE INDEX offers_by_day ON offers (day);
CREATE INDEX steps_at_the_wall ON steps (ended_at) WHERE exercise = 'wall_push_up' AND played_ms > 0;
