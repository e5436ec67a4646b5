// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/extremities.h"

#include <cstddef>

namespace unhunch::figure {

namespace {

/// Turns what lies beyond the ball of the foot upwards.
class ToeHinge {
public:
    ToeHinge(const LegBones& leg, double bend)
        : m_pivot(leg.ankle + leg.toe * 0.46 - leg.up * 0.27)
        , m_axis(leg.outward)
        , m_bend(bend)
    {}

    /// `p` is at `u` along the foot.
    [[nodiscard]] Vec3 point(Vec3 p, double u) const { return m_pivot + direction(p - m_pivot, u); }

    [[nodiscard]] Vec3 direction(Vec3 v, double u) const
    {
        return m_bend == 0 ? v : turned(v, m_axis, -m_bend * smoothStep(0.40, 0.58, u));
    }

private:
    Vec3 m_pivot;
    Vec3 m_axis;
    double m_bend;
};

/// One cross-section of foot or sole: half width, half height, height of its middle.
struct Section {
    double width = 0;
    double height = 0;
    double middle = 0;
    double shift = 0; ///< towards the inner side
    double exponent = 2;
};

RingShape ringOf(const LegBones& leg, const ToeHinge& hinge, double u, const Section& section)
{
    const Vec3 centre = leg.ankle + leg.toe * u - leg.outward * section.shift + leg.up * section.middle;
    return {hinge.point(centre, u),
            leg.outward,
            hinge.direction(leg.up, u),
            section.width,
            section.height,
            section.height,
            section.exponent};
}

void shapeToes(
    FootShape& foot, const FigureModel& model, const LegBones& leg, const ToeHinge& hinge, double s)
{
    for (std::size_t i = 0; i < model.toes.size(); ++i) {
        const Digit& toe = model.toes.at(i);
        const double u = 0.56 - 0.035 * static_cast<double>(i);
        const Vec3 from
            = leg.ankle + leg.toe * u - leg.outward * (toe.offset * s) - leg.up * (0.295 - toe.radius);
        const Vec3 to = from + leg.toe * toe.length;
        foot.toes.push_back(
            {hinge.point(from, u), toe.radius * 1.05, hinge.point(to, u + toe.length), toe.radius});
    }
}

} // namespace

void shapeFoot(FootShape& foot, const FigureModel& model, const LegBones& leg, double toeBend, FootKind kind)
{
    constexpr double kSoleMiddle = -0.277;
    const ToeHinge hinge(leg, toeBend);
    const double s = signOf(kind.side);
    const MonotoneTable& table = kind.isShod ? model.shoe : model.bareFoot;
    const double heel = table.knots().front().at;
    const double tip = table.knots().back().at;
    const int rings = kind.isShod ? 22 : 18;
    foot.upper.clear();
    foot.sole.clear();
    foot.toes.clear();
    for (int i = 0; i < rings; ++i) {
        const double u = mix(heel, tip, 1.0 * i / (rings - 1));
        const auto v = table.at(u);
        const double shift = v[3] * s;
        foot.upper.addRing(ringOf(leg, hinge, u, {v[0], (v[1] - v[2]) / 2, (v[1] + v[2]) / 2, shift, 2.6}),
                           u);
        if (kind.isShod) {
            const double wider = u > heel + 0.01 && u < tip - 0.01 ? 0.02 : 0.012;
            foot.sole.addRing(ringOf(leg, hinge, u, {v[0] + wider, 0.038, kSoleMiddle, shift, 4}), u);
        }
    }
    foot.upper.computeNormals(NormalStyle::Surface);
    foot.sole.computeNormals(NormalStyle::Surface);
    if (!kind.isShod) {
        shapeToes(foot, model, leg, hinge, s);
    }
}

} // namespace unhunch::figure
