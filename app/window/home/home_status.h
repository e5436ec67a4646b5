// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/instants.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <chrono>
#include <optional>

namespace unhunch::window {

/// The agent's phases as the home page knows them, in the words of the D-Bus property Phase.
enum class HomePhase {
    NotRunning, ///< nobody owns the agent's bus name
    Counting,
    OffHours,
    Settling,
    Reminding,
    Held,
    Snoozed,
    Paused,
    InSession,
    SafetyHold,
};

/// What the agent last said, as a value; everything on the home page but the thumbnails and today's minutes
/// comes from it.
struct HomeStatus {
    HomePhase phase = HomePhase::NotRunning;
    std::optional<WallInstant> next; ///< when `nextIs` happens; absent where there is no such instant
    QString nextIs; ///< reset, snooze-end, pause-end, work-hours, plan
    std::chrono::milliseconds interval{0}; ///< how long sitting lasts until a reset is due; 0 where unknown
    unsigned offer = 0; ///< the offer that waits for an answer, 0 for none
    QString routine; ///< routine of the offer or the next reset
    QString session; ///< routine that plays now, empty for none
    QList<unsigned> snoozes; ///< minutes the snooze menu offers
    bool isCheckDue = false; ///< the safety check comes before the next session, and may be asked now
    QStringList why; ///< lines of Explain
    double speed = 1.0; ///< how many times faster than life the agent's time runs (demonstrations)

    bool operator==(const HomeStatus&) const = default;
};

/// Reads the answers of the D-Bus methods Status and Explain. Missing or odd values take their defaults; an
/// unknown phase counts as Counting, so that an older window stays usable with a newer agent.
[[nodiscard]] HomeStatus homeStatusFrom(const QVariantMap& status, const QStringList& why);

/// True while a reset is due or the next to come, so that it can be put off.
[[nodiscard]] bool canSnooze(HomePhase phase);

/// The words and the ring for a status at one moment.
struct HomeFacts {
    QString ringFigure; ///< large, inside the ring: "42" or "15:20"; empty for a ring without a figure
    QString ringCaption; ///< small, below the figure: "minutes"
    double ringFill = 0; ///< 0..1: time left of the interval; 1 while something is due
    bool isDue = false; ///< the ring is painted in the colour of attention
    QString headline; ///< one line: what is going on
    QString detail; ///< one sentence more; may be empty
};

/// How a moment is written, injected so that tests do not depend on the machine's zone and locale.
struct MomentWords {
    QString time; ///< "15:20"
    QString day; ///< "today", "tomorrow", "Monday", "4 December"; empty for today
};

/// Writes `moment` for a reader at `now`, in local time and the user's locale.
[[nodiscard]] MomentWords momentWords(WallInstant moment, WallInstant now);

/// What the home page says at `now`.
[[nodiscard]] HomeFacts homeFacts(const HomeStatus& status, WallInstant now);

/// How long the facts stay true, counted from `now`: until the minute shown changes, at least 15 s. Absent
/// where they do not change by time alone.
[[nodiscard]] std::optional<std::chrono::milliseconds> factsHoldFor(const HomeStatus& status,
                                                                    WallInstant now);

} // namespace unhunch::window
