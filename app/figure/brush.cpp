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
/// Nothing of a part reaches further beyond its outline (H): neither line nor shadow.
constexpr double kMargin = 0.1;

double ringArea(std::span<const Vec2> p)
{
    double area = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        area += cross(p[i], p[i + 1 == p.size() ? 0 : i + 1]);
    }
    return area;
}

/// Every point of a convex curve, moved outwards.
void growRing(std::span<const Vec2> ring, double grow, std::vector<Vec2>& grown)
{
    const double outwards = ringArea(ring) >= 0 ? grow : -grow;
    const std::size_t n = ring.size();
    grown.assign(ring.begin(), ring.end());
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 along = ring[i + 1 == n ? 0 : i + 1] - ring[i == 0 ? n - 1 : i - 1];
        const double size = length(along);
        if (size > 1e-6) {
            grown[i] = ring[i] + Vec2{along.y, -along.x} * (outwards / size);
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
    edge.reset(width, height, std::max(4, linesPerRow / 2)); // lines show their edges less
    shadow.reset(width, height, std::max(2, linesPerRow / 4)); // shadows hardly
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

bool Brush::isOutside(const Outline& outline)
{
    const double margin = kMargin * m_camera.scale();
    const auto isBeside = [&](const LoftSlice& slice) {
        const ScreenLoft& screen = onScreen(*slice.loft);
        return screen.most.x + margin < 0 || screen.most.y + margin < 0
               || screen.least.x - margin > m_layer.width() || screen.least.y - margin > m_layer.height();
    };
    const auto isAway = [&](const Capsule& c) {
        return isOutside(mix(c.from, c.to, 0.5),
                         length(c.to - c.from) / 2 + std::max(c.fromRadius, c.toRadius) + kMargin);
    };
    return std::ranges::all_of(outline.lofts, isBeside) && std::ranges::all_of(outline.capsules, isAway);
}

const ScreenLoft& Brush::onScreen(const Loft& loft)
{
    ScreenLoft& screen = m_scratch.screen;
    if (screen.loft == &loft) {
        return screen;
    }
    screen.loft = &loft;
    screen.points.clear();
    screen.least = {1e9, 1e9};
    screen.most = {-1e9, -1e9};
    for (int ring = 0; ring < loft.rings(); ++ring) {
        for (const Vec3& point : loft.ring(ring)) {
            const Vec2 p = m_camera.project(point);
            screen.least = {std::min(screen.least.x, p.x), std::min(screen.least.y, p.y)};
            screen.most = {std::max(screen.most.x, p.x), std::max(screen.most.y, p.y)};
            screen.points.push_back(p);
        }
    }
    return screen;
}

std::span<const Vec2> Brush::screenRing(const Loft& loft, int ring)
{
    const auto n = static_cast<std::size_t>(loft.around());
    return std::span(onScreen(loft).points).subspan(static_cast<std::size_t>(ring) * n, n);
}

std::span<const Vec2> Brush::screenRing(const Loft& loft, int ring, double grow)
{
    const std::span<const Vec2> points = screenRing(loft, ring);
    if (grow == 0) {
        return points;
    }
    growRing(points, grow, m_scratch.ring);
    return m_scratch.ring;
}

void Brush::addSlice(CoverageMask& mask, const LoftSlice& slice, double grow)
{
    if (slice.first == slice.last) {
        mask.addHullOf(screenRing(*slice.loft, slice.first, grow));
        return;
    }
    mask.startTube();
    for (int ring = slice.first; ring <= slice.last; ++ring) {
        mask.addTubeRing(screenRing(*slice.loft, ring, grow));
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

void Brush::paintShadow(const Outline& outline)
{
    const auto pixels = [this](double h) { return static_cast<int>(std::lround(h * m_camera.scale())); };
    CoverageMask& mask = m_scratch.shadow;
    mask.clear();
    addOutline(mask, outline, 0);
    mask.finish();
    for (const Vec2 by : {Vec2{-0.03, 0.075}, Vec2{-0.015, 0.04}}) {
        m_layer.fillUnder(
            m_scratch.base, mask, {pixels(by.x * m_shadowSide), pixels(by.y)}, {m_ink, kShadowOpacity});
    }
}

void Brush::paintEdge(const PartShape& shape, const PartColours& colours)
{
    const Outline& outline = shape.edge ? *shape.edge : shape.outline;
    if (shape.hasShadow) {
        paintShadow(outline);
    }
    if (colours.line) {
        CoverageMask& mask = m_scratch.edge;
        mask.clear();
        addOutline(mask, outline, shape.lineWidth * m_camera.scale());
        mask.finish();
        m_layer.fillUnder(m_scratch.base, mask, {0, 0}, {*colours.line, kLineOpacity});
    }
}

void Brush::part(const PartShape& shape, const PartColours& colours)
{
    m_scratch.screen.loft = nullptr; // another loft may have been in the same place
    if (m_silhouette != nullptr) {
        addOutline(*m_silhouette, shape.outline, 0);
        addOutline(*m_rim, shape.outline, m_rimWidth);
        return;
    }
    if (isOutside(shape.outline)) {
        return;
    }
    m_scratch.base.clear();
    addOutline(m_scratch.base, shape.outline, 0);
    m_scratch.base.finish();
    paintEdge(shape, colours); // most of it is hidden by the part itself, so this one has to be known
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
    const std::span<const Vec2> points = screenRing(*slice.loft, ring);
    const std::span<const Vec3> normals = slice.loft->normals(ring);
    const Vec3 towards = m_camera.towards();
    m_scratch.toneB.clear();
    for (std::size_t j = 0; j < points.size(); ++j) {
        m_scratch.toneB.push_back(
            {points[j], sign * (dot(normals[j], m_light) + bias), dot(normals[j], towards) - kLeastFacing});
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
