// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/figure_stage.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {

FigureStage::FigureStage(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_theme, &look::Theme::changed, this, [this] {
        ask();
        update();
    });
}

void FigureStage::setAssets(const figure::FigureAssets& assets)
{
    m_assets = &assets;
    const auto ready
        = [this] { QMetaObject::invokeMethod(this, &FigureStage::takePicture, Qt::QueuedConnection); };
    m_ahead = std::make_unique<figure::FrameAhead>(assets, ready);
    m_asked.size = {};
    ask();
}

void FigureStage::setPerson(const figure::Person& person, const figure::Comforts& comforts)
{
    m_asked.frame.person = person;
    m_asked.frame.comforts = comforts;
    m_asked.size = {};
    ask();
}

void FigureStage::setPose(const session::PoseAt& pose, std::optional<double> breath, bool isMirrored)
{
    if (m_assets == nullptr) {
        return;
    }
    const figure::PoseTrack* track = m_assets->track(pose.track);
    const figure::Phase* phase = track == nullptr ? nullptr : track->phase(pose.phase);
    const double time = phase == nullptr ? 0.0 : figure::trackTime(*phase, pose.fraction, phase->seconds());
    figure::FrameRequest wanted = m_asked;
    wanted.frame.track = pose.track;
    wanted.frame.time = time;
    wanted.frame.breath = breath;
    wanted.frame.mirrored = isMirrored;
    if (wanted != m_asked) {
        m_asked = wanted;
        m_asked.size = {};
        ask();
    }
}

void FigureStage::setDetailed(bool detailed)
{
    if (detailed != m_asked.frame.inset) {
        m_asked.frame.inset = detailed;
        m_asked.size = {};
        ask();
    }
}

int FigureStage::side() const
{
    return std::min(width(), height());
}

void FigureStage::ask()
{
    const look::Appearance& appearance = m_theme.appearance();
    figure::FrameRequest wanted = m_asked;
    wanted.size = {side(), side()};
    wanted.devicePixelRatio = devicePixelRatioF();
    wanted.frame.theme = appearance.dark ? figure::Theme::Dark : figure::Theme::Light;
    wanted.frame.still = appearance.reducedMotion;
    wanted.frame.card = !appearance.highContrast;
    if (m_ahead == nullptr || wanted.frame.track.empty() || wanted.size.isEmpty() || wanted == m_asked) {
        return;
    }
    m_asked = wanted;
    m_ahead->request(wanted);
}

void FigureStage::takePicture()
{
    if (m_ahead == nullptr) {
        return;
    }
    if (std::optional<QImage> picture = m_ahead->take()) {
        m_picture = *std::move(picture);
        update();
        Q_EMIT pictureChanged();
    }
}

void FigureStage::resizeEvent(QResizeEvent* /*event*/)
{
    ask();
}

void FigureStage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().window);
    if (m_picture.isNull()) {
        return;
    }
    // The picture of a moment ago may still be of another size: it is fitted until its own comes.
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {side(), side()}, rect());
    if (m_picture.size() == QSizeF(place.size() * m_picture.devicePixelRatio()).toSize()) {
        painter.drawImage(place.topLeft(), m_picture);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, m_picture);
    }
    fadeOut(painter, place);
}

void FigureStage::fadeOut(QPainter& painter, const QRect& place) const
{
    // Below the shadows on the floor: only people who are cut there come down so far.
    constexpr int kFadeShare = 16;
    const QRect strip = place.adjusted(0, place.height() - place.height() / kFadeShare, 0, 0);
    QColor clear = m_theme.colours().window;
    clear.setAlpha(0);
    QLinearGradient fade(strip.topLeft(), strip.bottomLeft());
    fade.setColorAt(0.0, clear);
    fade.setColorAt(1.0, m_theme.colours().window);
    painter.fillRect(strip, fade);
}

} // namespace unhunch::window
