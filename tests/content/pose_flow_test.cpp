// SPDX-License-Identifier: GPL-3.0-or-later
// Content maps phases to stretches of the figure's tracks. These hold that the figure then neither jumps nor
// hurries.
#include "core/content/content_library.h"
#include "core/content/json_reader.h"
#include "core/session/timeline.h"

#include <QDir>

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace unhunch::content {

namespace {

using namespace session;
using namespace std::chrono_literals;

const QString kOurs = QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources");
constexpr milliseconds kStep = 20ms;
/// Of the speed at which a track was drawn; a short breath in the 2 s before the last out is the fastest.
constexpr double kFastest = 1.3;

struct Stretch {
    double begin = 0;
    double end = 0;
};

/// Track id → phase id → seconds on the track.
using Tracks = std::map<std::string, std::map<std::string, Stretch>>;

Tracks tracks()
{
    Tracks found;
    const QDir folder(kOurs + QStringLiteral("/figure/poses"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const auto document = JsonDocument::fromFile(folder.filePath(name));
        if (!document || name.startsWith(u'_')) {
            continue;
        }
        auto& phases = found[document->root().at("id").text()];
        for (const JsonNode& phase : document->root().at("phases").items()) {
            phases[phase.at("id").text()] = Stretch{phase.at("t0").number(), phase.at("t1").number()};
        }
    }
    return found;
}

double trackTime(const Tracks& tracks, const PoseAt& pose)
{
    const Stretch stretch = tracks.at(pose.track).at(pose.phase);
    return stretch.begin + (stretch.end - stretch.begin) * pose.fraction;
}

/// Every track is drawn so that a phase may run from its end into the very start, as circles do.
bool isClosingCircle(const Tracks& tracks, const PoseAt& before, const PoseAt& after)
{
    return before.fraction > 0.98 && trackTime(tracks, after) < 0.03;
}

/// Between neighbouring instants of one part.
void expectFlow(const Tracks& tracks, const Timeline& timeline, milliseconds at)
{
    const Frame before = timeline.frameAt(at);
    const Frame after = timeline.frameAt(at + kStep);
    if (before.part != after.part || before.pose.track != after.pose.track) {
        return;
    }
    if (isClosingCircle(tracks, before.pose, after.pose)) {
        return;
    }
    const double moved = std::abs(trackTime(tracks, after.pose) - trackTime(tracks, before.pose));
    const double most = kFastest * static_cast<double>(kStep.count()) / 1000;
    EXPECT_LE(moved, most + 1e-9) << timeline.routine() << " at " << at.count()
                                  << " ms: " << before.pose.phase << " → " << after.pose.phase;
}

void expectFlow(const Tracks& tracks, const Timeline& timeline)
{
    for (milliseconds at{0}; at + kStep <= timeline.length(); at += kStep) {
        expectFlow(tracks, timeline, at);
    }
}

TEST(PoseFlow, FigureNeitherJumpsNorHurriesInAnyRoutine)
{
    const Catalogue catalogue = loadContent({kOurs}).catalogue;
    const Tracks known = tracks();
    ASSERT_FALSE(catalogue.routines.empty());
    for (const Routine& routine : catalogue.routines) {
        expectFlow(known, Timeline::build(routine, catalogue).value());
        expectFlow(known, Timeline::build(routine, catalogue, {.prefersChair = true}).value());
    }
}

TEST(PoseFlow, FigureNeitherJumpsNorHurriesOnAnyLevelOfTheLadder)
{
    const Catalogue catalogue = loadContent({kOurs}).catalogue;
    const Tracks known = tracks();
    const Routine* strength = catalogue.findRoutine("strength_daily");
    ASSERT_NE(strength, nullptr);
    for (const LadderLevel level : kLadderLevels) {
        expectFlow(known, Timeline::build(*strength, catalogue, {.ladder = {level, {}}}).value());
    }
}

} // namespace

} // namespace unhunch::content
