// SPDX-License-Identifier: GPL-3.0-or-later
// The figure as routines play it: stretches of tracks one after the other, slower or faster than they were
// drawn.
#include "core/content/content_library.h"
#include "core/session/timeline.h"
#include "tests/app_figure/assets.h"
#include "tests/app_figure/motion.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace unhunch::figure {
namespace {

using session::milliseconds;
using session::Timeline;

constexpr milliseconds kStep(8);
constexpr double kStepsPerSecond = 125;

/// What the stage shows: where this changes there is a cut, and what follows is no movement of what was.
struct Shot {
    std::string track;
    session::Side side = session::Side::None;
    std::size_t part = 0;

    bool operator==(const Shot&) const = default;
};

MotionMeter watched(const Timeline& timeline)
{
    MotionMeter meter(kStepsPerSecond);
    Shot last;
    for (milliseconds at{0}; at <= timeline.length(); at += kStep) {
        const session::Frame frame = timeline.frameAt(at);
        const Shot shot{frame.pose.track, timeline.phases()[frame.phase].side, frame.part};
        if (shot != last) {
            meter.cut();
            last = shot;
        }
        const PoseTrack& track = *assets().track(frame.pose.track);
        Moment moment
            = momentAt(assets().model, track, *trackTime(track, frame.pose.phase, frame.pose.fraction));
        moment.t = std::chrono::duration<double>(at).count();
        meter.look(moment);
    }
    return meter;
}

void expectCalm(const Timeline& timeline)
{
    const MotionMeter meter = watched(timeline);
    for (const auto& [kind, peak] : meter.fastest()) {
        EXPECT_LE(peak.value, calmSpeed(kind))
            << timeline.routine() << " at " << peak.t << " s: " << peak.where;
    }
    const Peak& jolt = meter.hardestJolt();
    EXPECT_LE(jolt.value, kSoftJolt) << timeline.routine() << " at " << jolt.t << " s: " << jolt.where;
}

session::Catalogue catalogue()
{
    return content::loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR "/resources")}).catalogue;
}

TEST(PlayedFigure, IsCalmInEveryRoutine)
{
    const session::Catalogue ours = catalogue();
    ASSERT_FALSE(ours.routines.empty());
    for (const session::Routine& routine : ours.routines) {
        expectCalm(Timeline::build(routine, ours).value());
    }
}

TEST(PlayedFigure, IsCalmOnTheChair)
{
    const session::Catalogue ours = catalogue();
    for (const session::Routine& routine : ours.routines) {
        const Timeline standing = Timeline::build(routine, ours).value();
        const Timeline seated = Timeline::build(routine, ours, {.prefersChair = true}).value();
        if (seated != standing) {
            expectCalm(seated);
        }
    }
}

TEST(PlayedFigure, IsCalmOnEveryLevelOfTheLadder)
{
    const session::Catalogue ours = catalogue();
    const session::Routine* strength = ours.findRoutine("strength_daily");
    ASSERT_NE(strength, nullptr);
    for (const session::LadderLevel level : session::kLadderLevels) {
        expectCalm(Timeline::build(*strength, ours, {.ladder = {level, {}}}).value());
    }
}

} // namespace
} // namespace unhunch::figure
