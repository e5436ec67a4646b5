// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figure_renderer.h"

#include "app/figure/figure_renderer_private.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace unhunch::figure {

namespace {

MuscleLevels scaledLevels(MuscleLevels levels, double by)
{
    for (double* level : {&levels.rhomboids, &levels.trapezius, &levels.levator, &levels.erector}) {
        *level *= std::clamp(by, 0.0, 1.0);
    }
    return levels;
}

void flip(QImage& image)
{
    const Layer layer = layerOf(image);
    for (int y = 0; y < layer.height(); ++y) {
        const std::span<std::uint32_t> row = layer.row(y);
        std::reverse(row.begin(), row.end());
    }
}

} // namespace

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
    if (shot.frame.comforts.hasCushion && shot.track.scene.cushion) {
        pose = onCushion(m_assets.model, pose, *shot.track.scene.cushion);
    }
    pose.breath = std::clamp(shot.frame.breath.value_or(pose.breath), 0.0, 1.0);
    return pose;
}

FigureLook FigureRenderer::Private::lookFor(const Shot& shot) const
{
    const FigureFrame& frame = shot.frame;
    const Scene& scene = shot.track.scene;
    return {shot.theme,
            m_assets.palette.skin(frame.person.skin),
            m_assets.palette.hair(frame.theme, frame.person.skin),
            m_assets.palette.outfit(frame.theme, frame.person.outfit),
            frame.person.hair,
            scene.shoes,
            scene.eyesClosed,
            scene.allowsBlanket && frame.comforts.hasBlanket,
            scaledLevels(frame.levels.value_or(musclesAt(shot.track, frame.time)), frame.muscles),
            scene.band,
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

FigureRenderer::FigureRenderer(const FigureAssets& assets)
    : m_private(std::make_unique<Private>(assets))
{}

FigureRenderer::~FigureRenderer() = default;

QImage FigureRenderer::render(const FigureFrame& frame, QSize size, qreal devicePixelRatio)
{
    constexpr int kLargest = 8192;
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize().boundedTo({kLargest, kLargest});
    if (pixels.isEmpty()) {
        return {};
    }
    QImage image = m_private->render(frame, pixels);
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

} // namespace unhunch::figure
