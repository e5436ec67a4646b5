// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/routine_loader.h"

#include "core/content/exercise_loader.h"
#include "core/session/ladder.h"

#include <utility>

namespace unhunch::content {

namespace {

using namespace session;

constexpr CountBounds kTitleLength{1, 60};
constexpr CountBounds kTextLength{1, 600};
constexpr CountBounds kPartCount{1, 60};
constexpr CountBounds kBlockCount{1, 60};
constexpr CountBounds kPhaseCount{1, 40};
constexpr CountBounds kCycleCount{1, 60};
constexpr IntegerBounds kRepeats{1, 60};
constexpr NumberBounds kPhaseSeconds{0.5, 600};
constexpr NumberBounds kRoutineSeconds{5, 7200};
constexpr IntegerBounds kSets{1, 20};
/// A timeline of more phases than this is a mistake.
constexpr int kMostPhases = 5000;

std::string shown(milliseconds time)
{
    const auto count = time.count();
    std::string text = std::to_string(count / 1000);
    if (count % 1000 != 0) {
        text += '.' + std::to_string(1000 + count % 1000).substr(1);
    }
    return text + " s";
}

/// Reads the parts of one routine with the exercise that each is about.
class PartReader {
public:
    explicit PartReader(const Catalogue& catalogue)
        : m_catalogue(catalogue)
    {}

    RoutinePart read(const JsonNode& node)
    {
        if (node.find("ladder").isPresent()) {
            return readLadderPart(node);
        }
        node.allowOnly({"exercise", "variant", "seconds", "blocks"});
        RoutinePart part;
        part.exercise = readId(node.at("exercise"));
        m_exercise = m_catalogue.findExercise(part.exercise);
        if (m_exercise == nullptr && !part.exercise.empty()) {
            node.at("exercise").fail("there is no exercise \"" + part.exercise + "\"");
        }
        readVariant(node.find("variant"), part);
        part.length = readSeconds(node.at("seconds"), kRoutineSeconds);
        for (const JsonNode& item : node.at("blocks").items(kBlockCount)) {
            part.blocks.push_back(readBlock(item));
        }
        checkSum(node, part);
        return part;
    }

    [[nodiscard]] int phases() const { return m_phases; }

private:
    static void checkSum(const JsonNode& node, const RoutinePart& part)
    {
        milliseconds sum{0};
        for (const RoutineBlock& block : part.blocks) {
            sum += block.length();
        }
        if (part.length > milliseconds(0) && sum != part.length) {
            node.at("seconds").fail("says " + shown(part.length) + ", but the blocks last " + shown(sum));
        }
    }

    /// A part of the ladder, laid out for the first dose; the others have to fit it as well.
    RoutinePart readLadderPart(const JsonNode& node)
    {
        node.allowOnly({"ladder", "seconds"});
        RoutinePart part;
        part.length = readSeconds(node.at("seconds"), kRoutineSeconds);
        const JsonNode plan = node.at("ladder");
        part.ladder = readPlan(plan);
        if (const auto checked = checkLevels(*part.ladder, m_catalogue); checked) {
            layOut(node, part);
        } else {
            plan.fail(checked.error().detail);
        }
        return part;
    }

    LadderPlan readPlan(const JsonNode& node)
    {
        node.allowOnly({"setup", "repetition", "rest", "remainder"});
        LadderPlan plan;
        // Times are held against the first level; the others have the same cadence.
        m_exercise = m_catalogue.findExercise(ladderExercise(kLadderLevels.front()));
        plan.setup = readPhase(node.at("setup"));
        for (const JsonNode& item : node.at("repetition").items(kPhaseCount)) {
            plan.repetition.push_back(readPhase(item));
        }
        plan.rest = readPhase(node.at("rest"));
        if (const JsonNode remainder = node.find("remainder"); remainder.isPresent()) {
            plan.remainder = readId(remainder);
            checkKnown(remainder, plan.remainder);
        }
        return plan;
    }

    void layOut(const JsonNode& node, RoutinePart& part)
    {
        Routine alone;
        alone.length = part.length;
        alone.parts.push_back(part);
        for (const LadderStep& step : kLadderSteps) {
            if (const auto laidOut = withDose(alone, {LadderLevel::Wall, step}); !laidOut) {
                node.at("seconds").fail(laidOut.error().detail);
                return;
            }
        }
        const milliseconds stated = part.length;
        part = withDose(alone, {})->parts.front();
        part.length = stated;
        checkSum(node, part);
        for (const RoutineBlock& block : part.blocks) {
            m_phases += block.repeat * static_cast<int>(block.phases.size());
        }
    }

    void readVariant(const JsonNode& node, RoutinePart& part) const
    {
        if (!node.isPresent()) {
            return;
        }
        part.variant = readId(node);
        const bool isKnown = m_exercise != nullptr && m_exercise->findVariant(part.variant) != nullptr;
        if (m_exercise != nullptr && !part.variant.empty() && !isKnown) {
            node.fail("\"" + part.exercise + "\" has no variant \"" + part.variant + "\"");
        }
    }

    RoutineBlock readBlock(const JsonNode& node)
    {
        node.allowOnly({"repeat", "side", "set", "sets", "phases"});
        RoutineBlock block;
        block.repeat = node.find("repeat").integer(kRepeats, 1);
        block.side = readSide(node.find("side"));
        block.set = node.find("set").integer(kSets, 1);
        block.sets = node.find("sets").integer(kSets, 1);
        if (block.set > block.sets) {
            node.at("set").fail("must not be more than sets");
        }
        for (const JsonNode& item : node.at("phases").items(kPhaseCount)) {
            block.phases.push_back(readPhase(item));
        }
        m_phases += block.repeat * static_cast<int>(block.phases.size());
        return block;
    }

    static Side readSide(const JsonNode& node)
    {
        const std::string side = node.text();
        if (!side.empty() && side != "left" && side != "right") {
            node.fail("must be left or right");
        }
        if (side == "left") {
            return Side::Left;
        }
        return side == "right" ? Side::Right : Side::None;
    }

    [[nodiscard]] RoutinePhase readPhase(const JsonNode& node) const
    {
        node.allowOnly({"phase", "seconds", "breath"});
        RoutinePhase phase;
        phase.phase = readId(node.at("phase"));
        phase.duration = readSeconds(node.at("seconds"), kPhaseSeconds);
        checkCadence(node, phase);
        if (const JsonNode breath = node.find("breath"); breath.isPresent()) {
            readBreath(breath, phase);
        }
        return phase;
    }

    void checkCadence(const JsonNode& node, const RoutinePhase& phase) const
    {
        const ExercisePhase* known = m_exercise == nullptr ? nullptr : m_exercise->findPhase(phase.phase);
        if (known == nullptr) {
            checkKnown(node.at("phase"), phase.phase);
            return;
        }
        if (phase.duration < known->shortest) {
            node.at("seconds").fail("is faster than the " + shown(known->shortest) + " this phase needs");
        }
        if (known->longest > milliseconds(0) && phase.duration > known->longest) {
            node.at("seconds").fail("is longer than the " + shown(known->longest) + " this phase may last");
        }
    }

    void checkKnown(const JsonNode& node, const std::string& phase) const
    {
        const bool isUnknown
            = m_exercise != nullptr && !phase.empty() && m_exercise->findPhase(phase) == nullptr;
        if (isUnknown) {
            node.fail("\"" + m_exercise->id + "\" has no phase \"" + phase + "\"");
        }
    }

    static void readBreath(const JsonNode& node, RoutinePhase& phase)
    {
        milliseconds sum{0};
        for (const JsonNode& item : node.items(kCycleCount)) {
            item.allowOnly({"in", "hold", "out"});
            const BreathCycle cycle{readSeconds(item.at("in"), {1, 20}),
                                    readSeconds(item.find("hold"), {0, 20}),
                                    readSeconds(item.at("out"), {1, 30})};
            sum += cycle.length();
            phase.breath.push_back(cycle);
        }
        if (sum != phase.duration) {
            node.fail("lasts " + shown(sum) + " in a phase of " + shown(phase.duration));
        }
    }

    const Catalogue& m_catalogue;
    const Exercise* m_exercise = nullptr;
    int m_phases = 0;
};

WarmUp readWarmUp(const JsonNode& node)
{
    const std::string when = node.text();
    if (when == "by_hand") {
        return WarmUp::ByHand;
    }
    if (when == "always") {
        return WarmUp::Always;
    }
    if (!when.empty() && when != "never") {
        node.fail("must be never, by_hand or always");
    }
    return WarmUp::Never;
}

void readHead(const JsonNode& root, Routine& routine)
{
    routine.id = readId(root.at("id"));
    routine.title = root.at("title").words(kTitleLength);
    routine.summary = root.at("summary").words(kTextLength);
    routine.length = readSeconds(root.at("seconds"), kRoutineSeconds);
    routine.countsAsReset = root.at("countsAsReset").boolean();
    routine.isListed = root.find("listed").boolean(true);
    routine.warmUp = readWarmUp(root.find("warmUp"));
    routine.isSeatedWhenOffered = root.find("seatedWhenOffered").boolean(false);
    routine.isSilent = root.find("silent").boolean(false);
}

} // namespace

Routine readRoutine(const JsonNode& root, const Catalogue& catalogue)
{
    checkFormat(root, kRoutineFormat);
    root.allowOnly({"$schema",
                    "format",
                    "id",
                    "title",
                    "summary",
                    "seconds",
                    "countsAsReset",
                    "listed",
                    "warmUp",
                    "seatedWhenOffered",
                    "silent",
                    "parts"});
    Routine routine;
    readHead(root, routine);
    PartReader reader(catalogue);
    milliseconds sum{0};
    for (const JsonNode& item : root.at("parts").items(kPartCount)) {
        routine.parts.push_back(reader.read(item));
        sum += routine.parts.back().length;
    }
    if (reader.phases() > kMostPhases) {
        root.at("parts").fail("has more than " + std::to_string(kMostPhases)
                              + " phases, repetitions counted");
    }
    if (routine.length > milliseconds(0) && sum != routine.length) {
        root.at("seconds").fail("says " + shown(routine.length) + ", but the parts last " + shown(sum));
    }
    return routine;
}

} // namespace unhunch::content
