// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/glyphs.h"
#include "core/session/player.h"

#include <QString>

#include <optional>

namespace unhunch::window {

/// Everything in words that the session page shows at one instant.
struct SessionTexts {
    QString place; ///< "1 of 3", "Warm-up"
    QString title; ///< the exercise
    QString sentence; ///< one or two sentences on what to do now
    QString cue; ///< "Breathe in", "Up", "Left side"; may be empty
    std::optional<look::Glyph> cueGlyph; ///< an arrow for a direction
    QString count; ///< "Set 2 of 3 · 5 of 8" and the like; may be empty
    QString next; ///< "Next: Shoulder circles"
    QString digits; ///< whole seconds in the ring, or 3 2 1
    QString caption; ///< beneath the digits
    double ring = 0.0; ///< the filled share of the ring, 0..1

    bool operator==(const SessionTexts&) const = default;
};

/// The words for `frame` of `state`. A movement that repeats counts one repetition in the ring, everything
/// else its phase, so that the ring never turns faster than one can follow.
[[nodiscard]] SessionTexts
textsFor(const session::SessionState& state, const session::Frame& frame, BootInstant now);

/// Every title, sentence and cue that this timeline will show, for a layout that does not jump.
struct LongestTexts {
    QStringList titles;
    QStringList sentences;
    QStringList cues;
};

[[nodiscard]] LongestTexts allTexts(const session::Timeline& timeline);

/// What a screen reader is told as a step begins: exercise, then what to do.
[[nodiscard]] QString announcementFor(const session::Timeline& timeline, const session::Frame& frame);

/// Whole seconds that are left, as people count down: 1 until it is over.
[[nodiscard]] QString wholeSeconds(std::chrono::milliseconds left);

} // namespace unhunch::window
