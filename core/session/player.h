// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/timeline.h"
#include "core/time/instants.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unhunch::session {

/// Time to get into place before the timeline starts; outside all lengths.
inline constexpr milliseconds kGetReady = std::chrono::seconds(3);
/// A session that was paused for so long is over.
inline constexpr milliseconds kLongestPause = std::chrono::minutes(10);
/// What "+15 s" adds.
inline constexpr milliseconds kExtraTime = std::chrono::seconds(15);
/// Playing without any event for so long means that the machine slept: the session counts as paused since the
/// last one.
inline constexpr milliseconds kMissedTicks = std::chrono::seconds(10);

enum class PlayerStatus { GettingReady, Playing, Paused, Finished };

/// How a session ended; the names of the D-Bus interface in brackets.
enum class SessionOutcome {
    None, ///< it has not
    Completed, ///< the end was reached with enough played to count (completed)
    Ended, ///< ended by the user (ended)
    PausedOut, ///< paused for too long (paused_out)
    Hurt, ///< ended because something hurt (hurt)
};

/// completed, ended, paused_out or hurt; empty for None.
[[nodiscard]] std::string_view outcomeName(SessionOutcome outcome);

/// A stretch [from, to) of the timeline that was played.
struct PlayedStretch {
    milliseconds from{0};
    milliseconds to{0};

    bool operator==(const PlayedStretch&) const = default;
};

/// A running session as a value. Made by `startSession`, changed by `reduce` only.
struct SessionState {
    Timeline timeline;
    PlayerStatus status = PlayerStatus::GettingReady;
    SessionOutcome outcome = SessionOutcome::None;
    BootInstant since; ///< when `status` began; for Playing: when the position was `position`
    BootInstant lastEvent; ///< the newest instant this state knows of
    milliseconds position{0}; ///< on the timeline, as of `since`
    milliseconds getReadyLeft = kGetReady; ///< as of `since`
    bool wasGettingReady = false; ///< Paused: whether to go on with getting ready
    std::vector<PlayedStretch> played; ///< sorted, disjoint; includes up to `position` only
    std::optional<milliseconds>
        leftByBack; ///< where BackPressed came from; SkipPressed before it returns there
    std::vector<std::string> hurtExercises; ///< in the order of the reports, each once
    std::vector<std::string> skippedExercises;

    bool operator==(const SessionState&) const = default;
};

/// Events; facts in the past.
struct Ticked {}; ///< time went by: send one at each `nextChange`, at the latest each second while playing

struct Paused {};

struct Resumed {};

struct BackPressed {}; ///< to the start of the part before (of this one, if it is the first)

struct SkipPressed {}; ///< to the next part, or back to where BackPressed came from

struct RepeatPressed {}; ///< to the start of this part

struct ExtraTimePressed {}; ///< +15 s in this phase

struct Hurt {}; ///< notes the exercise, skips it and pauses, so that the red-flag question can be asked

struct HurtEnded {}; ///< the answer was to stop: outcome Hurt

struct Ended {}; ///< the user ends the session

struct GetReadySkipped {}; ///< start at once

using PlayerEvent = std::variant<Ticked,
                                 Paused,
                                 Resumed,
                                 BackPressed,
                                 SkipPressed,
                                 RepeatPressed,
                                 ExtraTimePressed,
                                 Hurt,
                                 HurtEnded,
                                 Ended,
                                 GetReadySkipped>;

/// A session that starts to get ready at `now`.
[[nodiscard]] SessionState startSession(Timeline timeline, BootInstant now);

/// What becomes of `state`; time that went by is settled first. Events that make no sense now change nothing
/// but time, and a `now` before the newest known instant counts as that instant. A finished session never
/// changes.
[[nodiscard]] SessionState reduce(SessionState state, const PlayerEvent& event, BootInstant now);

/// Where on the timeline it is at `now`; never beyond its end.
[[nodiscard]] milliseconds positionAt(const SessionState& state, BootInstant now);

/// The picture at `now`; while getting ready the first one, once finished the last one reached.
[[nodiscard]] Frame frameAt(const SessionState& state, BootInstant now);

/// What is left of getting ready at `now`; zero once it is over.
[[nodiscard]] milliseconds getReadyLeftAt(const SessionState& state, BootInstant now);

/// True when nothing on the screen moves by itself until `nextChange`: paused, finished, getting ready or a
/// still frame.
[[nodiscard]] bool isStillAt(const SessionState& state, BootInstant now);

/// When to send the next Ticked: the next shown second or boundary, or the end of the longest pause. Always
/// after `now`; none once finished.
[[nodiscard]] std::optional<BootInstant> nextChange(const SessionState& state, BootInstant now);

/// Exercise time played so far, each moment of the timeline counted once; skipped time does not count.
[[nodiscard]] milliseconds playedExercise(const SessionState& state, BootInstant now);
/// The same for one part, for the journal's row of that step.
[[nodiscard]] milliseconds playedExerciseOfPart(const SessionState& state, std::size_t part, BootInstant now);
/// Planned exercise time of one part.
[[nodiscard]] milliseconds plannedExerciseOfPart(const Timeline& timeline, std::size_t part);
/// Whether a session that was ended early still counts: two thirds of the planned exercise time, inclusive.
[[nodiscard]] bool countsAsDone(milliseconds played, milliseconds planned);

} // namespace unhunch::session
