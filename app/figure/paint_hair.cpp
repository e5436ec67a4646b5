// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>
#include <vector>

namespace unhunch::figure {

namespace {

/// A strand from one place on the hair to another: degrees from the front and height.
struct Strand {
    double fromPhi = 0;
    double fromHeight = 0;
    double toPhi = 0;
    double toHeight = 0;
};

constexpr std::array kCropStrands{
    Strand{28, 0.86, -75, 0.74},
    Strand{26, 0.90, -95, 0.80},
    Strand{30, 0.93, -120, 0.78},
    Strand{60, 0.90, 120, 0.66},
    Strand{75, 0.84, 140, 0.56},
};

constexpr std::array kBunStrands{
    Strand{10, 0.93, -150, 0.86},
    Strand{-25, 0.87, -165, 0.74},
    Strand{-55, 0.80, -170, 0.62},
    Strand{25, 0.87, 165, 0.74},
    Strand{55, 0.80, 165, 0.62},
};

void paintStrand(const FigureView& view, const Strand& strand)
{
    constexpr int kPoints = 14;
    std::vector<Vec3> points;
    for (int i = 0; i < kPoints; ++i) {
        const double t = i / (kPoints - 1.0);
        const double phi = radians(mix(strand.fromPhi, strand.toPhi, t));
        const double h = mix(strand.fromHeight, strand.toHeight, std::sin(t * std::numbers::pi / 2));
        const double lift = hairThickness(view.look.hairStyle, h, phi, 1) + 0.003;
        const Vec3 local = headSurface(view.body.model(), h, phi, lift);
        if (view.brush.facing(view.body.skeleton().head().axes * (local - inHead(0, 0.55, -0.03))) > -0.02) {
            points.push_back(view.body.onHead(local));
        }
    }
    if (points.size() > 2) {
        view.brush.taperedLine(
            points, {mix(view.look.hair.base, Rgb{}, 0.35), 0.026, 0.6, Blend::Atop}, true);
    }
}

/// Those that look to the viewer, the far ones first; each is a little darker at its rim.
void paintCurls(const FigureView& view)
{
    constexpr double kRim = 0.80;
    constexpr double kLift = 0.16; ///< of the radius, towards the light
    const Rgb base = view.look.hair.base;
    const Rgb crease = mix(base, Rgb{}, 0.28);
    const Vec3 middle = view.body.onHead(inHead(0, 0.55, -0.03));
    std::vector<std::pair<double, Capsule>> curls;
    for (const Capsule& curl : view.body.heads().curls) {
        const Capsule here = view.body.onHead(curl);
        const double facing = view.brush.facing(here.from - middle);
        if (facing > 0) {
            curls.emplace_back(facing, here);
        }
    }
    std::ranges::sort(curls, {}, &std::pair<double, Capsule>::first);
    for (const auto& [facing, curl] : curls) {
        view.brush.capsule(curl, crease);
        const Vec3 lit = curl.from + view.brush.light() * (kLift * curl.fromRadius);
        view.brush.capsule({lit, kRim * curl.fromRadius, lit, kRim * curl.fromRadius},
                           mix(base, view.look.hair.light, 0.6 * facing));
    }
}

} // namespace

void paintHair(const FigureView& view)
{
    constexpr double kLeastFacing = -0.08;
    const Loft& hair = view.body.hair;
    const Rgb base = view.look.hair.base;
    const int crown = hair.rings() - 2;
    if (view.brush.facing(view.body.skeleton().head().axes.y) > 0) {
        PartShape top; // the last rows may fold; the crown's ring covers them
        top.outline.lofts = {LoftSlice(hair, crown, crown)};
        view.brush.part(top, {base, base, base, {}});
    }
    view.brush.maskFacing(hair, kLeastFacing);
    view.brush.fillLast(base);
    view.brush.toneLast(LoftSlice(hair, 0, crown), {ToneStep{-0.74, 0.55}, ToneStep{}}, view.look.hair.light);
    if (view.look.hairStyle == Hair::Curls) {
        paintCurls(view);
        return;
    }
    const bool isBun = view.look.hairStyle == Hair::Bun;
    for (const Strand& strand :
         isBun ? std::span<const Strand>(kBunStrands) : std::span<const Strand>(kCropStrands)) {
        paintStrand(view, strand);
    }
}

} // namespace unhunch::figure
