// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::session {

using std::chrono::milliseconds;

/// What a phase asks of the body.
enum class PhaseKind {
    Setup, ///< get into position
    Move, ///< one timed movement
    Hold, ///< stay, breathing
    Release, ///< come out of it, change over
    Rest, ///< a pause between sets; no exercise time
};

/// Where the shoulders go now.
enum class Direction { None, Up, Back, Down, Forward };

/// The side that works; the figure mirrors its picture for Right.
enum class Side { None, Left, Right };

/// One breath; a part of zero length is left out.
struct BreathCycle {
    milliseconds in{0};
    milliseconds hold{0};
    milliseconds out{0};

    [[nodiscard]] milliseconds length() const { return in + hold + out; }

    bool operator==(const BreathCycle&) const = default;
};

/// How a stretch of a phase maps onto a named phase of a pose track.
struct PoseSpan {
    std::string track; ///< pose track id, never empty after loading
    std::string phase; ///< phase id in that track
    milliseconds duration{0}; ///< zero for the one span of a phase that takes the time left over
    double from = 0; ///< fraction of the track's phase at the span's start; at empty lungs where `breathes`
    double to = 1; ///< fraction at the span's end; at full lungs where `breathes`. Equal to `from`: a still
    bool breathes = false; ///< the fraction follows the breath instead of the time

    bool operator==(const PoseSpan&) const = default;
};

/// A named stretch of an exercise; how long it lasts is the routine's to say.
struct ExercisePhase {
    std::string id;
    std::string title; ///< two or three words for the screen
    std::string text; ///< one or two sentences in the second person
    std::string cue; ///< spoken at its start; empty for silence
    PhaseKind kind = PhaseKind::Move;
    Direction direction = Direction::None;
    milliseconds shortest{0}; ///< a routine may not ask for it faster; zero for no bound
    milliseconds longest{0}; ///< nor for it slower; zero for no bound
    std::vector<PoseSpan> pose; ///< never empty after loading
    double still
        = 1; ///< how much of it has passed, 0..1, in the picture that tells most: where nothing moves

    bool operator==(const ExercisePhase&) const = default;
};

/// A pose track that stands in for another; it has phases of the same names.
struct TrackChange {
    std::string from;
    std::string to;

    bool operator==(const TrackChange&) const = default;
};

/// The same exercise done another way (on the chair, with less range).
struct ExerciseVariant {
    std::string id; ///< "chair"
    std::string title;
    std::string setup;
    std::string movement;
    std::vector<std::string> equipment;
    double range = 1; ///< of the full movement, 0..1
    std::vector<TrackChange> tracks = {}; ///< what is drawn differently; empty where nothing is

    /// The track that the variant shows where the exercise shows `track`.
    [[nodiscard]] const std::string& trackFor(const std::string& track) const;

    bool operator==(const ExerciseVariant&) const = default;
};

/// One exercise as its content file gives it.
struct Exercise {
    std::string id;
    std::string title;
    std::string setup;
    std::string movement;
    std::vector<std::string> mistakes;
    std::vector<std::string> muscles; ///< ids of muscle groups
    std::vector<std::string> tags; ///< "call_friendly", "seated", ...
    std::vector<std::string> equipment;
    std::vector<ExercisePhase> phases;
    std::vector<ExerciseVariant> variants;
    std::string file; ///< where it was read, empty where it was made otherwise

    /// Null where there is none of that id.
    [[nodiscard]] const ExercisePhase* findPhase(std::string_view phaseId) const;
    [[nodiscard]] const ExerciseVariant* findVariant(std::string_view variantId) const;
    [[nodiscard]] bool hasTag(std::string_view tag) const;

    bool operator==(const Exercise&) const = default;
};

/// A muscle group with its plain explanation.
struct MuscleGroup {
    std::string id;
    std::string name;
    std::string place; ///< where it is, in words
    std::string description; ///< what it does and why it complains

    bool operator==(const MuscleGroup&) const = default;
};

} // namespace unhunch::session
