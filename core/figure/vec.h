// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unhunch::figure {

/// A point or direction on the screen, in pixels, y downwards.
struct Vec2 {
    double x = 0;
    double y = 0;

    bool operator==(const Vec2&) const = default;
};

constexpr Vec2 operator+(Vec2 a, Vec2 b)
{
    return {a.x + b.x, a.y + b.y};
}

constexpr Vec2 operator-(Vec2 a, Vec2 b)
{
    return {a.x - b.x, a.y - b.y};
}

constexpr Vec2 operator*(Vec2 a, double k)
{
    return {a.x * k, a.y * k};
}

constexpr double cross(Vec2 a, Vec2 b)
{
    return a.x * b.y - a.y * b.x;
}

inline double length(Vec2 a)
{
    return std::sqrt(a.x * a.x + a.y * a.y);
}

/// A point or direction in space, in head heights (H), Y up; the person's left is +x and the front +z.
struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;

    bool operator==(const Vec3&) const = default;
};

constexpr Vec3 operator+(Vec3 a, Vec3 b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}

constexpr Vec3 operator-(Vec3 a, Vec3 b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}

constexpr Vec3 operator-(Vec3 a)
{
    return {-a.x, -a.y, -a.z};
}

constexpr Vec3 operator*(Vec3 a, double k)
{
    return {a.x * k, a.y * k, a.z * k};
}

constexpr double dot(Vec3 a, Vec3 b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

constexpr Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

inline double length(Vec3 a)
{
    return std::sqrt(dot(a, a));
}

/// The same direction with length 1; the zero vector stays as it is.
inline Vec3 normalized(Vec3 a)
{
    const double n = length(a);
    return n > 1e-9 ? a * (1 / n) : Vec3{};
}

/// The part of `a` at right angles to the unit vector `axis`, normalised.
inline Vec3 perpendicular(Vec3 a, Vec3 axis)
{
    return normalized(a - axis * dot(a, axis));
}

constexpr double mix(double a, double b, double t)
{
    return a + (b - a) * t;
}

constexpr Vec2 mix(Vec2 a, Vec2 b, double t)
{
    return a + (b - a) * t;
}

constexpr Vec3 mix(Vec3 a, Vec3 b, double t)
{
    return a + (b - a) * t;
}

/// 0 below `from`, 1 above `to`, a cubic S between; `from` may be greater than `to`.
constexpr double smoothStep(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

constexpr double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

/// Three axes: the columns of a 3×3 matrix.
struct Mat3 {
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};
    Vec3 z{0, 0, 1};
};

constexpr Vec3 operator*(const Mat3& m, Vec3 v)
{
    return m.x * v.x + m.y * v.y + m.z * v.z;
}

constexpr Mat3 operator*(const Mat3& a, const Mat3& b)
{
    return {a * b.x, a * b.y, a * b.z};
}

/// The coordinates of `v` along the axes of `m`, for orthonormal `m`.
constexpr Vec3 inFrameOf(const Mat3& m, Vec3 v)
{
    return {dot(m.x, v), dot(m.y, v), dot(m.z, v)};
}

inline Mat3 rotationX(double deg)
{
    const double c = std::cos(radians(deg));
    const double s = std::sin(radians(deg));
    return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}

inline Mat3 rotationY(double deg)
{
    const double c = std::cos(radians(deg));
    const double s = std::sin(radians(deg));
    return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}

inline Mat3 rotationZ(double deg)
{
    const double c = std::cos(radians(deg));
    const double s = std::sin(radians(deg));
    return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

/// `v` turned by `deg` degrees about `axis` (right-handed).
inline Vec3 turned(Vec3 v, Vec3 axis, double deg)
{
    const Vec3 a = normalized(axis);
    const double c = std::cos(radians(deg));
    const double s = std::sin(radians(deg));
    return v * c + cross(a, v) * s + a * (dot(a, v) * (1 - c));
}

} // namespace unhunch::figure
