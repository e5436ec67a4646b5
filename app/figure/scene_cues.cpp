// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/scene_cues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace unhunch::figure {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRingRadius = 208;

/// A place on the floor under a body part: its radius, and how high the part is above it.
struct FloorSpot {
    Vec3 part;
    double radius = 0;
};

std::vector<FloorSpot> floorSpots(const Skeleton& s)
{
    std::vector<FloorSpot> spots;
    for (const Side side : kSides) {
        const LegBones& leg = s.legs[side];
        spots.push_back({leg.ankle + Vec3{leg.toe.x, 0, leg.toe.z} * 0.25, 0.62});
    }
    spots.push_back({s.pelvis.joint, 0.55});
    spots.push_back({s.bone(SpineBone::Lumbar).joint, 0.5});
    spots.push_back({s.chest().joint, 0.5});
    spots.push_back({s.head().joint, 0.35});
    for (const Side side : kSides) {
        spots.push_back({s.legs[side].knee, 0.28});
        spots.push_back({s.arms[side].wrist, 0.22});
    }
    return spots;
}

Bone arrowFrame(const Skeleton& s, ArrowSpace space)
{
    switch (space) {
    case ArrowSpace::World:
        return {};
    case ArrowSpace::Chest:
        return s.chest();
    case ArrowSpace::ShoulderLeft:
        return {s.arms.left.shoulder, s.chest().axes};
    case ArrowSpace::ShoulderRight:
        return {s.arms.right.shoulder, s.chest().axes};
    }
    return {};
}

Vec2 unit(Vec2 v)
{
    const double n = length(v);
    return n > 1e-9 ? v * (1 / n) : Vec2{};
}

/// A curve in small steps, and how far each of them is along it.
struct Way {
    std::vector<Vec2> points;
    std::vector<double> travelled;
};

Way curveThrough(const std::array<Vec2, 3>& p)
{
    constexpr int kSteps = 40;
    Way way{{}, {0}};
    for (int i = 0; i < kSteps; ++i) {
        const double t = i / (kSteps - 1.0);
        const Vec2 next = p[0] * ((1 - t) * (1 - t)) + p[1] * (2 * t * (1 - t)) + p[2] * (t * t);
        if (i > 0) {
            way.travelled.push_back(way.travelled.back() + length(next - way.points.back()));
        }
        way.points.push_back(next);
    }
    return way;
}

/// The direction of a curve around its step `i`.
Vec2 directionAt(const std::vector<Vec2>& points, std::size_t i)
{
    return unit(points[std::min(i + 1, points.size() - 1)] - points[i == 0 ? 0 : i - 1]);
}

/// One tapered arc with its head, as a polygon.
std::vector<Vec2> arrowOutline(const std::array<Vec2, 3>& p, double width)
{
    const auto [way, travelled] = curveThrough(p);
    const double head = std::min(width * 2.5, travelled.back() * 0.5);
    const auto neck = std::lower_bound(travelled.begin(), travelled.end(), travelled.back() - head);
    const auto shaft = std::max<std::size_t>(2, static_cast<std::size_t>(neck - travelled.begin()));
    std::vector<Vec2> left;
    std::vector<Vec2> right;
    for (std::size_t i = 0; i < shaft; ++i) {
        const Vec2 along = directionAt(way, i);
        const double grown = 0.18 + 0.82 * static_cast<double>(i) / static_cast<double>(shaft - 1);
        const Vec2 aside = Vec2{-along.y, along.x} * (width / 2 * grown);
        left.push_back(way[i] + aside);
        right.push_back(way[i] - aside);
    }
    const Vec2 root = way[shaft - 1];
    const Vec2 along = unit(way.back() - root);
    const Vec2 barb = Vec2{-along.y, along.x} * (head * 0.56);
    const Vec2 back = along * (head * 0.10);
    left.insert(left.end(), {root + barb - back, way.back(), root - barb - back});
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

} // namespace

CuePainter::CuePainter(Layer& layer, const Picture& picture, const ThemeColours& theme, CoverageMask& mask)
    : m_layer(layer)
    , m_picture(picture)
    , m_theme(theme)
    , m_mask(mask)
{}

void CuePainter::fill(const Ink& ink)
{
    m_mask.finish();
    m_layer.fill(m_mask, ink, Blend::Over);
}

void CuePainter::disc(Vec2 centre, double radius, const Ink& ink)
{
    constexpr int kPoints = 180;
    std::vector<Vec2> circle;
    for (int i = 0; i < kPoints; ++i) {
        const double t = 2 * kPi * i / kPoints;
        circle.push_back({centre.x + radius * std::cos(t), centre.y + radius * std::sin(t)});
    }
    m_mask.clear();
    m_mask.addHullOf(circle);
    fill(ink);
}

void CuePainter::card()
{
    const std::array<Vec2, 4> all{Vec2{0, 0},
                                  Vec2{m_picture.width, 0},
                                  Vec2{m_picture.width, m_picture.height},
                                  Vec2{0, m_picture.height}};
    m_mask.clear();
    m_mask.addPolygon(all);
    fill({m_theme.card, 1});
    disc(m_picture.discCentre(), 0.43 * 480 * m_picture.unit(), {m_theme.disc, 1});
}

void CuePainter::groundShadow(const Camera& camera, const Skeleton& skeleton, Theme theme)
{
    const Vec2 origin = camera.project({0, 0, 0});
    const Vec2 alongX = camera.project({1, 0, 0}) - origin;
    const Vec2 alongZ = camera.project({0, 0, 1}) - origin;
    for (const FloorSpot& spot : floorSpots(skeleton)) {
        const double height = spot.part.y;
        const double nearness = std::pow(std::max(0.0, 1 - height / 3), 1.3);
        if (nearness <= 0.05) {
            continue;
        }
        const double radius = spot.radius * 1.25 + height * 0.12;
        const double opacity = 0.20 * nearness * (theme == Theme::Dark ? 1.9 : 1);
        m_layer.spot({camera.project({spot.part.x, 0, spot.part.z}),
                      alongX * radius,
                      alongZ * radius,
                      {m_theme.shadow, opacity}},
                     Blend::Over);
    }
}

void CuePainter::arrow(const Camera& camera, const Skeleton& skeleton, const ArrowSpec& arrow, double opacity)
{
    const Bone frame = arrowFrame(skeleton, arrow.space);
    const auto at = [&](Vec3 p) { return camera.project(frame.joint + frame.axes * p); };
    const double width = arrow.width * camera.scale();
    const std::vector<Vec2> outline = arrowOutline({at(arrow.from), at(arrow.over), at(arrow.to)}, width);
    m_mask.clear();
    m_mask.addPolygon(outline);
    m_mask.addStroke(outline, width * 0.72, true);
    fill({m_theme.halo, 0.9 * opacity});
    m_mask.clear();
    m_mask.addPolygon(outline);
    m_mask.addStroke(outline, width * 0.30, true);
    fill({m_theme.accent, opacity});
}

void CuePainter::arc(double from, double to, double width, Rgb colour)
{
    const int steps = std::max(2, static_cast<int>((to - from) * 40));
    const Vec2 centre = m_picture.discCentre();
    const double radius = kRingRadius * m_picture.unit();
    std::vector<Vec2> points;
    for (int i = 0; i <= steps; ++i) {
        const double a = mix(from, to, 1.0 * i / steps) - kPi / 2;
        points.push_back({centre.x + radius * std::cos(a), centre.y + radius * std::sin(a)});
    }
    m_mask.clear();
    m_mask.addStroke(points, width);
    fill({colour, 1});
}

void CuePainter::breathRing(std::span<const BreathSpan> spans, double t)
{
    constexpr double kGap = 0.035;
    const double unitPx = m_picture.unit();
    double total = 0;
    for (const BreathSpan& span : spans) {
        total += span.seconds;
    }
    const double now = total > 0 ? std::fmod(std::max(t, 0.0), total) : 0;
    double begun = 0;
    for (const BreathSpan& span : spans) {
        const double from = 2 * kPi * begun / total + kGap;
        const double to = 2 * kPi * (begun + span.seconds) / total - kGap;
        arc(from, to, 7 * unitPx, m_theme.ringTrack);
        const double reached = std::min(to, 2 * kPi * now / total);
        if (reached > from) {
            const Rgb colour = span.phase == BreathPhase::In     ? m_theme.ringIn
                               : span.phase == BreathPhase::Hold ? m_theme.ringHold
                                                                 : m_theme.ringOut;
            arc(from, reached, 7 * unitPx, colour);
        }
        begun += span.seconds;
    }
    const double a = 2 * kPi * now / std::max(total, 1e-9) - kPi / 2;
    const Vec2 centre = m_picture.discCentre();
    const Vec2 knob = centre + Vec2{std::cos(a), std::sin(a)} * (kRingRadius * unitPx);
    disc(knob, 9.75 * unitPx, {m_theme.accent, 1});
    disc(knob, 6.25 * unitPx, {m_theme.card, 1});
}

void CuePainter::insetDisc(Vec2 centre, double radius)
{
    disc(centre, radius, {m_theme.inset, 1});
}

void CuePainter::insetRing(Vec2 centre, double radius)
{
    constexpr int kPoints = 120;
    std::vector<Vec2> circle;
    for (int i = 0; i < kPoints; ++i) {
        const double t = 2 * kPi * i / kPoints;
        circle.push_back({centre.x + radius * std::cos(t), centre.y + radius * std::sin(t)});
    }
    m_mask.clear();
    m_mask.addStroke(circle, 2.2 * m_picture.unit(), true);
    fill({m_theme.ring, 1});
}

} // namespace unhunch::figure
