// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/vec.h"

#include <cstddef>
#include <span>
#include <vector>

namespace unhunch::figure {

/// Points around one ring, a multiple of four: enough for a smooth contour at any size, and a number that
/// still does for small pictures.
inline constexpr int kAround = 32;
inline constexpr int kAroundSmall = 24;

/// A closed curve C + U·w·cos θ + V·(front or back)·sin θ; exponent 2 is an ellipse, more is squarer.
struct RingShape {
    Vec3 centre;
    Vec3 u;
    Vec3 v;
    double width = 0;
    double front = 0;
    double back = 0;
    double exponent = 2;
};

/// What a cosine or sine becomes on a superellipse of that exponent.
[[nodiscard]] double squared(double c, double exponent);

/// Surface normals give the true light; ring normals smooth a bent limb and cloth.
enum class NormalStyle { Surface, Ring };

/// A tube: rings of equally many points, one after the other.
class Loft {
public:
    Loft() = default;

    explicit Loft(int around)
        : m_around(around)
    {}

    void clear();
    /// Forgets all rings; the next ones have `around` points, kAround or kAroundSmall.
    void restart(int around);
    void addRing(const RingShape& shape, double along);
    /// A ring of given points; as many as `around`.
    void addPoints(std::span<const Vec3> points, double along);
    /// Call once when all rings are there.
    void computeNormals(NormalStyle style);

    [[nodiscard]] int around() const { return m_around; }

    [[nodiscard]] int rings() const { return static_cast<int>(m_along.size()); }

    [[nodiscard]] double along(int ring) const { return m_along[static_cast<std::size_t>(ring)]; }

    [[nodiscard]] std::span<const Vec3> ring(int ring) const { return slice(m_points, ring); }

    [[nodiscard]] std::span<const Vec3> normals(int ring) const { return slice(m_normals, ring); }

    [[nodiscard]] bool hasNormals() const { return m_normals.size() == m_points.size(); }

    /// The first ring that is not before `along`.
    [[nodiscard]] int ringAt(double along) const;
    [[nodiscard]] Vec3 centre(int ring) const;

    /// Puts the loft into another frame: rotates and moves points, rotates normals.
    void assignTransformed(const Loft& source, const Mat3& axes, Vec3 origin);

private:
    [[nodiscard]] std::span<const Vec3> slice(const std::vector<Vec3>& all, int ring) const;
    void surfaceNormals();
    /// Of one ring; the sum tells whether they point outwards.
    double ringNormals(int index);
    void blendRingNormals();

    int m_around = kAround;
    std::vector<Vec3> m_points;
    std::vector<Vec3> m_normals;
    std::vector<double> m_along;
};

/// The hull of two balls.
struct Capsule {
    Vec3 from;
    double fromRadius = 0;
    Vec3 to;
    double toRadius = 0;
};

/// A capsule as a loft, for the few that are shaded.
void addCapsule(Loft& loft, const Capsule& capsule);

} // namespace unhunch::figure
