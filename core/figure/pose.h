// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/model.h"
#include "core/figure/vec.h"

#include <array>

namespace unhunch::figure {

/// Where the pelvis is and how it is turned: yaw about the vertical, then pitch (forward), then roll;
/// degrees.
struct RootPose {
    Vec3 position;
    double pitch = 0;
    double yaw = 0;
    double roll = 0;
};

/// Degrees: bent forward, to the person's left, turned to the person's left.
struct SpineBend {
    double flex = 0;
    double side = 0;
    double twist = 0;
};

/// The shoulder girdle of one side, degrees. Useful range: elevation -11…26, protraction -26…28.
struct GirdlePose {
    double elevation = 0;
    double protraction = 0;
};

/// The frame in which an arm's target and directions are given.
enum class ArmSpace {
    World,
    Chest,
    Pelvis,
    Head,
    Shoulder, ///< origin at the shoulder joint, axes of the upper thorax
    ShoulderWorld, ///< origin at the shoulder joint, axes of the world
};

/// Which point of the hand lies on the target.
enum class HandAnchor { Palm, Grip, Wrist };

struct ArmPose {
    ArmSpace space = ArmSpace::World;
    HandAnchor anchor = HandAnchor::Palm;
    Vec3 target;
    Vec3 pole; ///< towards the elbow
    Vec3 fingers; ///< where the fingers point
    Vec3 palm; ///< where the palm faces
    double curl = 0.15;
    double knuckle = 0.15;
    double spread = 0.2;
    double thumb = 0.4;
};

struct LegPose {
    Vec3 ankle;
    Vec3 pole; ///< towards the knee
    Vec3 toe;
    Vec3 up;
    double toeBend = 0; ///< degrees
};

/// Everything that can move. Joints are not part of it: solve() finds them anew for every pose, so that hands
/// and feet stay where they are put.
struct Pose {
    RootPose root;
    std::array<SpineBend, kSpineBones> spine{};
    Pair<GirdlePose> girdle;
    Pair<ArmPose> arms;
    Pair<LegPose> legs;
    double breath = 0; ///< 0 empty … 1 full
};

/// The pose between `from` (u = 0) and `to` (u = 1). Shoulder spaces go along the sphere, all else straight.
[[nodiscard]] Pose blend(const Pose& from, const Pose& to, double u);

/// The same pose with left and right exchanged.
[[nodiscard]] Pose mirrored(const Pose& pose);

} // namespace unhunch::figure
