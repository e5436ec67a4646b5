// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/back_map.h"

#include "app/window/journal/care_words.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace unhunch::window {

using namespace look;
using care::Place;

namespace {

/// The drawing is 200 units wide and 180 high.
constexpr QSizeF kUnits(200, 180);
constexpr int kHeight = 190;

/// Head, neck, shoulders and back down to the ribs.
QPainterPath outline()
{
    QPainterPath path;
    path.moveTo(84, 52);
    path.cubicTo(82, 62, 70, 66, 52, 71);
    path.cubicTo(34, 76, 27, 88, 26, 106);
    path.lineTo(22, 172);
    path.lineTo(44, 172);
    path.lineTo(48, 118);
    path.cubicTo(52, 140, 57, 154, 58, 172);
    path.lineTo(142, 172);
    path.cubicTo(143, 154, 148, 140, 152, 118);
    path.lineTo(156, 172);
    path.lineTo(178, 172);
    path.lineTo(174, 106);
    path.cubicTo(173, 88, 166, 76, 148, 71);
    path.cubicTo(130, 66, 118, 62, 116, 52);
    path.closeSubpath();
    QPainterPath head;
    head.addEllipse(QPointF(100, 30), 20, 25);
    return path.united(head);
}

QPainterPath mirrored(const QPainterPath& path)
{
    return QTransform(-1, 0, 0, 1, kUnits.width(), 0).map(path);
}

QPainterPath leftShoulder()
{
    QPainterPath path;
    path.moveTo(85, 63);
    path.cubicTo(78, 70, 66, 73, 56, 76);
    path.cubicTo(54, 84, 60, 89, 68, 88);
    path.cubicTo(78, 86, 86, 80, 88, 70);
    path.closeSubpath();
    return path;
}

QPainterPath leftBlade()
{
    QPainterPath path;
    path.moveTo(58, 95);
    path.cubicTo(66, 91, 80, 91, 86, 95);
    path.cubicTo(87, 108, 82, 124, 74, 133);
    path.cubicTo(66, 128, 58, 110, 58, 95);
    path.closeSubpath();
    return path;
}

QPainterPath areaOf(Place place)
{
    QPainterPath path;
    switch (place) {
    case Place::Neck:
        path.addRoundedRect(QRectF(89, 46, 22, 26), 8, 8);
        break;
    case Place::LeftNeckShoulder:
        return leftShoulder();
    case Place::RightNeckShoulder:
        return mirrored(leftShoulder());
    case Place::LeftBlade:
        return leftBlade();
    case Place::RightBlade:
        return mirrored(leftBlade());
    case Place::BetweenBlades:
        path.addRoundedRect(QRectF(90, 86, 20, 50), 9, 9);
        break;
    case Place::WholeUpperBack:
        path.addRoundedRect(QRectF(52, 77, 96, 66), 22, 22);
        break;
    }
    return path;
}

} // namespace

BackMap::BackMap(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Picture of a back; the buttons beside it do the same"));
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BackMap::setChosen(const std::set<Place>& places)
{
    m_chosen = places;
    update();
}

QSize BackMap::sizeHint() const
{
    const double scale = std::min(m_theme.appearance().textScale, 1.4);
    return (kUnits * (kHeight * scale / kUnits.height())).toSize();
}

QSize BackMap::minimumSizeHint() const
{
    return sizeHint();
}

QTransform BackMap::toPixels() const
{
    const double scale = std::min(width() / kUnits.width(), height() / kUnits.height());
    return QTransform::fromScale(scale, scale);
}

std::optional<Place> BackMap::placeAt(const QPointF& pixel) const
{
    const QPointF point = toPixels().inverted().map(pixel);
    for (const Place place : care::kPlaces) {
        if (place != Place::WholeUpperBack && areaOf(place).contains(point)) {
            return place;
        }
    }
    return areaOf(Place::WholeUpperBack).contains(point) ? std::optional(Place::WholeUpperBack)
                                                         : std::nullopt;
}

void BackMap::paintPlace(QPainter& painter, Place place) const
{
    const Colours& colours = m_theme.colours();
    const bool isChosen = m_chosen.contains(place);
    const bool isWhole = place == Place::WholeUpperBack;
    if (isWhole && !isChosen && m_hot != place) {
        return; // its outline would only trouble the smaller ones
    }
    QColor ground = isChosen ? colours.attention : (m_hot == place ? colours.line : colours.card);
    ground.setAlphaF(isWhole ? 0.35F : isChosen ? 0.85F : 1.0F);
    painter.setBrush(ground);
    painter.setPen(QPen(isChosen ? colours.attention : colours.inkSoft, 1));
    painter.drawPath(toPixels().map(areaOf(place)));
}

void BackMap::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1.5));
    painter.setBrush(colours.sunken);
    painter.drawPath(toPixels().map(outline()));
    paintPlace(painter, Place::WholeUpperBack);
    for (const Place place : care::kPlaces) {
        if (place != Place::WholeUpperBack) {
            paintPlace(painter, place);
        }
    }
}

void BackMap::mousePressEvent(QMouseEvent* event)
{
    if (const auto place = placeAt(event->position())) {
        Q_EMIT pressed(*place);
    }
}

void BackMap::mouseMoveEvent(QMouseEvent* event)
{
    m_hot = placeAt(event->position());
    setToolTip(m_hot ? placeWords(*m_hot) : QString());
    update();
}

void BackMap::leaveEvent(QEvent* /*event*/)
{
    m_hot.reset();
    update();
}

} // namespace unhunch::window
