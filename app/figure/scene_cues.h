// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "app/figure/layer.h"
#include "core/figure/camera.h"
#include "core/figure/palette.h"
#include "core/figure/scene.h"
#include "core/figure/skeleton.h"

#include <span>

namespace unhunch::figure {

/// A picture's measures: the figure is drawn for 480 × 480 in its middle.
struct Picture {
    double width = 0;
    double height = 0;

    [[nodiscard]] double unit() const { return (width < height ? width : height) / 480; }

    /// A point of the 480 × 480 picture.
    [[nodiscard]] Vec2 at(Vec2 p) const
    {
        return {width / 2 + (p.x - 240) * unit(), height / 2 + (p.y - 240) * unit()};
    }

    [[nodiscard]] Vec2 discCentre() const { return {width / 2, height / 2 - 0.03 * 480 * unit()}; }
};

/// What is painted around the figure. All colours are of one theme.
class CuePainter {
public:
    /// All must outlive the painter.
    CuePainter(Layer& layer, const Picture& picture, const ThemeColours& theme, CoverageMask& mask);

    void card();
    /// Soft shadows on the floor under everything that is near it; they fade as a part lifts.
    void groundShadow(const Camera& camera, const Skeleton& skeleton, Theme theme);
    void arrow(const Camera& camera, const Skeleton& skeleton, const ArrowSpec& arrow, double opacity);
    /// Filled clockwise from the top with the breath's own time.
    void breathRing(std::span<const BreathSpan> spans, double t);
    void insetDisc(Vec2 centre, double radius);
    void insetRing(Vec2 centre, double radius);

private:
    void disc(Vec2 centre, double radius, const Ink& ink);
    void arc(double from, double to, double width, Rgb colour);
    void fill(const Ink& ink);

    Layer& m_layer;
    const Picture& m_picture;
    const ThemeColours& m_theme;
    CoverageMask& m_mask;
};

} // namespace unhunch::figure
