// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_renderer.h"

#include "app/figure/paint_figure.h"
#include "app/figure/paint_props.h"
#include "app/figure/scene_cues.h"
#include "core/figure/body.h"
#include "core/figure/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace unhunch::figure {

namespace {

/// Fewer sub-lines where pixels are many: the eye sees the same edge.
int linesPerRow(int pixels)
{
    return pixels <= 320 ? 16 : pixels <= 720 ? 8 : 4;
}

/// Fewer points around a limb where the difference is below a third of a pixel.
int pointsAround(double pixelsPerHead)
{
    return pixelsPerHead < 110 ? kAroundSmall : kAround;
}

/// Arrows come and go softly.
constexpr double kArrowFade = 0.25;

Layer layerOf(QImage& image)
{
    return {reinterpret_cast<std::uint32_t*>(image.bits()), // NOLINT: the documented layout of the format
            image.width(),
            image.height(),
            image.bytesPerLine() / 4};
}

/// A transparent layer of our own, wiped only where it was painted.
class OwnLayer {
public:
    Layer& reset(int width, int height)
    {
        if (width != m_layer.width() || height != m_layer.height()) {
            m_pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
            m_layer = {m_pixels.data(), width, height, width};
        } else {
            m_layer.clear(m_used);
        }
        m_used = {};
        return m_layer;
    }

    void used(PixelRect rect) { m_used = rect; }

private:
    std::vector<std::uint32_t> m_pixels;
    Layer m_layer;
    PixelRect m_used;
};

/// What the still background depends on.
struct GroundKey {
    int width = 0;
    int height = 0;
    std::string track;
    Theme theme = Theme::Light;
    bool hasCard = true;
    double yaw = 0;
    bool isMirrored = false;

    bool operator==(const GroundKey&) const = default;
};

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

MuscleLevels scaledLevels(MuscleLevels levels, double by)
{
    for (double* level : {&levels.rhomboids, &levels.trapezius, &levels.levator, &levels.erector}) {
        *level *= std::clamp(by, 0.0, 1.0);
    }
    return levels;
}

void flip(QImage& image)
{
    Layer layer = layerOf(image);
    for (int y = 0; y < layer.height(); ++y) {
        std::reverse(layer.row(y), layer.row(y) + layer.width());
    }
}

} // namespace

class FigureRenderer::Private {
public:
    explicit Private(const FigureAssets& a)
        : m_assets(a)
        , m_heads(a.model)
        , m_body(a.model, m_heads)
        , m_ghostBody(a.model, m_heads)
    {}

    QImage render(const FigureFrame& frame, QSize pixels);

private:
    struct Shot;

    [[nodiscard]] FigureLook lookFor(const Shot& shot) const;
    [[nodiscard]] Pose poseFor(const Shot& shot, double t) const;
    void prepareGround(const Shot& shot);
    void paintScene(const Shot& shot, Layer& target);
    void paintProps(const Shot& shot, Layer& target, std::span<const Prop> props, PropLayer layer);
    void paintGhost(const Shot& shot, Layer& target);
    void paintMain(const Shot& shot, Layer& target);
    void paintArrows(const Shot& shot, Layer& target);
    void paintInset(const Shot& shot, Layer& target);

    const FigureAssets& m_assets;
    HeadShapes m_heads;
    Body m_body;
    Body m_ghostBody;
    Scratch m_scratch;
    Scratch m_insetScratch;
    OwnLayer m_figure;
    OwnLayer m_insetFigure;
    CoverageMask m_silhouette;
    CoverageMask m_rim;
    QImage m_ground;
    GroundKey m_groundKey;
};

/// One picture on its way.
struct FigureRenderer::Private::Shot {
    const FigureFrame& frame;
    const PoseTrack& track;
    const ThemeColours& theme;
    Picture picture;
    Camera camera;
    Vec3 light;
    double yaw = 0;
};

QImage FigureRenderer::Private::render(const FigureFrame& frame, QSize pixels)
{
    static const PoseTrack kNothing{};
    const PoseTrack* track = m_assets.track(frame.track);
    const PoseTrack& shown = track == nullptr ? kNothing : *track;
    const Picture picture{1.0 * pixels.width(), 1.0 * pixels.height()};
    const CameraSpec spec = cameraAt(shown, frame.time, frame.still);
    Vec3 light = m_assets.model.light;
    light.x *= frame.mirrored ? -1 : 1; // a mirrored picture is flipped: light still comes from the right
    const Shot shot{frame,
                    shown,
                    m_assets.palette.theme(frame.theme),
                    picture,
                    Camera::forPicture(spec, picture.width, picture.height),
                    light,
                    spec.yaw};
    m_scratch.reset(pixels.width(), pixels.height(), linesPerRow(std::min(pixels.width(), pixels.height())));
    prepareGround(shot);
    QImage image = m_ground.copy();
    if (track != nullptr) {
        Layer target = layerOf(image);
        paintScene(shot, target);
    }
    if (frame.mirrored) {
        flip(image);
    }
    return image;
}

Pose FigureRenderer::Private::poseFor(const Shot& shot, double t) const
{
    Pose pose = poseAt(shot.track, t);
    pose.breath = std::clamp(shot.frame.breath.value_or(pose.breath), 0.0, 1.0);
    return pose;
}

FigureLook FigureRenderer::Private::lookFor(const Shot& shot) const
{
    const FigureFrame& frame = shot.frame;
    const Scene& scene = shot.track.scene;
    return {shot.theme,
            m_assets.palette.skin(frame.skin),
            m_assets.palette.hair(frame.theme, frame.skin),
            frame.hair,
            scene.shoes,
            scene.eyesClosed,
            scaledLevels(musclesAt(shot.track, frame.time), frame.muscles),
            scene.bandAnchor,
            scene.glowHeight};
}

void FigureRenderer::Private::prepareGround(const Shot& shot)
{
    const auto width = static_cast<int>(shot.picture.width);
    const auto height = static_cast<int>(shot.picture.height);
    const std::vector<Prop>& props = shot.track.scene.props;
    const double yaw = props.empty() ? 0 : shot.yaw;
    GroundKey key{width, height, shot.track.id, shot.frame.theme, shot.frame.card, yaw, shot.frame.mirrored};
    if (key == m_groundKey && !m_ground.isNull()) {
        return;
    }
    m_groundKey = std::move(key);
    m_ground = QImage(width, height, QImage::Format_ARGB32_Premultiplied);
    m_ground.fill(Qt::transparent);
    Layer layer = layerOf(m_ground);
    if (shot.frame.card) {
        CuePainter(layer, shot.picture, shot.theme, m_scratch.base).card();
    }
    const auto shadow = std::find_if(
        props.begin(), props.end(), [](const Prop& p) { return std::holds_alternative<GroundShadow>(p); });
    paintProps(shot, layer, {props.begin(), shadow}, PropLayer::BehindFigure);
}

void FigureRenderer::Private::paintProps(const Shot& shot,
                                         Layer& target,
                                         std::span<const Prop> props,
                                         PropLayer layer)
{
    PropPainter painter(target, shot.camera, shot.light, shot.theme, m_scratch.base);
    for (const Prop& prop : props) {
        painter.paint(prop, layer);
    }
}

void FigureRenderer::Private::paintScene(const Shot& shot, Layer& target)
{
    const Scene& scene = shot.track.scene;
    m_body.shape(
        poseFor(shot, shot.frame.time), shot.frame.hair, scene.shoes, pointsAround(shot.camera.scale()));
    CuePainter cues(target, shot.picture, shot.theme, m_scratch.base);
    if (!scene.breathRing.empty()) {
        cues.breathRing(scene.breathRing, shot.frame.time);
    }
    cues.groundShadow(shot.camera, m_body.skeleton(), shot.frame.theme);
    const std::vector<Prop>& props = scene.props;
    const auto shadow = std::find_if(
        props.begin(), props.end(), [](const Prop& p) { return std::holds_alternative<GroundShadow>(p); });
    paintProps(shot, target, {shadow, props.end()}, PropLayer::BehindFigure);
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
    m_ghostBody.shape(poseFor(shot, *shot.frame.ghost), shot.frame.hair, shot.track.scene.shoes);
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
    paintFigure(brush, m_body, lookFor(shot), shot.track.scene.order);
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
    look.bandAnchor.reset();
    look.glowHeight.reset();
    paintFigure(brush, m_body, look, inset.order);
    m_insetFigure.used(brush.painted());
    target.drawDisc(layer, {left, top}, inside, radius);
    cues.insetRing(centre, radius);
}

FigureRenderer::FigureRenderer(const FigureAssets& assets)
    : d(std::make_unique<Private>(assets))
{}

FigureRenderer::~FigureRenderer() = default;

QImage FigureRenderer::render(const FigureFrame& frame, QSize size, qreal devicePixelRatio)
{
    constexpr int kLargest = 8192;
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize().boundedTo({kLargest, kLargest});
    if (pixels.isEmpty()) {
        return {};
    }
    QImage image = d->render(frame, pixels);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

} // namespace unhunch::figure
