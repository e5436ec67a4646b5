// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/model.h"
#include "core/figure/pose.h"
#include "core/figure/skeleton.h"
#include "core/figure/torso.h"

#include <vector>

namespace unhunch::figure {

/// A muscle on the surface of the back: a closed outline, and strokes along its fibres.
struct MusclePatch {
    std::vector<Vec3> outline;
    std::vector<std::vector<Vec3>> fibres;
};

/// Where the shoulder blades and the muscles between them lie for a pose. They slide with the shoulder
/// girdle, which is the picture of the product: rhomboids lengthen when the blades spread.
class MuscleMap {
public:
    /// Everything must outlive the map.
    MuscleMap(const FigureModel& model,
              const Skeleton& skeleton,
              const Pose& pose,
              const Torso& torso,
              const Loft& neck);

    [[nodiscard]] std::vector<Vec3> scapula(Side side) const;
    [[nodiscard]] MusclePatch rhomboids(Side side) const;
    [[nodiscard]] MusclePatch trapezius(Side side) const;
    [[nodiscard]] MusclePatch erector(Side side) const;
    /// The middle line of the levator scapulae, four control points of a cubic.
    [[nodiscard]] std::vector<Vec3> levator(Side side) const;
    [[nodiscard]] std::vector<Vec3> spineLine() const;

private:
    /// A landmark on the back: height over the hips and H to the left.
    struct OnBack {
        double height = 0;
        double aside = 0;
    };

    struct Blade {
        OnBack superior, root, medial, inferior, lateral, acromion, glenoid;
    };

    /// A line over the back from one point to another, `bow` higher in its middle.
    struct BackLine {
        OnBack from;
        OnBack to;
        int points = 7;
        double bow = 0;
    };

    [[nodiscard]] Blade blade(Side side) const;
    [[nodiscard]] Vec3 point(OnBack place) const;
    [[nodiscard]] Vec3 neckPoint(int ring, double degreesFromBack) const;
    void add(std::vector<Vec3>& points, const BackLine& line) const;
    [[nodiscard]] std::vector<std::vector<Vec3>> trapeziusFibres(Side side) const;

    const FigureModel& m_model;
    const Skeleton& m_skeleton;
    const Pose& m_pose;
    const Torso& m_torso;
    const Loft& m_neck;
};

} // namespace unhunch::figure
