// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/session/ladder.h"
#include "core/session/routine.h"

#include <cstddef>
#include <optional>

namespace unhunch::session {

/// Id of the routine that is put in front where a warm-up is wanted.
inline constexpr std::string_view kWarmUpRoutine = "warm_up";
/// Id of the exercise that takes the time of one that was left out; it is never left out itself.
inline constexpr std::string_view kBreathingExercise = "breathing";

/// What is known of the user when a session begins.
struct TimelineOptions {
    bool isWarmUpWanted = false; ///< put the warm-up before the routine, outside its length
    bool prefersChair = false; ///< use an exercise's "chair" variant wherever it has one
    std::vector<std::string> leftOut = {}; ///< exercises whose time goes to seated breathing
    /// Equipment that is not at hand; exercises that need any of it are left out.
    std::vector<std::string> missingEquipment = {};
    LadderDose ladder = {}; ///< what the strength ladder's parts are made of

    bool operator==(const TimelineOptions&) const = default;
};

/// A section of the session: one exercise.
struct TimelinePart {
    std::string exercise; ///< the exercise that is shown; breathing where another was left out
    std::string replaced; ///< the exercise left out, or empty
    std::string title;
    std::string setup;
    std::string movement;
    std::vector<std::string> mistakes;
    std::vector<std::string> muscles;
    std::vector<std::string> equipment;
    double range = 1; ///< of the full movement (0.75 on the chair)
    milliseconds start{0};
    milliseconds length{0};
    bool isWarmUp = false;

    [[nodiscard]] milliseconds end() const { return start + length; }

    bool operator==(const TimelinePart&) const = default;
};

/// The smallest stretch of a session: what is said and shown stays the same within it.
struct TimelinePhase {
    std::string id;
    std::string title;
    std::string text;
    std::string cue; ///< spoken at its start; empty for silence
    PhaseKind kind = PhaseKind::Move;
    Direction direction = Direction::None;
    Side side = Side::None;
    std::size_t part = 0; ///< index into parts()
    std::size_t step = 0; ///< counts the steps (each repetition is one) within the part
    int repetition = 1; ///< 1-based
    int repetitions = 1; ///< of how many; 1 where nothing repeats
    int set = 1; ///< 1-based; for a rest the set that it leads to
    int sets = 1; ///< of how many; 1 where there are no sets
    milliseconds start{0};
    milliseconds length{0};
    milliseconds stepStart{0};
    milliseconds stepLength{0};
    std::vector<BreathCycle> breath; ///< empty, or fills the length
    std::vector<PoseSpan> pose; ///< with durations that fill the length
    double still = 1; ///< see ExercisePhase
    bool isExtra = false; ///< time the user added; neither planned nor played

    [[nodiscard]] milliseconds end() const { return start + length; }

    bool operator==(const TimelinePhase&) const = default;
};

enum class BreathKind { None, In, Hold, Out };

struct Breath {
    BreathKind kind = BreathKind::None;
    double fraction = 0; ///< of this in, hold or out, 0..1
    double level
        = 0; ///< how full the lungs are, 0..1, continuous: the pacer's size and the figure's `breath`
    milliseconds left{0};

    bool operator==(const Breath&) const = default;
};

/// Which picture to show: phase `phase` of track `track`, at `fraction` of it.
struct PoseAt {
    std::string track;
    std::string phase;
    double fraction = 0; ///< 0..1; a fraction of the track's phase, whose own easing applies

    bool operator==(const PoseAt&) const = default;
};

/// Everything a window paints at one instant of a session. Indices go into the Timeline that answered it.
struct Frame {
    std::size_t part = 0;
    std::size_t phase = 0;
    std::optional<std::size_t> nextPart; ///< empty in the last part
    std::optional<std::size_t> nextPhase; ///< empty in the last phase
    milliseconds elapsed{0}; ///< clamped to the timeline
    milliseconds left{0}; ///< of the whole session
    milliseconds partLeft{0};
    milliseconds stepLeft{0};
    milliseconds phaseLeft{0};
    double partFraction = 0; ///< 0..1
    double phaseFraction = 0; ///< 0..1
    Breath breath;
    PoseAt pose;
    bool isStill = false; ///< neither figure nor breath moves until `untilChange` is over
    bool isOver = false; ///< `elapsed` is the end: this is the last picture
    milliseconds untilChange{0}; ///< until the next phase, pose, breath or shown whole second; zero when over

    bool operator==(const Frame&) const = default;
};

enum class CueKind {
    Start, ///< chime as the session begins
    Change, ///< chime as the next part or the other side begins, and as a hold or a rest is over
    Countdown, ///< tick three, two and one second before a long stay or the session is over
    End, ///< chime at the end
    Speak, ///< a phase begins that has words
};

struct Cue {
    milliseconds at{0};
    CueKind kind = CueKind::Change;
    std::string text; ///< for Speak

    bool operator==(const Cue&) const = default;
};

struct ExtendedTimeline;

/// A session laid out on a line from zero to `length()`, without gap or overlap. Immutable; get-ready is
/// outside it.
class Timeline {
public:
    /// Nothing at all; `length()` is zero.
    Timeline() = default;

    /// Fails with NotFound where the routine names an exercise, variant or phase that the catalogue has not,
    /// and with Invalid where it is empty, its lengths contradict each other or the ladder's dose does not
    /// fit.
    static Result<Timeline>
    build(const Routine& routine, const Catalogue& catalogue, const TimelineOptions& options = {});

    [[nodiscard]] const std::string& routine() const { return m_routine; }

    [[nodiscard]] const std::string& title() const { return m_title; }

    /// All of it, the warm-up and added time too.
    [[nodiscard]] milliseconds length() const { return m_length; }

    [[nodiscard]] const std::vector<TimelinePart>& parts() const { return m_parts; }

    [[nodiscard]] const std::vector<TimelinePhase>& phases() const { return m_phases; }

    /// What to show at `elapsed`, which is clamped to 0..length(). At a boundary the later phase has begun.
    [[nodiscard]] Frame frameAt(milliseconds elapsed) const;
    /// The one picture of a phase that stands for all of it, for people who want no motion. `phase` is an
    /// index into phases().
    [[nodiscard]] PoseAt stillOf(std::size_t phase) const;
    /// What sounds in the half-open stretch (after, upTo]; nothing in a silent routine. Pass -1 ms to hear
    /// the start.
    [[nodiscard]] std::vector<Cue> cuesBetween(milliseconds after, milliseconds upTo) const;
    /// Exercise time: everything but the warm-up, rests and added time.
    [[nodiscard]] milliseconds plannedExercise() const;
    /// Exercise time within the half-open stretch [from, to).
    [[nodiscard]] milliseconds exerciseWithin(milliseconds from, milliseconds to) const;
    /// The same with about `extra` more time where it is needed at `elapsed`: a hold breathes on for just so
    /// long, a rest or a setup waits, a movement is repeated as a whole, as often as comes nearest to `extra`
    /// (once at least).
    [[nodiscard]] ExtendedTimeline withExtraTime(milliseconds elapsed, milliseconds extra) const;

    bool operator==(const Timeline&) const = default;

private:
    [[nodiscard]] std::size_t phaseIndexAt(milliseconds elapsed) const;
    void fillTimes(Frame& frame) const;
    [[nodiscard]] ExtendedTimeline inserted(const std::vector<TimelinePhase>& more, bool staysInStep) const;

    friend class TimelineBuilder;
    std::string m_routine;
    std::string m_title;
    bool m_isSilent = false;
    milliseconds m_length{0};
    std::vector<TimelinePart> m_parts;
    std::vector<TimelinePhase> m_phases; ///< sorted by start
};

/// A timeline that was made longer.
struct ExtendedTimeline {
    Timeline timeline;
    milliseconds at{0}; ///< where the time was put in: everything from here on moved
    milliseconds added{0}; ///< by so much
};

} // namespace unhunch::session
