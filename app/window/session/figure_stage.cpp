// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/figure_stage.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {
namespace {

constexpr int kDissolveMs = 350;

} // namespace

FigureStage::FigureStage(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_dissolve.setStartValue(0.0);
    m_dissolve.setEndValue(1.0);
    m_dissolve.setDuration(kDissolveMs);
    m_dissolve.setEasingCurve(QEasingCurve::InOutSine);
    connect(&m_dissolve, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_dissolve, &QAbstractAnimation::finished, this, [this] { m_leaving = {}; });
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

void FigureStage::setMuscles(const figure::MuscleLevels& levels)
{
    if (levels != m_asked.frame.levels) {
        m_asked.frame.levels = levels;
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
    if (std::optional<figure::FinishedFrame> finished = m_ahead->take()) {
        if (isAnotherScene(finished->request.frame)) {
            m_leaving = m_picture;
            m_dissolve.stop();
            m_dissolve.start();
        }
        m_picture = std::move(finished->picture);
        m_shown = std::move(finished->request.frame);
        update();
        Q_EMIT pictureChanged();
    }
}

bool FigureStage::isAnotherScene(const figure::FigureFrame& next) const
{
    if (m_picture.isNull() || next.theme != m_shown.theme) {
        return false;
    }
    const bool isAnotherStill = next.still && next.time != m_shown.time;
    return next.track != m_shown.track || next.mirrored != m_shown.mirrored || next.levels != m_shown.levels
           || isAnotherStill;
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
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {side(), side()}, rect());
    if (!m_leaving.isNull()) {
        const double there = m_dissolve.currentValue().toDouble();
        painter.setOpacity(m_shown.card ? 1 : 1 - there); // a card behind the new picture hides the old one
        draw(painter, m_leaving, place);
        painter.setOpacity(there);
    }
    draw(painter, m_picture, place);
    painter.setOpacity(1);
    fadeOut(painter, place);
}

void FigureStage::draw(QPainter& painter, const QImage& picture, const QRect& place) const
{
    // The picture of a moment ago may still be of another size: it is fitted until its own comes.
    if (picture.size() == QSizeF(place.size() * picture.devicePixelRatio()).toSize()) {
        painter.drawImage(place.topLeft(), picture);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, picture);
    }
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
