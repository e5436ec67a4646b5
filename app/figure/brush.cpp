// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/brush.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unhunch::figure {

namespace {

constexpr double kShadowOpacity = 0.09;
constexpr double kLineOpacity = 0.75;
constexpr double kLeastFacing = -0.02;

double ringArea(std::span<const Vec2> p)
{
    double area = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        area += cross(p[i], p[i + 1 == p.size() ? 0 : i + 1]);
    }
    return area;
}

/// Moves every point of a convex curve outwards.
void growRing(std::vector<Vec2>& points, double grow)
{
    const double orientation = ringArea(points) >= 0 ? 1 : -1;
    const std::vector<Vec2> was = points;
    const std::size_t n = was.size();
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 along = was[i + 1 == n ? 0 : i + 1] - was[i == 0 ? n - 1 : i - 1];
        const double size = length(along);
        if (size > 1e-6) {
            points[i] = was[i] + Vec2{along.y, -along.x} * (orientation * grow / size);
        }
    }
}

PixelRect united(PixelRect a, PixelRect b)
{
    if (a.isEmpty()) {
        return b;
    }
    return b.isEmpty() ? a
                       : PixelRect{std::min(a.left, b.left),
                                   std::min(a.top, b.top),
                                   std::max(a.right, b.right),
                                   std::max(a.bottom, b.bottom)};
}

} // namespace

void Scratch::reset(int width, int height, int linesPerRow)
{
    base.reset(width, height, linesPerRow);
    edge.reset(width, height, std::max(4, linesPerRow / 2)); // lines and shadows show their edges less
    tone.reset(width, height);
}

Brush::Brush(Layer& layer, const Camera& camera, Vec3 light, Scratch& scratch)
    : m_layer(layer)
    , m_camera(camera)
    , m_scratch(scratch)
    , m_light(camera.toWorld(light))
{}

bool Brush::isOutside(Vec3 centre, double radius) const
{
    const Vec2 p = m_camera.project(centre);
    const double r = radius * m_camera.scale();
    return p.x + r < 0 || p.y + r < 0 || p.x - r > m_layer.width() || p.y - r > m_layer.height();
}

void Brush::collect(CoverageMask& silhouette, CoverageMask& rim, double rimWidth)
{
    m_silhouette = &silhouette;
    m_rim = &rim;
    m_rimWidth = rimWidth;
}

void Brush::projectRing(const LoftSlice& slice, int ring, double grow, std::vector<Vec2>& points) const
{
    points.clear();
    for (const Vec3& p : slice.loft->ring(ring)) {
        points.push_back(m_camera.project(p));
    }
    if (grow != 0) {
        growRing(points, grow);
    }
}

void Brush::addSlice(CoverageMask& mask, const LoftSlice& slice, double grow)
{
    if (slice.first == slice.last) {
        projectRing(slice, slice.first, grow, m_scratch.ring);
        mask.addHullOf(m_scratch.ring);
        return;
    }
    mask.startTube();
    for (int ring = slice.first; ring <= slice.last; ++ring) {
        projectRing(slice, ring, grow, m_scratch.ring);
        mask.addTubeRing(m_scratch.ring);
    }
}

void Brush::addOutline(CoverageMask& mask, const Outline& outline, double grow)
{
    for (const LoftSlice& slice : outline.lofts) {
        addSlice(mask, slice, grow);
    }
    const double k = m_camera.scale();
    for (const Capsule& c : outline.capsules) {
        mask.addCapsule(
            m_camera.project(c.from), c.fromRadius * k + grow, m_camera.project(c.to), c.toRadius * k + grow);
    }
}

void Brush::noteMask(const CoverageMask& mask)
{
    m_painted = united(m_painted, mask.bounds());
}

void Brush::paintEdge(const PartShape& shape, const PartColours& colours)
{
    const double k = m_camera.scale();
    const Outline& outline = shape.edge ? *shape.edge : shape.outline;
    CoverageMask& mask = m_scratch.edge;
    if (shape.hasShadow) {
        mask.clear();
        addOutline(mask, outline, 0);
        mask.finish();
        const auto pixels = [k](double h) { return static_cast<int>(std::lround(h * k)); };
        m_layer.fillMoved(mask, pixels(-0.03 * m_shadowSide), pixels(0.075), {m_ink, kShadowOpacity});
        m_layer.fillMoved(mask, pixels(-0.015 * m_shadowSide), pixels(0.04), {m_ink, kShadowOpacity});
    }
    if (colours.line) {
        mask.clear();
        addOutline(mask, outline, shape.lineWidth * k);
        mask.finish();
        m_layer.fill(mask, {*colours.line, kLineOpacity}, Blend::Atop);
    }
}

void Brush::part(const PartShape& shape, const PartColours& colours)
{
    if (m_silhouette != nullptr) {
        addOutline(*m_silhouette, shape.outline, 0);
        addOutline(*m_rim, shape.outline, m_rimWidth);
        return;
    }
    paintEdge(shape, colours);
    m_scratch.base.clear();
    addOutline(m_scratch.base, shape.outline, 0);
    m_scratch.base.finish();
    m_layer.fill(m_scratch.base, {colours.base, 1}, Blend::Over);
    noteMask(m_scratch.base);
    paintTones(shape, colours);
}

void Brush::paintTones(const PartShape& shape, const PartColours& colours)
{
    if (shape.toned.empty()) {
        return;
    }
    ToneBuffer& tone = m_scratch.tone;
    tone.clear();
    tone.setSteps({ToneStep{0.46, 0.30 * shape.toneWeight}, ToneStep{0.14, 0.70 * shape.toneWeight}});
    for (const LoftSlice& slice : shape.toned) {
        fillTones(slice, shape, 1);
    }
    m_layer.tone(m_scratch.base, tone, colours.shade);
    if (shape.hasHighlight) {
        tone.clear();
        tone.setSteps({ToneStep{-0.92, 0.45 * shape.toneWeight}, ToneStep{}});
        for (const LoftSlice& slice : shape.toned) {
            fillTones(slice, shape, -1);
        }
        m_layer.tone(m_scratch.base, tone, colours.light);
    }
}

void Brush::toneRing(const LoftSlice& slice, int ring, double bias, double sign)
{
    const std::span<const Vec3> points = slice.loft->ring(ring);
    const std::span<const Vec3> normals = slice.loft->normals(ring);
    const Vec3 towards = m_camera.towards();
    m_scratch.toneB.clear();
    for (std::size_t j = 0; j < points.size(); ++j) {
        m_scratch.toneB.push_back({m_camera.project(points[j]),
                                   sign * (dot(normals[j], m_light) + bias),
                                   dot(normals[j], towards) - kLeastFacing});
    }
}

void Brush::fillTones(const LoftSlice& slice, const PartShape& shape, double sign)
{
    const auto bias = [&](int ring) {
        const double along = slice.loft->along(ring);
        return shape.fade == 0 ? 0.0 : shape.fade * (1 - smoothStep(shape.fadeFrom, shape.fadeTo, along));
    };
    toneRing(slice, slice.first, bias(slice.first), sign);
    std::swap(m_scratch.toneA, m_scratch.toneB);
    for (int ring = slice.first + 1; ring <= slice.last; ++ring) {
        toneRing(slice, ring, bias(ring), sign);
        const std::vector<ToneVertex>& a = m_scratch.toneA;
        const std::vector<ToneVertex>& b = m_scratch.toneB;
        for (std::size_t j = 0; j < a.size(); ++j) {
            const std::size_t next = j + 1 == a.size() ? 0 : j + 1;
            m_scratch.tone.addTriangle(a[j], a[next], b[j]);
            m_scratch.tone.addTriangle(a[next], b[next], b[j]);
        }
        std::swap(m_scratch.toneA, m_scratch.toneB);
    }
}

} // namespace unhunch::figure
