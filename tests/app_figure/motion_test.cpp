// SPDX-License-Identifier: GPL-3.0-or-later
// What no single picture shows: that the figure moves like a calm person, stays on what it rests on, and
// never goes through the floor. All lengths are in H, the height of the head, 23 cm.
#include "tests/app_figure/motion.h"

#include "tests/app_figure/assets.h"
#include "tests/app_figure/contact.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace unhunch::figure {

void PrintTo(const Peak& peak, std::ostream* out)
{
    *out << peak.value << " at " << peak.t << " s (" << peak.where << ')';
}

namespace {

/// A leg that is stretched ends 0.15 % short of its length, so that a knee never snaps; that is up to 0.02.
constexpr double kFarthestMiss = 0.021;
constexpr double kFarthestSlip = 0.02;
/// The soles are 0.015 thicker than the ankle is high.
constexpr double kDeepest = 0.03;

/// Every track as it is drawn, round and round.
class FigureMotion : public ::testing::TestWithParam<std::pair<std::string, Seat>> {
protected:
    const PoseTrack& track = *assets().track(GetParam().first);
    const std::vector<Moment> moments = playedThrough(assets().model, track, GetParam().second);

    [[nodiscard]] MotionMeter meter() const
    {
        MotionMeter meter(kRate);
        for (const Moment& moment : moments) {
            meter.look(moment);
        }
        return meter;
    }

    void expectAtMost(double bound, const Peak& peak, const std::string& what)
    {
        RecordProperty(what, std::to_string(peak.value));
        EXPECT_LE(peak.value, bound) << what << ' ' << ::testing::PrintToString(peak);
    }
};

TEST_P(FigureMotion, IsNoFasterThanACalmPerson)
{
    const MotionMeter met = meter();
    for (const auto& [kind, peak] : met.fastest()) {
        expectAtMost(calmSpeed(kind), peak, "speed");
    }
}

TEST_P(FigureMotion, HasNoJoltNotEvenWhereItBeginsAnew)
{
    expectAtMost(kSoftJolt, meter().hardestJolt(), "jolt");
}

/// Where two keys hold a hand or foot at the same place of the world, this keeps it there in between too.
TEST_P(FigureMotion, ReachesWhereItsHandsAndFeetAreWanted)
{
    expectAtMost(kFarthestMiss, farthestMiss(moments), "miss");
}

TEST_P(FigureMotion, DoesNotSlideOverWhatItRestsOn)
{
    expectAtMost(kFarthestSlip, farthestSlip(assets().model, track, moments), "slip");
}

TEST_P(FigureMotion, StaysAboveTheFloor)
{
    expectAtMost(kDeepest, deepest(assets().model, track, moments), "depth");
}

std::vector<std::pair<std::string, Seat>> allTracks()
{
    std::vector<std::pair<std::string, Seat>> all;
    for (const auto& [id, track] : assets().tracks) {
        all.emplace_back(id, Seat::OnHeels);
        if (track.scene.cushion) {
            all.emplace_back(id, Seat::OnCushion);
        }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(EveryTrack, FigureMotion, ::testing::ValuesIn(allTracks()), [](const auto& track) {
    return track.param.first + (track.param.second == Seat::OnCushion ? "_on_a_cushion" : "");
});

} // namespace
} // namespace unhunch::figure
