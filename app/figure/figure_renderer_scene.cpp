// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture shows on its still background, back to front.
#include "app/figure/figure_renderer_private.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unhunch::figure {

namespace {

/// Fewer points around a limb where the difference is below a third of a pixel.
int pointsAround(double pixelsPerHead)
{
    return pixelsPerHead < 110 ? kAroundSmall : kAround;
}

/// Arrows come and go softly.
constexpr double kArrowFade = 0.25;

/// The camera of the inset looks straight at the back, however far it bends.
CameraSpec insetCamera(const InsetSpec& inset, const Bone& chest)
{
    const Vec3 up = chest.axes.y;
    const double lean = std::hypot(up.x, up.z) * (up.z >= 0 ? 1 : -1);
    const double tilt = degrees(std::atan2(lean, up.y));
    CameraSpec camera;
    camera.yaw = inset.yaw;
    camera.pitch = inset.follow ? 6 + 0.85 * std::max(0.0, tilt - 2) : inset.pitch;
    camera.scale = inset.scale;
    camera.target = chest.joint + chest.axes * inset.offset;
    return camera;
}

} // namespace

void FigureRenderer::Private::paintScene(const Shot& shot, Layer& target)
{
    const Scene& scene = shot.track.scene;
    m_body.shape(poseFor(shot, shot.frame.time),
                 shot.frame.person.hair,
                 scene.shoes,
                 pointsAround(shot.camera.scale()));
    CuePainter cues(target, shot.picture, shot.theme, m_scratch.base);
    if (!scene.breathRing.empty()) {
        cues.breathRing(scene.breathRing, shot.frame.time);
    }
    cues.groundShadow(shot.camera, m_body.skeleton(), shot.frame.theme);
    const std::vector<Prop>& props = scene.props;
    const auto shadow = std::find_if(
        props.begin(), props.end(), [](const Prop& p) { return std::holds_alternative<GroundShadow>(p); });
    paintProps(shot, target, {shadow, props.end()}, PropLayer::BehindFigure);
    if (shot.frame.comforts.hasCushion && scene.cushion) {
        const Prop cushion = scene.cushion->pillow;
        paintProps(shot, target, {&cushion, 1}, PropLayer::BehindFigure);
    }
    if (shot.frame.ghost) {
        paintGhost(shot, target);
    }
    paintMain(shot, target);
    paintProps(shot, target, props, PropLayer::BeforeFigure);
    if (shot.frame.cues) {
        paintArrows(shot, target);
    }
    if (shot.frame.inset && scene.inset) {
        paintInset(shot, target);
    }
}

void FigureRenderer::Private::paintGhost(const Shot& shot, Layer& target)
{
    constexpr double kRimWidth = 0.025;
    constexpr double kFill = 0.16;
    constexpr double kRim = 0.51;
    m_ghostBody.shape(poseFor(shot, *shot.frame.ghost), shot.frame.person.hair, shot.track.scene.shoes);
    const int lines = linesPerRow(std::min(target.width(), target.height()));
    m_silhouette.reset(target.width(), target.height(), lines);
    m_rim.reset(target.width(), target.height(), lines);
    FigureLook look = lookFor(shot);
    look.muscles = {};
    Brush brush(target, shot.camera, shot.light, m_scratch);
    brush.collect(m_silhouette, m_rim, kRimWidth * shot.camera.scale());
    paintFigure(brush, m_ghostBody, look, shot.track.scene.order);
    m_silhouette.finish();
    m_rim.finish();
    target.fillDifference(m_rim, m_silhouette, {shot.theme.accent, kRim});
    target.fill(m_silhouette, {shot.theme.accent, kFill}, Blend::Over);
}

void FigureRenderer::Private::paintMain(const Shot& shot, Layer& target)
{
    Layer& layer = m_figure.reset(target.width(), target.height());
    Brush brush(layer, shot.camera, shot.light, m_scratch);
    brush.setFlipped(shot.frame.mirrored);
    FigureLook look = lookFor(shot);
    if (look.hasBlanket) {
        look.muscles = {}; // they lie beneath it; the inset shows them
    }
    paintFigure(brush, m_body, look, shot.track.scene.order);
    m_figure.used(brush.painted());
    target.draw(layer, brush.painted());
}

void FigureRenderer::Private::paintArrows(const Shot& shot, Layer& target)
{
    CuePainter cues(target, shot.picture, shot.theme, m_scratch.base);
    for (const ArrowSpec& arrow : shot.track.scene.arrows) {
        const double t = shot.frame.time;
        const double opacity = smoothStep(arrow.t0, arrow.t0 + kArrowFade, t)
                               * (1 - smoothStep(arrow.t1 - kArrowFade, arrow.t1, t));
        if (opacity > 0.004) {
            cues.arrow(shot.camera, m_body.skeleton(), arrow, opacity);
        }
    }
}

void FigureRenderer::Private::paintInset(const Shot& shot, Layer& target)
{
    const InsetSpec& inset = *shot.track.scene.inset;
    const double unit = shot.picture.unit();
    const Vec2 centre = shot.picture.at(inset.centre);
    const double radius = inset.radius * unit;
    CuePainter cues(target, shot.picture, shot.theme, m_scratch.base);
    cues.insetDisc(centre, radius);
    // A small layer of its own: most of the body lies outside the inset and costs nothing.
    const int left = static_cast<int>(std::floor(centre.x - radius));
    const int top = static_cast<int>(std::floor(centre.y - radius));
    const int side = static_cast<int>(std::ceil(2 * radius)) + 2;
    const Vec2 inside{centre.x - left, centre.y - top};
    m_insetScratch.reset(side, side, linesPerRow(std::min(target.width(), target.height())));
    Layer& layer = m_insetFigure.reset(side, side);
    const Camera camera(insetCamera(inset, m_body.skeleton().chest()), inset.scale * unit, inside);
    Brush brush(layer, camera, shot.light, m_insetScratch);
    brush.setFlipped(shot.frame.mirrored);
    FigureLook look = lookFor(shot);
    look.band.reset();
    look.glowHeight.reset();
    look.hasBlanket = false; // the inset is there for what lies beneath
    paintFigure(brush, m_body, look, inset.order);
    m_insetFigure.used(brush.painted());
    target.drawDisc(layer, {left, top}, inside, radius);
    cues.insetRing(centre, radius);
}

} // namespace unhunch::figure
