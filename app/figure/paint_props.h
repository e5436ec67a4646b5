// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/coverage_mask.h"
#include "app/figure/layer.h"
#include "core/figure/camera.h"
#include "core/figure/palette.h"
#include "core/figure/scene.h"

#include <array>
#include <span>
#include <vector>

namespace unhunch::figure {

/// Where a prop is painted: in front of the figure only what the view puts there, such as a chair's back seen
/// from behind.
enum class PropLayer { BehindFigure, BeforeFigure };

/// Paints furniture as hulls of balls: everything is in space, so that it meets the figure in every view.
class PropPainter {
public:
    /// `light` in view space. All must outlive the painter.
    PropPainter(
        Layer& layer, const Camera& camera, Vec3 light, const ThemeColours& theme, CoverageMask& mask);

    void paint(const Prop& prop, PropLayer layer);

private:
    struct Ball {
        Vec3 centre;
        double radius = 0;
    };

    /// A box of rounded edges: half extents along its axes.
    struct Box {
        Vec3 centre;
        Vec3 half;
        double rounding = 0;
        Mat3 axes;
    };

    struct Shades {
        Rgb base, shade, light;
    };

    void paintOne(const OfficeChair& chair, PropLayer layer);
    void paintOne(const SturdyChair& chair, PropLayer layer);
    void paintOne(const Mat& mat, PropLayer layer);
    void paintOne(const Wall& wall, PropLayer layer);
    void paintOne(const Counter& counter, PropLayer layer);
    void paintOne(const Door& door, PropLayer layer);
    void paintOne(const Pillow& pillow, PropLayer layer);

    void paintOne(const GroundShadow& /*elsewhere*/, PropLayer /*layer*/) {}

    void officeBase(const OfficeChair& chair);
    void officeBack(const OfficeChair& chair);
    void sturdyBack(const SturdyChair& chair, const Mat3& axes);
    void hull(std::span<const Ball> balls, const Ink& ink);
    void tube(Vec3 from, Vec3 to, double radius, Rgb colour);
    void box(const Box& box, const Shades& shades);
    void face(const Box& box, int axis, double sign, const Shades& shades);
    [[nodiscard]] Shades furniture() const;
    [[nodiscard]] Shades wallShades() const;

    Layer& m_layer;
    const Camera& m_camera;
    Vec3 m_light; ///< in the world
    const ThemeColours& m_theme;
    CoverageMask& m_mask;
    std::vector<Vec2> m_points;
};

} // namespace unhunch::figure
