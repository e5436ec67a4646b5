// SPDX-License-Identifier: GPL-3.0-or-later
// Regions of a part: its faces that look at the viewer, and what is painted through them.
#include "app/figure/brush.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace unhunch::figure {

namespace {

/// A four-sided face of a loft, and by how much each corner faces the viewer more than it must.
struct Face {
    std::array<Vec3, 4> corners;
    std::array<double, 4> facing{};
};

/// A convex polygon on the screen.
struct CutFace {
    std::array<Vec2, 8> points{};
    std::size_t count = 0;

    void add(Vec2 point) { points[count++] = point; }
};

/// The part of a face that looks at the viewer.
CutFace facingPart(const Camera& camera, const Face& face)
{
    CutFace cut;
    const std::array<double, 4>& f = face.facing;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t k = (i + 1) % 4;
        if (f[i] >= 0) {
            cut.add(camera.project(face.corners[i]));
        }
        if ((f[i] >= 0) != (f[k] >= 0)) {
            cut.add(camera.project(mix(face.corners[i], face.corners[k], f[i] / (f[i] - f[k]))));
        }
    }
    return cut;
}

/// The faces between `ring` and the next one.
void addFacingBand(CoverageMask& mask, const Camera& camera, const Loft& loft, int ring, double least)
{
    const Vec3 towards = camera.towards();
    const auto points = std::array{loft.ring(ring), loft.ring(ring + 1)};
    const auto normals = std::array{loft.normals(ring), loft.normals(ring + 1)};
    const auto facing = [&](std::size_t r, std::size_t i) { return dot(normals[r][i], towards) - least; };
    for (std::size_t j = 0; j < points[0].size(); ++j) {
        const std::size_t next = j + 1 == points[0].size() ? 0 : j + 1;
        const Face face{{points[0][j], points[0][next], points[1][next], points[1][j]},
                        {facing(0, j), facing(0, next), facing(1, next), facing(1, j)}};
        if (std::ranges::max(face.facing) < 0) {
            continue;
        }
        const CutFace cut = facingPart(camera, face);
        if (cut.count > 2) {
            mask.addHullOf(std::span(cut.points).first(cut.count));
        }
    }
}

} // namespace

const CoverageMask& Brush::maskFacing(const Loft& loft, double least)
{
    m_scratch.screen.loft = nullptr;
    CoverageMask& mask = m_silhouette != nullptr ? *m_silhouette : m_scratch.base;
    if (m_silhouette == nullptr) {
        mask.clear();
    }
    for (int ring = 0; ring + 1 < loft.rings(); ++ring) {
        addFacingBand(mask, m_camera, loft, ring, least);
    }
    if (m_silhouette == nullptr) {
        mask.finish();
    }
    return mask;
}

void Brush::facingRegion(const Loft& loft, double least, const PartColours& colours)
{
    maskFacing(loft, least);
    if (m_silhouette != nullptr) {
        return;
    }
    m_layer.fill(m_scratch.base, {colours.base, 1}, Blend::Over);
    noteMask(m_scratch.base);
    PartShape shape;
    shape.toned = {loft};
    paintTones(shape, colours);
}

void Brush::fillLast(Rgb colour)
{
    if (m_silhouette == nullptr) {
        m_layer.fill(m_scratch.base, {colour, 1}, Blend::Over);
        noteMask(m_scratch.base);
    }
}

void Brush::toneLast(const LoftSlice& slice, const std::array<ToneStep, 2>& steps, Rgb colour)
{
    if (m_silhouette != nullptr) {
        return;
    }
    m_scratch.tone.clear();
    m_scratch.tone.setSteps(steps);
    fillTones(slice, {}, -1);
    m_layer.tone(m_scratch.base, m_scratch.tone, colour);
}

} // namespace unhunch::figure
