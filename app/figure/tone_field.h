// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "core/figure/vec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace unhunch::figure {

inline double leastOf(const std::array<double, 3>& v)
{
    return std::min({v[0], v[1], v[2]});
}

inline double mostOf(const std::array<double, 3>& v)
{
    return std::max({v[0], v[1], v[2]});
}

/// A share 0..1 that changes evenly over a triangle, between the values at its corners.
struct Ramp {
    double atOrigin = 0;
    double dx = 0;
    double dy = 0;
    double least = 0;
    double most = 0;
};

/// A value that changes evenly over a triangle.
struct Plane {
    double atOrigin = 0;
    double dx = 0;
    double dy = 0;
    double least = 0;
    double most = 0;
    double slope = 0; ///< change from pixel to pixel

    static Plane through(const std::array<Vec2, 3>& p, double area, const std::array<double, 3>& v)
    {
        const Vec2 u = p[1] - p[0];
        const Vec2 w = p[2] - p[0];
        const double dx = ((v[1] - v[0]) * w.y - (v[2] - v[0]) * u.y) / area;
        const double dy = ((v[2] - v[0]) * u.x - (v[1] - v[0]) * w.x) / area;
        const double least = leastOf(v);
        const double most = mostOf(v);
        // A sliver's slope is huge, yet nothing changes by more than its ends do.
        const double slope = std::clamp(std::sqrt(dx * dx + dy * dy), 1e-5, std::max(most - least, 1e-5));
        return {v[0] - dx * p[0].x - dy * p[0].y, dx, dy, least, most, slope};
    }

    /// From 0 to 1 within the pixel where the value rises above `threshold`.
    [[nodiscard]] Ramp above(double threshold) const { return rampFrom(threshold, 1); }

    /// From 0 to 1 within the pixel where the value falls below `threshold`.
    [[nodiscard]] Ramp below(double threshold) const { return rampFrom(threshold, -1); }

private:
    [[nodiscard]] Ramp rampFrom(double threshold, double sign) const
    {
        const double perValue = sign / slope;
        const auto share = [&](double value) { return (value - threshold) * perValue + 0.5; };
        const auto bounded = [&](double value) { return std::clamp(share(value), 0.0, 1.0); };
        return {share(atOrigin),
                dx * perValue,
                dy * perValue,
                bounded(sign > 0 ? least : most),
                bounded(sign > 0 ? most : least)};
    }
};

/// A ramp as the pixels of a box see it. A picture needs no more than single precision.
class BoxRamp {
public:
    BoxRamp() = default;

    BoxRamp(const Ramp& ramp, const PixelRect& box)
        : m_atCorner(
            static_cast<float>(ramp.atOrigin + ramp.dx * (box.left + 0.5) + ramp.dy * (box.top + 0.5)))
        , m_dx(static_cast<float>(ramp.dx))
        , m_dy(static_cast<float>(ramp.dy))
        , m_least(static_cast<float>(ramp.least))
        , m_most(static_cast<float>(ramp.most))
    {}

    [[nodiscard]] bool isEven() const { return m_least == m_most; }

    [[nodiscard]] float least() const { return m_least; }

    /// Pixels of the box are counted from its corner.
    [[nodiscard]] float at(int x, int y) const
    {
        const float atRow = m_atCorner + m_dy * static_cast<float>(y);
        return std::min(std::max(atRow + m_dx * static_cast<float>(x), m_least), m_most);
    }

private:
    float m_atCorner = 1;
    float m_dx = 0;
    float m_dy = 0;
    float m_least = 1;
    float m_most = 1;
};

/// How much tone each pixel of a triangle gets, from two steps of light and how much the surface faces the
/// viewer.
class ToneField {
public:
    /// The ramps of both steps, then that of the facing.
    ToneField(const std::array<BoxRamp, 3>& ramps, const std::array<float, 2>& amounts)
        : m_ramps(ramps)
        , m_amounts(amounts)
    {
        std::array<float, 3> shares{};
        int changing = 0;
        for (std::size_t i = 0; i < ramps.size(); ++i) {
            shares.at(i) = ramps.at(i).least();
            if (!ramps.at(i).isEven()) {
                ++changing;
                m_along = i;
            }
        }
        m_hasOne = changing <= 1;
        shares.at(m_along) = 0;
        m_from = amount(shares);
        shares.at(m_along) = 1;
        m_rise = amount(shares) - m_from;
    }

    /// 0…255; pixels are counted from the corner of the ramps' box.
    [[nodiscard]] int at(int x, int y) const
    {
        // Hardly any triangle is crossed by two edges of light: then the amount follows the one ramp that
        // changes.
        const float share = m_hasOne
                                ? m_from + m_rise * m_ramps[m_along].at(x, y)
                                : amount({m_ramps[0].at(x, y), m_ramps[1].at(x, y), m_ramps[2].at(x, y)});
        const float raised = share * 255 + 0.5F; // cut off, it is rounded
        return static_cast<int>(raised);
    }

private:
    [[nodiscard]] float amount(const std::array<float, 3>& shares) const
    {
        return (1 - (1 - m_amounts[0] * shares[0]) * (1 - m_amounts[1] * shares[1])) * shares[2];
    }

    std::array<BoxRamp, 3> m_ramps;
    std::array<float, 2> m_amounts;
    std::size_t m_along = 0;
    bool m_hasOne = true;
    float m_from = 0;
    float m_rise = 0;
};

} // namespace unhunch::figure
