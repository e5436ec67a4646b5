// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/paint_figure.h"

#include "app/figure/figure_parts.h"

#include <cmath>
#include <vector>

namespace unhunch::figure {

namespace {

Part armOf(Side side)
{
    return side == Side::Left ? Part::ArmLeft : Part::ArmRight;
}

Part legOf(Side side)
{
    return side == Side::Left ? Part::LegLeft : Part::LegRight;
}

std::vector<Part> orderFor(const FigureView& view)
{
    const Side arm = view.nearArm;
    const Side leg = view.nearLeg;
    constexpr double kSeenFromTheSide = 0.15;
    if (view.farArm > kSeenFromTheSide) {
        return {armOf(other(arm)),
                legOf(other(leg)),
                Part::Pelvis,
                legOf(leg),
                Part::Shirt,
                Part::Neck,
                Part::Muscles,
                Part::Head,
                armOf(arm)};
    }
    return {Part::Pelvis,
            legOf(other(leg)),
            legOf(leg),
            Part::Shirt,
            Part::Neck,
            Part::Muscles,
            Part::Head,
            armOf(other(arm)),
            armOf(arm)};
}

void paintPart(const FigureView& view, Part part)
{
    switch (part) {
    case Part::ArmLeft:
        return paintArm(view, Side::Left);
    case Part::ArmRight:
        return paintArm(view, Side::Right);
    case Part::LegLeft:
        return paintLeg(view, Side::Left);
    case Part::LegRight:
        return paintLeg(view, Side::Right);
    case Part::Pelvis:
        return paintPelvis(view);
    case Part::Shirt:
        return paintShirt(view);
    case Part::Neck:
        return paintNeck(view);
    case Part::Muscles:
        // From behind, the head's skin comes first, then neck and muscles, then hair: see paintHead.
        if (!view.isHeadAway()) {
            paintMuscles(view);
        }
        return view.look.hasBlanket ? paintBlanket(view) : void();
    case Part::Head:
        return paintHead(view);
    }
}

} // namespace

FigureView::FigureView(Brush& b, const Body& figure, const FigureLook& person)
    : brush(b)
    , body(figure)
    , look(person)
{
    const double chest = brush.facing(body.skeleton().chest().axes.x);
    const double hips = brush.facing(body.skeleton().pelvis.axes.x);
    nearArm = chest > 0 ? Side::Left : Side::Right;
    nearLeg = hips > 0 ? Side::Left : Side::Right;
    farArm = smoothStep(0.35, 0.85, std::abs(chest));
    farLeg = smoothStep(0.35, 0.85, std::abs(hips));
}

bool FigureView::isHeadAway() const
{
    return brush.facing(body.skeleton().head().axes.z) < -0.15;
}

PartColours FigureView::farther(PartColours c, double farness) const
{
    if (farness == 0) {
        return c;
    }
    const auto back = [&](Rgb colour, double towardsShade) {
        return mix(mix(colour, c.shade, towardsShade * farness), look.theme.farInk, 0.16 * farness);
    };
    PartColours result{back(c.base, 0.55), back(c.shade, 0.2), back(c.base, 0.30), {}};
    if (c.line) {
        result.line = back(*c.line, 0);
    }
    return result;
}

PartColours FigureView::skinColours() const
{
    return {look.skin.base, look.skin.shade, look.skin.light, look.skin.line};
}

PartColours FigureView::shirtColours() const
{
    const OutfitColours& cloth = look.outfit;
    return {cloth.shirt, cloth.shirtShade, cloth.shirtLight, cloth.shirtLine};
}

PartColours FigureView::trouserColours() const
{
    const OutfitColours& cloth = look.outfit;
    return {cloth.trousers, cloth.trousersShade, cloth.trousersLight, cloth.trousersLine};
}

void paintFigure(Brush& brush, const Body& body, const FigureLook& look, std::span<const Part> order)
{
    const FigureView view(brush, body, look);
    brush.setInk(look.theme.ink);
    const std::vector<Part> byView = order.empty() ? orderFor(view) : std::vector<Part>{};
    for (const Part part : order.empty() ? std::span<const Part>(byView) : order) {
        paintPart(view, part);
    }
}

} // namespace unhunch::figure
