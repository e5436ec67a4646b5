// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/limb.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace unhunch::figure {

namespace {

/// Three joints and the outer side of their bend.
struct Chain {
    Vec3 root, middle, end, bend;
};

/// What makes an arm's table an arm.
struct LimbShape {
    const MonotoneTable& table;
    double cornerCut = 0;
    double bump = 0;
    double bumpWidth = 0;
};

/// A piece of a limb and the cloth around it.
struct Stretch {
    double from = 0;
    double to = 2;
    double grow = 0;
    double flare = 0; ///< more growth per t …
    double flareFrom = 0; ///< … from here on
    bool hasDome = false;
    std::array<double, 4> marks{}; ///< rings that must exist, because something begins there
};

double angleBetween(Vec3 a, Vec3 b)
{
    return std::acos(std::clamp(dot(a, b), -1.0, 1.0));
}

/// Finer around the joint, with the marks put in.
std::vector<double> samples(const Stretch& stretch)
{
    std::vector<double> ts;
    const auto add = [&](double from, double to, int count) {
        for (int i = 0; i < count; ++i) {
            ts.push_back(mix(from, to, 1.0 * i / count));
        }
    };
    add(0, 0.82, 13);
    add(0.82, 1.18, 11);
    add(1.18, 2, 15);
    ts.push_back(2);
    ts.insert(ts.end(), {stretch.from, stretch.to});
    ts.insert(ts.end(), stretch.marks.begin(), stretch.marks.end());
    std::sort(ts.begin(), ts.end());
    const auto isOutside = [&](double t) { return t < stretch.from - 1e-9 || t > stretch.to + 1e-9; };
    ts.erase(std::remove_if(ts.begin(), ts.end(), isOutside), ts.end());
    ts.erase(std::unique(ts.begin(), ts.end(), [](double a, double b) { return b - a < 1e-6; }), ts.end());
    return ts;
}

/// The centre line: two bones whose corner is cut by a curve.
class CentreLine {
public:
    CentreLine(const Chain& chain, double cut)
        : m_chain(chain)
        , m_upper(normalized(chain.middle - chain.root))
        , m_lower(normalized(chain.end - chain.middle))
        , m_cut(cut)
        , m_cutUpper(cut / length(chain.middle - chain.root))
        , m_cutLower(cut / length(chain.end - chain.middle))
    {
        const Vec3 across = normalized(chain.end - chain.root);
        const Vec3 aside = (chain.middle - chain.root) - across * dot(chain.middle - chain.root, across);
        const double known = std::min(1.0, length(aside) / 0.15); // nearly straight: the pole decides
        m_outer = normalized(mix(chain.bend, normalized(aside), known));
    }

    [[nodiscard]] double bend() const { return angleBetween(m_upper, m_lower); }

    /// The frame at t: centre, sideways axis, outer side of the bend. The shape's radii are left empty.
    [[nodiscard]] RingShape at(double t, Vec3& tangent) const
    {
        const Vec3 centre = pointAt(t, tangent);
        const Vec3 front = perpendicular(m_outer, tangent);
        return {centre, cross(tangent, front), front, 0, 0, 0, 2};
    }

private:
    [[nodiscard]] Vec3 pointAt(double t, Vec3& tangent) const
    {
        if (t < 1 - m_cutUpper) {
            tangent = m_upper;
            return mix(m_chain.root, m_chain.middle, t);
        }
        if (t > 1 + m_cutLower) {
            tangent = m_lower;
            return mix(m_chain.middle, m_chain.end, t - 1);
        }
        const double k = (t - (1 - m_cutUpper)) / (m_cutUpper + m_cutLower);
        tangent = normalized(mix(m_upper, m_lower, k));
        const Vec3 before = m_chain.middle - m_upper * m_cut;
        const Vec3 after = m_chain.middle + m_lower * m_cut;
        return before * ((1 - k) * (1 - k)) + m_chain.middle * (2 * k * (1 - k)) + after * (k * k);
    }

    const Chain& m_chain;
    Vec3 m_upper;
    Vec3 m_lower;
    Vec3 m_outer;
    double m_cut;
    double m_cutUpper;
    double m_cutLower;
};

/// Shrinking rings that close the root as a dome.
void addDome(Loft& loft, const RingShape& first, Vec3 tangent)
{
    constexpr int kRings = 5;
    for (int i = 0; i < kRings; ++i) {
        const double angle = std::numbers::pi / 2 * (1 - 1.0 * i / kRings);
        const double q = std::max(std::cos(angle), 0.02);
        RingShape ring = first;
        ring.centre = first.centre - tangent * (first.width * 0.95 * std::sin(angle));
        ring.width *= q;
        ring.front *= q;
        ring.back *= q;
        loft.addRing(ring, -0.01);
    }
}

void addLimb(Loft& loft, const Chain& chain, const LimbShape& shape, const Stretch& stretch)
{
    const CentreLine line(chain, shape.cornerCut);
    const double bent = std::min(1.0, line.bend() / 1.6);
    for (const double t : samples(stretch)) {
        Vec3 tangent;
        RingShape ring = line.at(t, tangent);
        const auto radii = shape.table.at(t);
        const double d = (t - 1) / shape.bumpWidth;
        const double grow = stretch.grow + stretch.flare * std::max(0.0, t - stretch.flareFrom);
        ring.width = radii[0] + grow;
        ring.front = radii[1] + grow + shape.bump * std::exp(-d * d) * bent;
        ring.back = radii[2] + grow;
        if (loft.rings() == 0 && stretch.hasDome) {
            addDome(loft, ring, tangent);
        }
        loft.addRing(ring, t);
    }
    loft.computeNormals(NormalStyle::Ring);
}

LimbShape armShape(const FigureModel& model)
{
    return {model.arm, 0.10, 0.04, 0.10};
}

LimbShape legShape(const FigureModel& model)
{
    return {model.leg, 0.16, 0.045, 0.13};
}

Chain chainOf(const ArmBones& arm)
{
    return {arm.shoulder, arm.elbow, arm.wrist, arm.bend};
}

Chain chainOf(const LegBones& leg)
{
    return {leg.hip, leg.knee, leg.ankle, leg.bend};
}

} // namespace

void addSleeve(Loft& loft, const FigureModel& model, const ArmBones& arm)
{
    addLimb(loft,
            chainOf(arm),
            armShape(model),
            {0, kSleeveEnd, 0.022, 0.085, 0.1, true, {0.30, 0.30, 0.30, 0.52}});
}

void addBareArm(Loft& loft, const FigureModel& model, const ArmBones& arm)
{
    addLimb(loft, chainOf(arm), armShape(model), {0.2, 2, 0, 0, 0, false, {0.28, kSleeveEnd, 0.64, 1.86}});
}

void addTrouserLeg(Loft& loft, const FigureModel& model, const LegBones& leg)
{
    addLimb(loft,
            chainOf(leg),
            legShape(model),
            {0, kTrouserEnd, 0.012, 0.05, 1.3, true, {0.32, 0.32, 0.32, 1.76}});
}

void addBareShin(Loft& loft, const FigureModel& model, const LegBones& leg)
{
    addLimb(loft, chainOf(leg), legShape(model), {1.70, 2, 0, 0, 0, false, {1.70, 1.70, 1.70, 2}});
}

double bendOf(const ArmBones& arm)
{
    return angleBetween(normalized(arm.elbow - arm.shoulder), normalized(arm.wrist - arm.elbow));
}

double bendOf(const LegBones& leg)
{
    return angleBetween(normalized(leg.knee - leg.hip), normalized(leg.ankle - leg.knee));
}

} // namespace unhunch::figure
