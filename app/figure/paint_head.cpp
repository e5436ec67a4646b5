// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

namespace unhunch::figure {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr Rgb kInk{0x1a / 255.0, 0x12 / 255.0, 0x14 / 255.0};

/// Facial features live on the skin; this is where and how much they face the viewer.
class FaceSkin {
public:
    explicit FaceSkin(const FigureView& view)
        : m_view(view)
    {}

    [[nodiscard]] Vec3 at(double h, double phi, double lift = 0) const
    {
        return m_view.body.onHead(headSurface(m_view.body.model(), h, phi, lift));
    }

    [[nodiscard]] double facing(double h, double phi) const
    {
        const Mat3& head = m_view.body.skeleton().head().axes;
        return m_view.brush.facing(head * headNormal(m_view.body.model(), h, phi));
    }

private:
    const FigureView& m_view;
};

void paintOpenEye(const FigureView& view, const FaceSkin& skin, double phi)
{
    constexpr int kPoints = 20;
    const Camera& camera = view.brush.camera();
    const Vec2 centre = camera.project(skin.at(0.465, phi));
    const Vec2 across
        = (camera.project(skin.at(0.465, phi + 0.08)) - camera.project(skin.at(0.465, phi - 0.08))) * 0.45;
    const Vec2 up = (camera.project(skin.at(0.50, phi)) - camera.project(skin.at(0.43, phi))) * 0.45;
    std::vector<Vec2> ellipse;
    for (int i = 0; i < kPoints; ++i) {
        const double t = 2 * kPi * i / kPoints;
        ellipse.push_back(centre + across * std::cos(t) + up * std::sin(t));
    }
    view.brush.polygon(ellipse, {mix(view.look.skin.line, kInk, 0.75), 1}, Blend::Over);
}

void paintClosedEye(const FigureView& view, const FaceSkin& skin, double phi, double facing)
{
    std::vector<Vec3> arc;
    for (int i = 0; i <= 8; ++i) {
        const double t = i / 8.0;
        arc.push_back(skin.at(0.462 - 0.014 * std::sin(kPi * t), phi + (t - 0.5) * 0.22, 0.003));
    }
    view.brush.line(arc,
                    {mix(view.look.skin.line, kInk, 0.7), 0.024, std::min(1.0, facing * 3), Blend::Over});
}

void paintEye(const FigureView& view, const FaceSkin& skin, Side side)
{
    const double phi = signOf(side) * radians(25);
    const double facing = skin.facing(0.47, phi);
    if (view.look.areEyesClosed && facing > 0.30) {
        paintClosedEye(view, skin, phi, facing);
    } else if (!view.look.areEyesClosed && facing > 0.16) {
        paintOpenEye(view, skin, phi);
    }
}

void paintBrow(const FigureView& view, const FaceSkin& skin, Side side)
{
    std::vector<Vec3> arc;
    for (int i = 0; i <= 8; ++i) {
        const double t = i / 8.0;
        const double phi = signOf(side) * radians(13 + 25 * t);
        if (skin.facing(0.56, phi) > 0.22) {
            arc.push_back(skin.at(0.578 + 0.022 * std::sin(kPi * std::pow(t, 0.8)), phi, 0.004));
        }
    }
    if (arc.size() > 1) {
        view.brush.line(arc, {view.look.hair.base, 0.028, 0.9, Blend::Over});
    }
}

void paintMouth(const FigureView& view, const FaceSkin& skin)
{
    std::vector<Vec3> arc;
    for (int i = 0; i <= 12; ++i) {
        const double t = i / 12.0;
        const double phi = radians(-17 + 34 * t);
        if (skin.facing(0.19, phi) > -0.05) {
            arc.push_back(skin.at(0.200 - 0.028 * std::sin(kPi * t), phi, 0.012));
        }
    }
    if (arc.size() > 1) {
        view.brush.line(arc, {view.look.skin.lip, 0.022, 0.9, Blend::Over});
    }
}

/// An ellipse around the ear, `x` away from the middle of the head.
std::vector<Vec3> earRim(const FigureView& view, double s, double x, double width, double height)
{
    std::vector<Vec3> rim;
    for (int i = 0; i < kAround; ++i) {
        const double t = 2 * kPi * i / kAround;
        const double h = 0.44 + height * std::sin(t) - 0.02 * std::cos(t);
        rim.push_back(view.body.onHead(inHead(s * (x - 0.05 * std::cos(t)), h, -0.06 + width * std::cos(t))));
    }
    return rim;
}

void paintEarCurl(const FigureView& view, double s)
{
    std::vector<Vec3> curl;
    for (int i = 0; i < 14; ++i) {
        const double t = mix(-0.9, 3.4, i / 13.0);
        curl.push_back(
            view.body.onHead(inHead(s * 0.340, 0.445 + 0.06 * std::sin(t), -0.062 + 0.036 * std::cos(t))));
    }
    view.brush.line(curl, {view.look.skin.shade, 0.020, 1, Blend::Over});
}

void paintEar(const FigureView& view, Side side)
{
    const double s = signOf(side);
    const double facing = view.brush.facing(view.body.skeleton().head().axes.x * s);
    if (facing < -0.25) {
        return;
    }
    const SkinColours& skin = view.look.skin;
    Loft ear;
    ear.addPoints(earRim(view, s, 0.295, 0.058, 0.092), 0);
    ear.addPoints(earRim(view, s, 0.325, 0.064, 0.098), 0);
    PartShape shape;
    shape.outline.lofts = {ear};
    shape.lineWidth = 0.011;
    view.brush.part(shape, {mix(skin.base, skin.shade, 0.22), skin.shade, skin.light, skin.line});
    if (facing > 0.2) {
        paintEarCurl(view, s);
    }
}

void paintSkull(const FigureView& view, bool isAway)
{
    PartShape shape;
    shape.outline.lofts = {view.body.head};
    for (const Capsule& c : view.body.heads().nose) {
        shape.outline.capsules.push_back(view.body.onHead(c));
    }
    for (const Capsule& c : view.body.heads().lips) {
        shape.outline.capsules.push_back(view.body.onHead(c));
    }
    shape.toned = {view.body.head};
    shape.toneWeight = 0.85;
    shape.hasShadow = !isAway;
    PartColours colours = view.skinColours();
    if (isAway) {
        colours.line.reset();
    }
    view.brush.part(shape, colours);
}

/// The whole hair's outline, before the skin: no sliver of background shows at the temples.
void paintHairGround(const FigureView& view)
{
    PartShape shape;
    shape.outline.lofts = {view.body.hair};
    if (view.look.hairStyle == Hair::Curls) {
        for (const Capsule& curl : view.body.heads().curls) {
            shape.outline.capsules.push_back(view.body.onHead(curl));
        }
    }
    view.brush.part(shape, {view.look.hair.base, view.look.hair.base, view.look.hair.light, {}});
}

void paintBun(const FigureView& view, bool isBehindHead)
{
    Loft bun;
    addCapsule(bun, view.body.onHead(view.body.heads().bun));
    bun.computeNormals(NormalStyle::Surface);
    const HairColours& hair = view.look.hair;
    PartShape shape;
    shape.outline.capsules = {view.body.onHead(view.body.heads().bun)};
    shape.toned = {bun};
    shape.hasHighlight = true;
    shape.lineWidth = 0.012;
    if (isBehindHead) {
        view.brush.part(shape, {hair.base, hair.base, hair.light, {}});
    } else {
        view.brush.part(shape,
                        {hair.base, mix(hair.base, Rgb{}, 0.3), hair.light, mix(hair.base, Rgb{}, 0.4)});
    }
}

} // namespace

void paintFace(const FigureView& view)
{
    const FaceSkin skin(view);
    for (const Side side : kSides) {
        paintEye(view, skin, side);
        paintBrow(view, skin, side);
    }
    paintMouth(view, skin);
    if (skin.facing(0.4, 0) > 0.5) {
        const std::array<Vec3, 4> noseBase{view.body.onHead(inHead(-0.05, 0.30, 0.40)),
                                           view.body.onHead(inHead(-0.02, 0.278, 0.42)),
                                           view.body.onHead(inHead(0.02, 0.278, 0.42)),
                                           view.body.onHead(inHead(0.05, 0.30, 0.40))};
        view.brush.line(noseBase,
                        {mix(view.look.skin.shade, view.look.skin.line, 0.3), 0.020, 0.9, Blend::Over});
    }
}

void paintHead(const FigureView& view)
{
    const bool isAway = view.isHeadAway();
    const bool hasBun = view.look.hairStyle == Hair::Bun;
    const bool isBunBehind = view.brush.facing(view.body.skeleton().head().axes.z) >= -0.2;
    paintHairGround(view);
    if (hasBun && isBunBehind) {
        paintBun(view, true);
    }
    paintSkull(view, isAway);
    if (isAway) {
        paintNeck(view);
        paintMuscles(view);
    } else {
        paintFace(view);
    }
    paintHair(view);
    if (hasBun && !isBunBehind) {
        paintBun(view, false);
    }
    for (const Side side : kSides) {
        paintEar(view, side);
    }
}

} // namespace unhunch::figure
