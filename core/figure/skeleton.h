// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/model.h"
#include "core/figure/pose.h"
#include "core/figure/vec.h"

#include <array>

namespace unhunch::figure {

/// A joint with the axes of the bone that starts there.
struct Bone {
    Vec3 joint;
    Mat3 axes;
};

struct ArmBones {
    Vec3 shoulder;
    Vec3 elbow;
    Vec3 wrist;
    Vec3 bend; ///< unit vector towards the elbow, at right angles to shoulder → wrist
    Vec3 fingers; ///< unit vector
    Vec3 palm; ///< unit vector, at right angles to `fingers`
    Vec3 thumb; ///< unit vector towards the thumb's side
    double miss = 0; ///< how far the wrist stayed from where the pose wants it, H
};

struct LegBones {
    Vec3 hip;
    Vec3 knee;
    Vec3 ankle;
    Vec3 bend;
    Vec3 toe; ///< unit vector
    Vec3 up; ///< unit vector, at right angles to `toe`
    Vec3 outward; ///< up × toe: to the foot's left
    double miss = 0;
};

/// A solved pose: every joint in the world.
struct Skeleton {
    Bone pelvis;
    std::array<Bone, kSpineBones> spine;
    Pair<ArmBones> arms;
    Pair<LegBones> legs;

    [[nodiscard]] const Bone& bone(SpineBone name) const { return spine.at(static_cast<std::size_t>(name)); }

    [[nodiscard]] const Bone& chest() const { return bone(SpineBone::UpperThorax); }

    [[nodiscard]] const Bone& head() const { return bone(SpineBone::Head); }
};

/// A knee or elbow between two ends.
struct TwoBones {
    Vec3 middle;
    Vec3 end;
    Vec3 bend;
};

/// Bends two bones of the lengths `upper` and `lower` so that they reach from `root` towards `target`, the
/// joint on the side of `pole`. A target out of reach is approached as far as it goes, never quite straight.
[[nodiscard]] TwoBones reach(Vec3 root, Vec3 target, Vec2 lengths, Vec3 pole);

/// Finds every joint of the pose.
[[nodiscard]] Skeleton solve(const FigureModel& model, const Pose& pose);

} // namespace unhunch::figure
