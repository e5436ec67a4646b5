// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace unhunch::figure {

namespace {

LoftSlice slice(const Loft& loft, double from, double to)
{
    return {loft, loft.ringAt(from), loft.ringAt(to)};
}

constexpr double kHemWidth = 0.018;

PartColours withoutLine(PartColours colours)
{
    colours.line.reset();
    return colours;
}

void paintSleeve(const FigureView& view, Side side, bool isOpen)
{
    const Loft& sleeve = view.body.sleeves[side];
    const OutfitColours& outfit = view.look.outfit;
    const double farness = view.farnessOfArm(side);
    PartShape shape;
    shape.outline.lofts = {sleeve};
    shape.edge = Outline{{slice(sleeve, 0.30, kSleeveEnd)}, {}};
    shape.toned = {sleeve};
    shape.toneWeight = 0.62;
    shape.fadeFrom = 0.02; // no ball joints: the shade grows in below the shoulder
    shape.fadeTo = 0.42;
    shape.fade = 1.3;
    shape.hasShadow = true;
    view.brush.part(shape, view.farther(view.shirtColours(), farness));
    view.brush.ringArc(sleeve, sleeve.ringAt(0.52), {outfit.shirtShade, kHemWidth, 0.9, Blend::Over});
    if (isOpen) {
        PartShape opening;
        opening.outline.lofts = {LoftSlice(sleeve, sleeve.rings() - 1, sleeve.rings() - 1)};
        const Rgb inside = mix(outfit.shirtShade, outfit.shirtLine, 0.55);
        view.brush.part(opening, view.farther({inside, outfit.shirtShade, outfit.shirt, {}}, farness));
    }
}

void paintBareArm(const FigureView& view, Side side, bool isOpen)
{
    const ArmBones& bones = view.body.skeleton().arms[side];
    constexpr double kReach = 1.9; // from the elbow to either end, with the arm's thickness
    if (view.brush.isOutside(bones.elbow, kReach)) {
        return;
    }
    const Loft& arm = view.body.arms[side];
    const double from = isOpen ? kSleeveEnd : 0.2;
    const LoftSlice visible = slice(arm, from, 2);
    PartShape shape;
    shape.outline.lofts = {visible};
    shape.edge = Outline{{slice(arm, from + 0.08, 1.86)}, {}}; // no bracelet line at the wrist
    shape.toned = {visible};
    shape.hasShadow = true;
    view.brush.part(shape, view.farther(view.skinColours(), view.farnessOfArm(side)));
}

/// The points of a band from `grip`: straight where it is stretched, hanging where it is longer than its way.
std::array<Vec3, 13> bandLine(Vec3 grip, const Band& band)
{
    const Vec3 way = band.anchor - grip;
    const double spare = std::max(band.length - length(way), 0.0);
    const double sag = std::sqrt(0.375 * length(way) * spare); // a flat parabola of the band's length
    std::array<Vec3, 13> points{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double u = static_cast<double>(i) / static_cast<double>(points.size() - 1);
        points.at(i) = grip + way * u - Vec3{0, 4 * u * (1 - u) * sag, 0};
    }
    return points;
}

/// The resistance band, hidden at its end by the fist that is painted after it.
void paintBand(const FigureView& view, Side side)
{
    const ArmBones& arm = view.body.skeleton().arms[side];
    const ThemeColours& theme = view.look.theme;
    const Band& band = *view.look.band;
    const Vec3 grip = arm.wrist + arm.fingers * 0.33 + arm.palm * 0.06;
    const double stretched = std::max({length(band.anchor - grip), band.length, 1.0});
    const double width = 0.085 * std::sqrt(2.2 / stretched); // it thins as it stretches
    const Rgb colour = side == view.nearArm ? theme.band : mix(theme.band, theme.farInk, 0.3);
    std::array<Vec3, 13> line = bandLine(grip, band);
    view.brush.line(line, {colour, width, 1, Blend::Over});
    for (Vec3& point : line) {
        point.y += 0.012;
    }
    view.brush.line(line, {mix(colour, Rgb{1, 1, 1}, 0.25), width * 0.3, 0.7, Blend::Over});
}

/// A hand's parts, ordered by what lies behind what.
void paintFinger(const FigureView& view, std::span<const Capsule> finger, double farness)
{
    PartShape shape;
    shape.outline.capsules.assign(finger.begin(), finger.end());
    shape.lineWidth = 0.009;
    view.brush.part(shape, view.farther(view.skinColours(), farness));
}

void paintPalm(const FigureView& view, Side side)
{
    const HandShape& hand = view.body.hands[side];
    PartShape shape;
    shape.outline.lofts = {hand.palm};
    shape.outline.capsules = {hand.wrist};
    shape.toned = {hand.palm};
    view.brush.part(shape, view.farther(withoutLine(view.skinColours()), view.farnessOfArm(side)));
}

void paintTrousers(const FigureView& view, Side side)
{
    const Loft& leg = view.body.trouserLegs[side];
    PartShape shape;
    shape.outline.lofts = {leg};
    shape.edge = Outline{{slice(leg, 0.32, kTrouserEnd)}, {}};
    shape.toned = {leg};
    shape.toneWeight = 0.9;
    shape.fadeFrom = 0;
    shape.fadeTo = 0.35;
    shape.fade = 1.0;
    shape.hasShadow = true;
    view.brush.part(shape, view.farther(view.trouserColours(), view.farnessOfLeg(side)));
    view.brush.ringArc(leg, leg.ringAt(1.76), {view.look.outfit.trousersLine, 0.016, 0.5, Blend::Over});
}

void paintShoe(const FigureView& view, Side side)
{
    const FootShape& foot = view.body.feet[side];
    const ThemeColours& theme = view.look.theme;
    const double farness = view.farnessOfLeg(side);
    PartShape sole;
    sole.outline.lofts = {foot.sole};
    sole.toned = {foot.sole};
    sole.lineWidth = 0.012;
    sole.hasHighlight = true;
    PartShape upper = sole;
    upper.outline.lofts = {foot.upper};
    upper.toned = {foot.upper};
    const PartColours soleColours
        = view.farther({theme.sole, theme.soleShade, theme.sole, theme.soleLine}, farness);
    const Rgb shine = mix(theme.shoe, Rgb{1, 1, 1}, 0.4);
    const PartColours upperColours
        = view.farther({theme.shoe, theme.shoeShade, shine, theme.shoeLine}, farness);
    const bool isSoleSeen = view.brush.facing(view.body.skeleton().legs[side].up) <= -0.12;
    if (!isSoleSeen) {
        view.brush.part(sole, soleColours);
    }
    view.brush.part(upper, upperColours);
    if (isSoleSeen) {
        view.brush.part(sole, soleColours);
    }
}

void paintBareFoot(const FigureView& view, Side side)
{
    const FootShape& foot = view.body.feet[side];
    const PartColours skin = view.farther(view.skinColours(), view.farnessOfLeg(side));
    PartShape all;
    all.outline.lofts = {foot.upper};
    all.outline.capsules = foot.toes;
    all.toned = {foot.upper};
    view.brush.part(all, withoutLine(skin));
    for (const Capsule& toe : foot.toes) {
        PartShape shape;
        shape.outline.capsules = {toe};
        shape.lineWidth = 0.008;
        view.brush.part(shape, skin);
    }
}

void paintFoot(const FigureView& view, Side side)
{
    PartShape shin;
    shin.outline.lofts = {view.body.shins[side]};
    shin.toned = {view.body.shins[side]};
    view.brush.part(shin, view.farther(withoutLine(view.skinColours()), view.farnessOfLeg(side)));
    if (view.look.isShod) {
        paintShoe(view, side);
    } else {
        paintBareFoot(view, side);
    }
}

std::array<std::size_t, 4> fingersBackToFront(const HandShape& hand, const Camera& camera)
{
    std::array<std::size_t, 4> fingers{0, 1, 2, 3};
    const auto depth = [&](std::size_t i) { return camera.depth(hand.fingers.at(i)[0].to); };
    std::stable_sort(fingers.begin(), fingers.end(), [&](auto a, auto b) { return depth(a) < depth(b); });
    return fingers;
}

} // namespace

void paintArm(const FigureView& view, Side side)
{
    const ArmBones& arm = view.body.skeleton().arms[side];
    const bool isOpen = view.brush.facing(normalized(arm.elbow - arm.shoulder)) > 0.12;
    const bool isHandBehind = view.brush.facing(arm.wrist - arm.elbow) < 0;
    if (view.look.band) {
        paintBand(view, side);
    }
    const double farness = view.farnessOfArm(side);
    if (farness >= 0.5) {
        PartShape girdle; // the far shoulder belongs to the far arm, behind the trunk
        girdle.outline.capsules.assign(view.body.girdle[side].begin(), view.body.girdle[side].end());
        view.brush.part(girdle, view.farther(withoutLine(view.shirtColours()), farness));
    }
    if (isHandBehind) {
        paintHand(view, side);
    }
    if (isOpen) {
        paintSleeve(view, side, isOpen);
    }
    paintBareArm(view, side, isOpen);
    if (!isOpen) {
        paintSleeve(view, side, isOpen);
    }
    if (!isHandBehind) {
        paintHand(view, side);
    }
}

void paintHand(const FigureView& view, Side side)
{
    constexpr double kReach = 1.0; // no fingertip is further from the wrist
    if (view.brush.isOutside(view.body.skeleton().arms[side].wrist, kReach)) {
        return;
    }
    const HandShape& hand = view.body.hands[side];
    const Camera& camera = view.brush.camera();
    const double farness = view.farnessOfArm(side);
    const double palmDepth = camera.depth(hand.palm.centre(hand.palm.rings() / 2));
    const bool isThumbBehind = camera.depth(hand.thumb[0].to) < palmDepth;
    const bool isBackSeen = view.brush.facing(view.body.skeleton().arms[side].palm) < 0;
    if (isThumbBehind) {
        paintFinger(view, hand.thumb, farness);
    }
    if (!isBackSeen) {
        paintPalm(view, side);
    }
    for (const std::size_t i : fingersBackToFront(hand, camera)) {
        paintFinger(view, hand.fingers.at(i), farness);
    }
    if (isBackSeen) {
        paintPalm(view, side);
    }
    if (!isThumbBehind) {
        paintFinger(view, hand.thumb, farness);
    }
}

void paintLeg(const FigureView& view, Side side)
{
    const LegBones& leg = view.body.skeleton().legs[side];
    const bool comesTowards = view.brush.facing(normalized(leg.ankle - leg.knee)) > 0.45;
    if (comesTowards) {
        paintTrousers(view, side);
    }
    paintFoot(view, side);
    if (!comesTowards) {
        paintTrousers(view, side);
    }
}

} // namespace unhunch::figure
