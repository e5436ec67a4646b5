// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"

namespace unhunch::figure {

namespace {

constexpr double kClothTone = 0.62;

/// The collar looks away so far that the neck lies behind the shirt.
bool isNeckBehind(const FigureView& view)
{
    const Vec3 up = view.body.skeleton().chest().axes * rotationX(16) * Vec3{0, 1, 0};
    return view.brush.facing(up) < -0.5;
}

void paintNeckSkin(const FigureView& view)
{
    view.brush.facingRegion(view.body.neck, 0, view.skinColours());
}

void paintGlow(const FigureView& view)
{
    const double breath = view.body.pose().breath;
    const double radius = (0.34 + 0.30 * breath) * view.brush.camera().scale();
    const Vec2 centre = view.brush.camera().project(view.body.torso().front(*view.look.glowHeight));
    view.brush.spot({centre, {radius, 0}, {0, radius}, {view.look.theme.glow, 0.15 + 0.65 * breath}});
}

} // namespace

void paintPelvis(const FigureView& view)
{
    PartShape shape;
    shape.outline.lofts = {view.body.pelvis};
    shape.toned = {view.body.pelvis};
    shape.toneWeight = 0.9;
    PartColours colours = view.trouserColours();
    colours.line.reset();
    view.brush.part(shape, colours);
}

void paintShirt(const FigureView& view)
{
    paintNeckBehind(view);
    PartShape shape;
    shape.outline.lofts = {view.body.shirt};
    for (const Side side : kSides) {
        if (view.farnessOfArm(side) < 0.5) {
            const auto& girdle = view.body.girdle[side];
            shape.outline.capsules.insert(shape.outline.capsules.end(), girdle.begin(), girdle.end());
        }
    }
    shape.edge = Outline{{view.body.shirt}, {}}; // lines on the shoulder's capsules would be scallops
    shape.toned = {view.body.shirt};
    shape.toneWeight = kClothTone;
    shape.hasShadow = true;
    view.brush.part(shape, view.shirtColours());
    view.brush.ringArc(view.body.hem, 0, {view.look.outfit.shirtShade, 0.018, 0.9, Blend::Over});
    if (view.look.glowHeight) {
        paintGlow(view);
    }
}

void paintNeckBehind(const FigureView& view)
{
    if (isNeckBehind(view)) {
        paintNeckSkin(view);
    }
}

void paintNeck(const FigureView& view)
{
    if (!isNeckBehind(view)) {
        paintNeckSkin(view);
    }
    const OutfitColours& outfit = view.look.outfit;
    view.brush.ringArc(view.body.neck, 0, {outfit.shirtLine, 0.060, 0.85, Blend::Over});
    view.brush.ringArc(view.body.neck, 0, {outfit.shirtShade, 0.042, 1, Blend::Over});
}

} // namespace unhunch::figure
