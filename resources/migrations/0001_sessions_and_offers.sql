-- SPDX-License-Identifier: GPL-3.0-or-later
-- Instants are UTC milliseconds since 1970; `day` is the date where the user was then (YYYY-MM-DD), `zone` names that place.
-- Lengths are exercise milliseconds as the routine counts them.

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

-- `number` is the agent's name for the offer; it may come again after its state was lost.
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

-- Without an offer: something that was due and never shown.
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
