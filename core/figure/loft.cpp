// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/loft.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

namespace {

struct Angle {
    double cosine = 0;
    double sine = 0;
};

template <std::size_t Around>
std::array<Angle, Around> anglesAround()
{
    std::array<Angle, Around> result{};
    for (std::size_t i = 0; i < Around; ++i) {
        const double theta = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(Around);
        // Exact zeros at the four poles keep the superellipse symmetric.
        const bool isPole = i % (Around / 4) == 0;
        result.at(i) = {isPole ? std::round(std::cos(theta)) : std::cos(theta),
                        isPole ? std::round(std::sin(theta)) : std::sin(theta)};
    }
    return result;
}

std::span<const Angle> angles(int around)
{
    static const auto fine = anglesAround<kAround>();
    static const auto coarse = anglesAround<kAroundSmall>();
    return around == kAroundSmall ? std::span<const Angle>(coarse) : std::span<const Angle>(fine);
}

/// The cosines of a superellipse. A quarter of them is worth a power each: the others are their mirror
/// images.
class SquaredAngles {
public:
    SquaredAngles(int around, double exponent)
        : m_quarter(static_cast<std::size_t>(around) / 4)
    {
        const std::span<const Angle> round = angles(around);
        for (std::size_t i = 0; i <= m_quarter; ++i) {
            m_cosines.at(i) = exponent == 2 ? round[i].cosine : std::pow(round[i].cosine, 2 / exponent);
        }
    }

    [[nodiscard]] Angle at(std::size_t i) const
    {
        const std::size_t half = i % (2 * m_quarter);
        const std::size_t folded = half <= m_quarter ? half : 2 * m_quarter - half;
        const double cosine = m_cosines[folded];
        const double sine = m_cosines[m_quarter - folded];
        const bool isLeft = i > m_quarter && i < 3 * m_quarter;
        return {isLeft ? -cosine : cosine, i > 2 * m_quarter ? -sine : sine};
    }

private:
    std::size_t m_quarter;
    std::array<double, kAround / 4 + 1> m_cosines{};
};

} // namespace

double squared(double c, double exponent)
{
    return std::copysign(std::pow(std::abs(c), 2 / exponent), c);
}

void Loft::clear()
{
    m_points.clear();
    m_normals.clear();
    m_along.clear();
}

void Loft::restart(int around)
{
    clear();
    m_around = around;
}

void Loft::addRing(const RingShape& shape, double along)
{
    const SquaredAngles superellipse(m_around, shape.exponent);
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_around); ++i) {
        const auto [c, s] = superellipse.at(i);
        m_points.push_back(shape.centre + shape.u * (c * shape.width)
                           + shape.v * (s * (s > 0 ? shape.front : shape.back)));
    }
    m_along.push_back(along);
}

void Loft::addPoints(std::span<const Vec3> points, double along)
{
    m_points.insert(m_points.end(), points.begin(), points.end());
    m_along.push_back(along);
}

std::span<const Vec3> Loft::slice(const std::vector<Vec3>& all, int ring) const
{
    const auto n = static_cast<std::size_t>(m_around);
    return std::span(all).subspan(static_cast<std::size_t>(ring) * n, n);
}

int Loft::ringAt(double along) const
{
    int ring = 0;
    while (ring + 1 < rings() && this->along(ring) < along - 1e-9) {
        ++ring;
    }
    return ring;
}

Vec3 Loft::centre(int ring) const
{
    Vec3 sum;
    for (const Vec3& p : this->ring(ring)) {
        sum = sum + p;
    }
    return sum * (1.0 / m_around);
}

void Loft::computeNormals(NormalStyle style)
{
    m_normals.resize(m_points.size());
    if (rings() < 2) {
        return;
    }
    surfaceNormals();
    if (style == NormalStyle::Ring) {
        blendRingNormals();
    }
}

void Loft::surfaceNormals()
{
    double outward = 0;
    for (int i = 0; i < rings(); ++i) {
        outward += ringNormals(i);
    }
    if (outward < 0) {
        for (Vec3& normal : m_normals) {
            normal = -normal;
        }
    }
}

double Loft::ringNormals(int index)
{
    const auto n = static_cast<std::size_t>(m_around);
    const std::span<const Vec3> before = ring(std::max(index - 1, 0));
    const std::span<const Vec3> after = ring(std::min(index + 1, rings() - 1));
    const std::span<const Vec3> here = ring(index);
    const Vec3 middle = centre(index);
    const std::span<Vec3> normals = std::span(m_normals).subspan(static_cast<std::size_t>(index) * n, n);
    double outward = 0;
    for (std::size_t j = 0; j < n; ++j) {
        const Vec3 alongRings = after[j] - before[j];
        const Vec3 alongRing = here[j + 1 == n ? 0 : j + 1] - here[j == 0 ? n - 1 : j - 1];
        normals[j] = normalized(cross(alongRings, alongRing));
        outward += dot(here[j] - middle, normals[j]);
    }
    return outward;
}

void Loft::blendRingNormals()
{
    constexpr double kRingShare = 0.85;
    const auto n = static_cast<std::size_t>(m_around);
    const std::span<const Angle> around = angles(m_around);
    for (std::size_t i = 0; i < static_cast<std::size_t>(rings()); ++i) {
        const std::span<const Vec3> here = ring(static_cast<int>(i));
        const Vec3 u = normalized(here[0] - here[n / 2]);
        const Vec3 v = normalized(here[n / 4] - here[3 * n / 4]);
        for (std::size_t j = 0; j < n; ++j) {
            const Angle& angle = around[j];
            Vec3& normal = m_normals[i * n + j];
            normal = normalized((u * angle.cosine + v * angle.sine) * kRingShare + normal * (1 - kRingShare));
        }
    }
}

void Loft::assignTransformed(const Loft& source, const Mat3& axes, Vec3 origin)
{
    m_around = source.m_around;
    m_along = source.m_along;
    m_points.resize(source.m_points.size());
    m_normals.resize(source.m_normals.size());
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        m_points[i] = origin + axes * source.m_points[i];
    }
    for (std::size_t i = 0; i < m_normals.size(); ++i) {
        m_normals[i] = axes * source.m_normals[i];
    }
}

void addCapsule(Loft& loft, const Capsule& capsule)
{
    constexpr int kCapRings = 4;
    const Vec3 way = capsule.to - capsule.from;
    const Vec3 u = length(way) > 1e-6 ? normalized(way) : Vec3{0, 1, 0};
    const Vec3 x = normalized(cross(u, std::abs(u.x) < 0.8 ? Vec3{1, 0, 0} : Vec3{0, 0, 1}));
    const Vec3 y = cross(x, u);
    const auto add = [&](Vec3 ball, double radius, double angle) {
        const double r = std::max(radius * std::cos(angle), 0.002);
        loft.addRing({ball + u * (radius * std::sin(angle)), x, y, r, r, r, 2}, 0);
    };
    for (int i = 0; i <= kCapRings; ++i) {
        add(capsule.from, capsule.fromRadius, std::numbers::pi / 2 * (1.0 * i / kCapRings - 1));
    }
    for (int i = 0; i <= kCapRings; ++i) {
        add(capsule.to, capsule.toRadius, std::numbers::pi / 2 * i / kCapRings);
    }
}

} // namespace unhunch::figure
