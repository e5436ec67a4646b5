// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/exercise_loader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace unhunch::content {

namespace {

using namespace session;

constexpr CountBounds kTitleLength{1, 60};
constexpr CountBounds kTextLength{1, 600};
constexpr CountBounds kCueLength{0, 120};
constexpr CountBounds kFewEntries{0, 20};
constexpr CountBounds kPhaseCount{1, 40};
constexpr CountBounds kSpanCount{1, 20};
constexpr NumberBounds kPhaseSeconds{0.5, 600};

/// The value whose name stands at `node`; an unknown name is reported with the known ones.
template <typename T, std::size_t Count>
T readChoice(const JsonNode& node, const std::array<std::pair<std::string_view, T>, Count>& choices)
{
    const std::string name = node.text();
    std::string known;
    for (const auto& choice : choices) {
        if (choice.first == name) {
            return choice.second;
        }
        known += (known.empty() ? "" : ", ") + std::string(choice.first);
    }
    if (!name.empty()) {
        node.fail("must be one of " + known);
    }
    return choices.front().second;
}

PhaseKind readKind(const JsonNode& node)
{
    using Choice = std::pair<std::string_view, PhaseKind>;
    return readChoice(node,
                      std::array{Choice{"setup", PhaseKind::Setup},
                                 Choice{"move", PhaseKind::Move},
                                 Choice{"hold", PhaseKind::Hold},
                                 Choice{"release", PhaseKind::Release},
                                 Choice{"rest", PhaseKind::Rest}});
}

Direction readDirection(const JsonNode& node)
{
    using Choice = std::pair<std::string_view, Direction>;
    if (!node.isPresent()) {
        return Direction::None;
    }
    return readChoice(node,
                      std::array{Choice{"up", Direction::Up},
                                 Choice{"back", Direction::Back},
                                 Choice{"down", Direction::Down},
                                 Choice{"forward", Direction::Forward}});
}

PoseSpan readSpan(const JsonNode& node, const std::string& track)
{
    node.allowOnly({"track", "phase", "seconds", "from", "to", "breathes"});
    PoseSpan span;
    const JsonNode ownTrack = node.find("track");
    span.track = ownTrack.isPresent() ? readId(ownTrack) : track;
    span.phase = readId(node.at("phase"));
    span.duration = readSeconds(node.find("seconds"), {0.1, 600});
    span.breathes = node.find("breathes").boolean(false);
    span.from = node.find("from").number({0, 1}, 0);
    span.to = node.find("to").number({0, 1}, 1);
    if (span.track.empty()) {
        node.fail("names no pose track, and the exercise has none");
    }
    return span;
}

std::vector<PoseSpan> readPose(const JsonNode& node, const std::string& track)
{
    std::vector<PoseSpan> spans;
    for (const JsonNode& item : node.items(kSpanCount)) {
        spans.push_back(readSpan(item, track));
    }
    const auto open = std::ranges::count(spans, milliseconds(0), &PoseSpan::duration);
    if (open > 1) {
        node.fail("only one stretch of a pose may leave out its seconds");
    }
    return spans;
}

/// A movement is best told by where it leads, a stay by its middle.
double stillOf(PhaseKind kind)
{
    return kind == PhaseKind::Hold || kind == PhaseKind::Rest ? 0.5 : 1;
}

ExercisePhase readPhase(const JsonNode& node, const std::string& track)
{
    node.allowOnly(
        {"id", "title", "text", "cue", "kind", "direction", "shortest", "longest", "pose", "still"});
    ExercisePhase phase;
    phase.id = readId(node.at("id"));
    phase.title = node.at("title").words(kTitleLength);
    phase.text = node.at("text").words(kTextLength);
    phase.cue = node.find("cue").words(kCueLength);
    phase.kind = readKind(node.at("kind"));
    phase.direction = readDirection(node.find("direction"));
    phase.shortest = readSeconds(node.find("shortest"), kPhaseSeconds);
    phase.longest = readSeconds(node.find("longest"), kPhaseSeconds);
    phase.pose = readPose(node.at("pose"), track);
    phase.still = node.find("still").number({0, 1}, stillOf(phase.kind));
    if (phase.longest > milliseconds(0) && phase.longest < phase.shortest) {
        node.at("longest").fail("must not be less than shortest");
    }
    return phase;
}

ExerciseVariant readVariant(const JsonNode& node)
{
    node.allowOnly({"id", "title", "setup", "movement", "equipment", "range", "tracks"});
    ExerciseVariant variant;
    variant.id = readId(node.at("id"));
    variant.title = node.at("title").words(kTitleLength);
    variant.setup = node.at("setup").words(kTextLength);
    variant.movement = node.at("movement").words(kTextLength);
    variant.equipment = node.find("equipment").texts(kFewEntries);
    variant.range = node.find("range").number({0.1, 1}, 1);
    for (const JsonNode& item : node.find("tracks").items(kFewEntries)) {
        item.allowOnly({"from", "to"});
        variant.tracks.push_back(TrackChange{readId(item.at("from")), readId(item.at("to"))});
    }
    return variant;
}

template <typename T>
void checkUnique(const JsonNode& node, const std::vector<T>& entries)
{
    std::set<std::string> ids;
    for (const T& entry : entries) {
        if (!entry.id.empty() && !ids.insert(entry.id).second) {
            node.fail("has the id \"" + entry.id + "\" twice");
        }
    }
}

void readPhases(const JsonNode& root, Exercise& exercise)
{
    const JsonNode ownTrack = root.find("track");
    const std::string track = ownTrack.isPresent() ? readId(ownTrack) : std::string();
    const JsonNode phases = root.at("phases");
    for (const JsonNode& item : phases.items(kPhaseCount)) {
        exercise.phases.push_back(readPhase(item, track));
    }
    checkUnique(phases, exercise.phases);
    const JsonNode variants = root.find("variants");
    for (const JsonNode& item : variants.items(kFewEntries)) {
        exercise.variants.push_back(readVariant(item));
    }
    checkUnique(variants, exercise.variants);
}

bool isIdCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

std::string readId(const JsonNode& node)
{
    std::string id = node.text({1, 40});
    const bool startsWell = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
    if (!id.empty() && (!startsWell || !std::ranges::all_of(id, isIdCharacter))) {
        node.fail("must be a small letter, then small letters, digits and underscores");
        id.clear();
    }
    return id;
}

std::chrono::milliseconds readSeconds(const JsonNode& node, NumberBounds bounds)
{
    return std::chrono::milliseconds(std::llround(node.number(bounds, 0) * 1000));
}

void checkFormat(const JsonNode& root, std::string_view format)
{
    const JsonNode node = root.at("format");
    const std::string text = node.text();
    if (!text.empty() && text != format) {
        node.fail("must be " + std::string(format));
    }
}

Exercise readExercise(const JsonNode& root)
{
    checkFormat(root, kExerciseFormat);
    root.allowOnly({"$schema",
                    "format",
                    "id",
                    "title",
                    "setup",
                    "movement",
                    "mistakes",
                    "muscles",
                    "tags",
                    "equipment",
                    "track",
                    "phases",
                    "variants"});
    Exercise exercise;
    exercise.id = readId(root.at("id"));
    exercise.title = root.at("title").words(kTitleLength);
    exercise.setup = root.at("setup").words(kTextLength);
    exercise.movement = root.at("movement").words(kTextLength);
    exercise.mistakes = root.find("mistakes").wordsOfAll(kFewEntries);
    exercise.muscles = root.find("muscles").texts(kFewEntries);
    exercise.tags = root.find("tags").texts(kFewEntries);
    exercise.equipment = root.find("equipment").texts(kFewEntries);
    readPhases(root, exercise);
    return exercise;
}

std::vector<MuscleGroup> readMuscles(const JsonNode& root)
{
    checkFormat(root, kMusclesFormat);
    root.allowOnly({"format", "groups"});
    std::vector<MuscleGroup> groups;
    const JsonNode list = root.at("groups");
    for (const JsonNode& item : list.items(kFewEntries)) {
        item.allowOnly({"id", "name", "place", "description"});
        groups.push_back(MuscleGroup{readId(item.at("id")),
                                     item.at("name").words(kTitleLength),
                                     item.at("place").words(kTextLength),
                                     item.at("description").words(kTextLength)});
    }
    checkUnique(list, groups);
    return groups;
}

} // namespace unhunch::content
