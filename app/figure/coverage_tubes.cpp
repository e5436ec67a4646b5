// SPDX-License-Identifier: GPL-3.0-or-later
// Tubes, capsules and strokes: hulls of each ring and the one before it.
#include "app/figure/coverage_mask.h"
#include "app/figure/pixel_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace unhunch::figure {

namespace {

constexpr int kLeastDiscPoints = 10;
constexpr int kMostDiscPoints = 40;

HullSides circleOf(int points)
{
    std::vector<Vec2> circle;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        circle.push_back({std::cos(angle), std::sin(angle)});
    }
    HullSides sides;
    sides.assignCurve(circle);
    return sides;
}

/// The unit circle, by how many points it is made of: discs are many, and a sine for each of their points
/// costs more than covering them.
const HullSides& unitCircle(int points)
{
    static const auto circles = [] {
        std::array<HullSides, kMostDiscPoints + 1> all;
        for (int n = kLeastDiscPoints; n <= kMostDiscPoints; ++n) {
            all.at(indexOf(n)) = circleOf(n);
        }
        return all;
    }();
    return circles.at(indexOf(points));
}

} // namespace

void CoverageMask::startTube()
{
    m_ringBefore.clear();
}

void CoverageMask::addTubeRing(std::span<const Vec2> ring)
{
    m_ring.assignCurve(ring);
    joinTube();
}

void CoverageMask::addTubeDisc(Vec2 centre, double radius)
{
    const int points = std::clamp(static_cast<int>(8 + radius), kLeastDiscPoints, kMostDiscPoints);
    m_ring.assignPlaced(unitCircle(points), radius, centre);
    joinTube();
}

void CoverageMask::joinTube()
{
    if (!m_ringBefore.isEmpty()) {
        m_hull.assignUnion(m_ringBefore, m_ring);
        fillHull(m_hull);
    }
    std::swap(m_ring, m_ringBefore);
}

void CoverageMask::addCapsule(Vec2 from, double fromRadius, Vec2 to, double toRadius)
{
    startTube();
    addTubeDisc(from, fromRadius);
    addTubeDisc(to, toRadius);
}

void CoverageMask::addDisc(Vec2 centre, double radius)
{
    addCapsule(centre, radius, centre, radius);
}

void CoverageMask::addStroke(std::span<const Vec2> points, double width, bool isClosed)
{
    if (points.size() == 1) {
        addDisc(points.front(), width / 2);
        return;
    }
    startTube();
    for (const Vec2 point : points) {
        addTubeDisc(point, width / 2);
    }
    if (isClosed && !points.empty()) {
        addTubeDisc(points.front(), width / 2);
    }
}

} // namespace unhunch::figure
