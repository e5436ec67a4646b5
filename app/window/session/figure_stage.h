// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/frame_ahead.h"
#include "app/window/look/theme.h"
#include "core/session/timeline.h"

#include <QImage>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>

namespace unhunch::window {

/// The moving figure. Pictures are made one ahead by a worker: a frame that is asked for is shown as soon as
/// it is ready, and nothing is asked for twice. Paints only when the picture is another one. Where no
/// movement leads from one picture to the next (another exercise, the other side, each still with reduced
/// motion) they dissolve into each other.
class FigureStage : public QWidget {
    Q_OBJECT

public:
    explicit FigureStage(look::Theme& theme, QWidget* parent = nullptr);

    /// Starts the worker. `assets` must outlive this widget; until then the stage is empty and shows no pose.
    void setAssets(const figure::FigureAssets& assets);
    void setPerson(const figure::Person& person, const figure::Comforts& comforts);

    /// The pose to show; `breath` is the fullness of the lungs, empty for the track's own.
    void setPose(const session::PoseAt& pose, std::optional<double> breath, bool isMirrored);

    /// Shows these muscles in place of those of the track.
    void setMuscles(const figure::MuscleLevels& levels);

    /// Whether the back's inset and the arrows are shown; there is no room for them in a small picture.
    void setDetailed(bool detailed);

    /// The picture that is shown now, for tests and screenshots.
    [[nodiscard]] const QImage& picture() const { return m_picture; }

    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }

Q_SIGNALS:
    /// A new picture is on the stage.
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int side() const;
    void ask();
    void takePicture();
    [[nodiscard]] bool isAnotherScene(const figure::FigureFrame& next) const;
    void draw(QPainter& painter, const QImage& picture, const QRect& place) const;
    void fadeOut(QPainter& painter, const QRect& place) const;

    look::Theme& m_theme;
    const figure::FigureAssets* m_assets = nullptr;
    figure::FrameRequest m_asked;
    figure::FigureFrame m_shown; ///< what m_picture shows
    QImage m_picture;
    QImage m_leaving; ///< the picture that m_picture takes the place of, while it does
    QVariantAnimation m_dissolve{this}; ///< 0 … 1: how much of m_picture is there
    std::unique_ptr<figure::FrameAhead> m_ahead; ///< last: its worker calls back
};

} // namespace unhunch::window
