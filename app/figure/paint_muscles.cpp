// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace unhunch::figure {

namespace {

/// How much of a patch is seen: 0 from the front.
struct Visibility {
    double back = 0;
    Pair<double> sides;
};

Visibility visibility(const FigureView& view)
{
    const Torso::Frame f = view.body.torso().frame(1.8);
    Visibility v;
    v.back = smoothStep(-0.15, 0.30, view.brush.facing(-f.front));
    for (const Side side : kSides) {
        const Vec3 outwards = f.front * -0.75 + f.left * (signOf(side) * 0.66);
        v.sides[side] = v.back * smoothStep(-0.55, 0.15, view.brush.facing(outwards));
    }
    return v;
}

/// Weak muscles are cream, not transparent orange: that would be mud on the shirt's green.
void paintPatch(const FigureView& view, const MusclePatch& patch, double level)
{
    const ThemeColours& theme = view.look.theme;
    const double heat = smoothStep(0.15, 0.95, level);
    const double opacity = std::min(1.0, level * 2.2) * (0.55 + 0.45 * heat);
    const Ink top{mix(theme.muscleLow, theme.muscleTop, heat), 0.94 * opacity};
    const Ink bottom{mix(theme.muscleLow, theme.muscle, heat), 0.94 * opacity};
    view.brush.patch(patch.outline, {top, bottom}, {theme.muscleLine, 0.016, 0.55 * opacity, Blend::Atop});
    for (const std::vector<Vec3>& fibre : patch.fibres) {
        view.brush.taperedLine(fibre, {theme.muscleLine, 0.018, 0.40 * opacity, Blend::Atop});
    }
}

void paintScapula(const FigureView& view, Side side, double level)
{
    const OutfitColours& outfit = view.look.outfit;
    const Ink fill{outfit.shirtLight, 0.55 * level};
    view.brush.patch(
        view.body.muscles().scapula(side), {fill, fill}, {outfit.shirtLine, 0.018, 0.5 * level, Blend::Atop});
}

/// A band from the neck to the upper corner of the shoulder blade, wider in its middle.
void paintLevator(const FigureView& view, Side side, double level)
{
    constexpr int kPoints = 14;
    const Camera& camera = view.brush.camera();
    const std::vector<Vec3> control = view.body.muscles().levator(side);
    std::vector<Vec2> way;
    for (int i = 0; i < kPoints; ++i) {
        const double t = i / (kPoints - 1.0);
        const double u = 1 - t;
        way.push_back(camera.project(control[0] * (u * u * u) + control[1] * (3 * t * u * u)
                                     + control[2] * (3 * t * t * u) + control[3] * (t * t * t)));
    }
    std::vector<Vec2> band(way.size() * 2);
    for (std::size_t i = 0; i < way.size(); ++i) {
        const Vec2 along = way[std::min(i + 1, way.size() - 1)] - way[i == 0 ? 0 : i - 1];
        const double swell = std::sin(std::numbers::pi * static_cast<double>(i) / (kPoints - 1));
        const double half = (0.035 + 0.05 * swell) * camera.scale() / std::max(1e-6, length(along));
        const Vec2 aside = Vec2{-along.y, along.x} * half;
        band[i] = way[i] + aside;
        band[band.size() - 1 - i] = way[i] - aside;
    }
    const ThemeColours& theme = view.look.theme;
    view.brush.polygon(band, {theme.muscle, 0.92 * level}, Blend::Atop);
    view.brush.strokeScreen(band, {theme.muscleLine, 0.014, 0.55 * level, Blend::Atop}, true);
}

void paintSide(const FigureView& view, Side side, double seen)
{
    const MuscleLevels& levels = view.look.muscles;
    const MuscleMap map = view.body.muscles();
    if (levels.erector > 0) {
        paintPatch(view, map.erector(side), levels.erector * seen);
    }
    if (levels.trapezius > 0) {
        paintPatch(view, map.trapezius(side), levels.trapezius * seen);
    }
    if (levels.rhomboids > 0) {
        paintPatch(view, map.rhomboids(side), levels.rhomboids * seen);
    }
    if (levels.levator > 0) {
        paintLevator(view, side, levels.levator * seen);
    }
}

} // namespace

void paintMuscles(const FigureView& view)
{
    const MuscleLevels& levels = view.look.muscles;
    const Visibility seen = visibility(view);
    if (seen.back <= 0.01 || levels == MuscleLevels{}) {
        return;
    }
    for (const Side side : kSides) {
        if (levels.scapula > 0) {
            paintScapula(view, side, levels.scapula * seen.sides[side]);
        }
    }
    for (const Side side : kSides) {
        if (seen.sides[side] >= 0.02) {
            paintSide(view, side, seen.sides[side]);
        }
    }
    const bool hasBackPatch
        = std::max({levels.rhomboids, levels.trapezius, levels.scapula, levels.erector}) > 0;
    if (hasBackPatch) {
        view.brush.line(view.body.muscles().spineLine(),
                        {view.look.outfit.shirtLine, 0.016, 0.35 * seen.back, Blend::Atop});
    }
}

} // namespace unhunch::figure
