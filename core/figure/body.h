// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/extremities.h"
#include "core/figure/head.h"
#include "core/figure/limb.h"
#include "core/figure/muscles.h"
#include "core/figure/torso.h"

#include <array>
#include <optional>

namespace unhunch::figure {

/// The whole body of one pose as geometry, independent of the view: shape it once, look at it from several
/// sides. Reuses its memory from pose to pose.
class Body {
public:
    /// Both must outlive the body.
    Body(const FigureModel& model, const HeadShapes& heads);
    ~Body() = default;
    Body(const Body&) = delete; // the torso refers to the skeleton beside it
    Body& operator=(const Body&) = delete;

    /// `around` is the number of points of a ring: kAround, or kAroundSmall for small pictures.
    void shape(const Pose& pose, Hair hair, bool isShod, int around = kAround);

    [[nodiscard]] const FigureModel& model() const { return m_model; }

    [[nodiscard]] const HeadShapes& heads() const { return m_heads; }

    [[nodiscard]] const Pose& pose() const { return m_pose; }

    [[nodiscard]] const Skeleton& skeleton() const { return m_skeleton; }

    [[nodiscard]] const Torso& torso() const { return *m_torso; }

    [[nodiscard]] MuscleMap muscles() const { return {m_model, m_skeleton, m_pose, *m_torso, neck}; }

    /// A point of the head's frame in the world.
    [[nodiscard]] Vec3 onHead(Vec3 p) const { return m_skeleton.head().joint + m_skeleton.head().axes * p; }

    [[nodiscard]] Capsule onHead(const Capsule& c) const
    {
        return {onHead(c.from), c.fromRadius, onHead(c.to), c.toRadius};
    }

    Loft shirt;
    Loft pelvis;
    Loft neck;
    Loft hem; ///< one ring, where the shirt's seam is
    Pair<std::array<Capsule, 4>> girdle;
    Pair<Loft> sleeves;
    Pair<Loft> arms;
    Pair<HandShape> hands;
    Pair<Loft> trouserLegs;
    Pair<Loft> shins;
    Pair<FootShape> feet;
    Loft head;
    Loft hair;

private:
    void shapeSide(Side side, bool isShod, int around);

    const FigureModel& m_model;
    const HeadShapes& m_heads;
    Pose m_pose;
    Skeleton m_skeleton;
    std::optional<Torso> m_torso;
};

} // namespace unhunch::figure
