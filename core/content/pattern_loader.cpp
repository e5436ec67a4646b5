// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/pattern_loader.h"

#include "core/content/exercise_loader.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace unhunch::content {
namespace {

using namespace care;

constexpr CountBounds kNameLength{1, 60};
constexpr CountBounds kSummaryLength{1, 600};
constexpr CountBounds kSignLength{1, 200};
constexpr CountBounds kLeadCount{1, 10};
constexpr CountBounds kSignCount{3, 40};
constexpr CountBounds kPatternCount{kPainPatterns.size(), kPainPatterns.size()};
constexpr IntegerBounds kWeight{0, 10};
constexpr std::array<std::pair<std::string_view, SignGroup>, 3> kGroups{
    {{"when", SignGroup::When}, {"where", SignGroup::Where}, {"movement", SignGroup::Movement}}};

std::string readMuscle(const JsonNode& node, const session::Catalogue& catalogue)
{
    std::string id = readId(node);
    if (!id.empty() && catalogue.findMuscle(id) == nullptr) {
        node.fail("there is no muscle group \"" + id + '"');
    }
    return id;
}

PainPattern readPattern(const JsonNode& node)
{
    const std::string id = node.text();
    const std::optional<PainPattern> pattern = painPatternFromId(id);
    if (!pattern && !id.empty()) {
        node.fail("must be one of desk, morning, stress");
    }
    return pattern.value_or(PainPattern::Desk);
}

SignGroup readGroup(const JsonNode& node)
{
    const std::string name = node.text();
    const auto* const found = std::ranges::find(kGroups, name, &decltype(kGroups)::value_type::first);
    if (found != kGroups.end()) {
        return found->second;
    }
    if (!name.empty()) {
        node.fail("must be one of when, where, movement");
    }
    return SignGroup::When;
}

void readLead(const JsonNode& node, const session::Catalogue& catalogue, PatternGuide& guide)
{
    node.allowOnly({"exercise", "routine"});
    const JsonNode exerciseNode = node.at("exercise");
    const JsonNode routineNode = node.at("routine");
    const std::string exercise = readId(exerciseNode);
    const std::string id = readId(routineNode);
    if (!exercise.empty() && catalogue.findExercise(exercise) == nullptr) {
        exerciseNode.fail("there is no exercise \"" + exercise + '"');
    }
    const session::Routine* routine = catalogue.findRoutine(id);
    if (!id.empty() && routine == nullptr) {
        routineNode.fail("there is no routine \"" + id + '"');
    } else if (routine != nullptr
               && std::ranges::find(routine->parts, exercise, &session::RoutinePart::exercise)
                      == routine->parts.end()) {
        routineNode.fail("does not have the exercise \"" + exercise + '"');
    }
    guide.leadExercises.push_back(exercise);
    guide.leadRoutines.push_back(id);
}

PatternGuide readGuide(const JsonNode& node, const session::Catalogue& catalogue)
{
    node.allowOnly({"id", "name", "summary", "muscle", "leads"});
    PatternGuide guide;
    guide.pattern = readPattern(node.at("id"));
    guide.name = node.at("name").words(kNameLength);
    guide.summary = node.at("summary").words(kSummaryLength);
    guide.muscle = readMuscle(node.at("muscle"), catalogue);
    for (const JsonNode& item : node.at("leads").items(kLeadCount)) {
        readLead(item, catalogue, guide);
    }
    return guide;
}

Sign readSign(const JsonNode& node, const session::Catalogue& catalogue)
{
    node.allowOnly({"id", "group", "text", "muscle", "weights"});
    Sign sign;
    sign.id = readId(node.at("id"));
    sign.group = readGroup(node.at("group"));
    sign.text = node.at("text").words(kSignLength);
    sign.muscle = readMuscle(node.at("muscle"), catalogue);
    const JsonNode weights = node.at("weights");
    if (!weights.isPresent()) {
        return sign;
    }
    weights.allowOnly({"desk", "morning", "stress"});
    for (const PainPattern pattern : kPainPatterns) {
        const JsonNode weight = weights.find(painPatternId(pattern));
        sign.weights.at(static_cast<std::size_t>(pattern)) = weight.integer(kWeight);
    }
    if (std::accumulate(sign.weights.begin(), sign.weights.end(), 0) == 0) {
        weights.fail("must speak for one pattern at least");
    }
    return sign;
}

void readGuides(const JsonNode& list, const session::Catalogue& catalogue, AssessmentGuide& guide)
{
    for (const JsonNode& item : list.items(kPatternCount)) {
        PatternGuide pattern = readGuide(item, catalogue);
        if (guide.find(pattern.pattern) != nullptr) {
            item.at("id").fail("is there twice");
        }
        guide.patterns.push_back(std::move(pattern));
    }
    std::ranges::stable_sort(guide.patterns, {}, &PatternGuide::pattern);
}

} // namespace

AssessmentGuide readPatterns(const JsonNode& root, const session::Catalogue& catalogue)
{
    checkFormat(root, kPatternsFormat);
    root.allowOnly({"$schema", "format", "patterns", "signs"});
    AssessmentGuide guide;
    readGuides(root.at("patterns"), catalogue, guide);
    for (const JsonNode& item : root.at("signs").items(kSignCount)) {
        Sign sign = readSign(item, catalogue);
        if (!sign.id.empty() && guide.findSign(sign.id) != nullptr) {
            item.at("id").fail("is there twice");
        }
        guide.signs.push_back(std::move(sign));
    }
    return guide;
}

Result<AssessmentGuide> loadPatterns(const QString& file, const session::Catalogue& catalogue)
{
    const auto document = JsonDocument::fromFile(file);
    if (!document) {
        return tl::unexpected<Error>(document.error());
    }
    AssessmentGuide guide = readPatterns(document->root(), catalogue);
    return document->firstError().map([&guide] { return std::move(guide); });
}

} // namespace unhunch::content
