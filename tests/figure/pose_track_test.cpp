// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/pose_track.h"

#include <gtest/gtest.h>

#include <vector>

namespace unhunch::figure {
namespace {

/// A pelvis at `height` at each whole second, and how the way from there is spent.
struct Stop {
    double height = 0;
    Ease ease = Ease::Flow;
};

PoseTrack trackThrough(const std::vector<Stop>& stops)
{
    PoseTrack track;
    for (const Stop& stop : stops) {
        PoseKey key;
        key.t = static_cast<double>(track.keys.size());
        key.ease = stop.ease;
        key.pose.root.position.y = stop.height;
        track.keys.push_back(key);
    }
    track.duration = track.keys.back().t;
    return track;
}

double heightAt(const PoseTrack& track, double t)
{
    return poseAt(track, t).root.position.y;
}

/// From one side of `t` and from the other.
double speedBefore(const PoseTrack& track, double t)
{
    return (heightAt(track, t) - heightAt(track, t - 0.001)) / 0.001;
}

double speedAfter(const PoseTrack& track, double t)
{
    return (heightAt(track, t + 0.001) - heightAt(track, t)) / 0.001;
}

TEST(FlowingTrack, PassesThroughItsKeysWithoutStopping)
{
    const PoseTrack track = trackThrough({{0}, {1}, {3}, {4, Ease::Smoother}, {4}});
    EXPECT_NEAR(heightAt(track, 1), 1, 1e-6);
    EXPECT_NEAR(heightAt(track, 2), 3, 1e-6);
    EXPECT_NEAR(speedBefore(track, 1), 1.5, 0.01);
    EXPECT_NEAR(speedAfter(track, 1), 1.5, 0.01);
}

TEST(FlowingTrack, BeginsAndEndsAtRest)
{
    const PoseTrack track = trackThrough({{0, Ease::Smoother}, {0}, {1}, {3, Ease::Smoother}, {3}});
    EXPECT_NEAR(speedAfter(track, 1), 0, 0.01);
    EXPECT_NEAR(speedBefore(track, 3), 0, 0.01);
}

TEST(FlowingTrack, GoesRoundACircleWithoutARestAtItsSeam)
{
    const PoseTrack track = trackThrough({{0}, {1}, {0}, {-1}, {0}});
    EXPECT_NEAR(speedAfter(track, 0), 1, 0.01);
    EXPECT_NEAR(speedBefore(track, 4), 1, 0.01);
}

TEST(FlowingTrack, IsStraightAndSoftBetweenTwoKeysAlone)
{
    const PoseTrack track = trackThrough({{0}, {1, Ease::Smoother}, {1}});
    EXPECT_NEAR(heightAt(track, 0.5), 0.5, 1e-6);
    EXPECT_NEAR(speedAfter(track, 0), 0, 0.01);
    EXPECT_NEAR(speedBefore(track, 1), 0, 0.01);
}

} // namespace
} // namespace unhunch::figure
