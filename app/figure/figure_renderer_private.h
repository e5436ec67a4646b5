// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure_renderer.h"
#include "app/figure/own_layer.h"
#include "app/figure/paint_figure.h"
#include "app/figure/paint_props.h"
#include "app/figure/scene_cues.h"
#include "core/figure/body.h"
#include "core/figure/camera.h"

#include <span>
#include <string>

namespace unhunch::figure {

/// Fewer sub-lines where pixels are many: the eye sees the same edge.
constexpr int linesPerRow(int pixels)
{
    return pixels <= 320 ? 16 : pixels <= 720 ? 8 : 4;
}

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

} // namespace unhunch::figure
