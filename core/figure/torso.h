// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/loft.h"
#include "core/figure/model.h"
#include "core/figure/pose.h"
#include "core/figure/skeleton.h"

#include <array>

namespace unhunch::figure {

/// The lower edge of the shirt, H above the hips.
inline constexpr double kShirtHem = -0.04;
/// How far the shirt stands off the body.
inline constexpr double kShirtGrow = 0.02;

/// The trunk of a solved pose: a smooth curve through the spine with the body's outline around it. Heights
/// are those of the standing figure, H above the hips.
class Torso {
public:
    struct Frame {
        Vec3 centre;
        Vec3 left;
        Vec3 up;
        Vec3 front;
    };

    /// Model, skeleton and pose must outlive the torso.
    Torso(const FigureModel& model, const Skeleton& skeleton, const Pose& pose);

    [[nodiscard]] Frame frame(double height) const;
    /// The trunk's ring at a height, grown by `grow` on every side.
    [[nodiscard]] RingShape ring(double height, double grow) const;
    /// The shirt's ring: it hangs wider over the trousers.
    [[nodiscard]] RingShape shirtRing(double height) const;
    /// A point on the back, `aside` H to the left of the spine, lifted off the surface.
    [[nodiscard]] Vec3 back(double height, double aside, double lift) const;
    [[nodiscard]] Vec3 front(double height) const;

    void addShirt(Loft& loft) const;
    void addPelvis(Loft& loft) const;
    void addNeck(Loft& loft) const;
    /// Trapezius slope, chest, shoulder blade and armpit of one side.
    [[nodiscard]] std::array<Capsule, 4> girdle(Side side) const;
    /// Where the trapezius leaves the spine.
    [[nodiscard]] Vec3 trapeziusRoot(Side side) const;

private:
    [[nodiscard]] MonotoneTable::Values profile(double height) const;

    const FigureModel& m_model;
    const Skeleton& m_skeleton;
    const Pose& m_pose;
    std::array<Vec3, 6> m_points{};
    std::array<Vec3, 6> m_tangents{};
    std::array<Vec3, 6> m_left{};
};

} // namespace unhunch::figure
