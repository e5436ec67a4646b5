// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/routine_card.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kSide = 104;
constexpr int kFewestTextPixels = 132;
constexpr int kManyPixels = 10'000;

QRect textBounds(const QFont& font, int width, const QString& text)
{
    const QRect room(0, 0, std::max(1, width), kManyPixels);
    return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text);
}

/// Whether the figure goes on beyond the picture's lower edge.
bool reachesLowerEdge(const QImage& picture)
{
    for (int across = 0; across < picture.width(); ++across) {
        if (picture.pixelColor(across, picture.height() - 1).alphaF() > 0.5F) {
            return true;
        }
    }
    return false;
}

} // namespace

QString lengthWords(std::chrono::milliseconds length)
{
    using namespace std::chrono;
    const auto whole = int(round<seconds>(length).count());
    const bool isFewSeconds = whole <= 120 && whole % 60 != 0;
    if (isFewSeconds) {
        return RoutineCard::tr("%n seconds", nullptr, whole);
    }
    const int minutes = int(round<std::chrono::minutes>(length).count());
    return RoutineCard::tr("%n minutes", nullptr, minutes);
}

RoutineCard::RoutineCard(Theme& theme, RoutineCardText text, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_text(std::move(text))
{
    setText(m_text.title);
    setAccessibleName(m_text.title + QStringLiteral(", ") + m_text.length);
    setAccessibleDescription(m_text.line);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &RoutineCard::restyle);
}

void RoutineCard::setThumbnail(const QImage& thumbnail)
{
    m_thumbnail = thumbnail;
    m_isCutBelow = reachesLowerEdge(thumbnail);
    update();
}

int RoutineCard::thumbnailSide() const
{
    // The picture grows less than the text, so that words keep their room.
    return std::min(m_theme.scaled(kSide), kSide * 3 / 2);
}

void RoutineCard::restyle()
{
    updateGeometry();
    update();
}

RoutineCard::Places RoutineCard::placesFor(int width) const
{
    const int margin = space::kLarge;
    const int side = thumbnailSide();
    Places places;
    places.picture = QRect(margin, margin, side, side);
    QPoint start(margin + side + space::kLarge, margin);
    int room = width - start.x() - margin;
    const bool isNarrow = room < m_theme.scaled(kFewestTextPixels);
    if (isNarrow) {
        start = QPoint(margin, margin + side + space::kMedium);
        room = width - 2 * margin;
    }
    const auto place = [&start, room](const QFont& font, const QString& text) {
        const QRect area(start, QSize(room, textBounds(font, room, text).height()));
        start.setY(area.bottom() + 1 + space::kTiny);
        return area;
    };
    places.title = place(m_theme.font(TextRole::Heading), m_text.title);
    places.length = place(m_theme.font(TextRole::Caption), m_text.length);
    places.line = place(m_theme.font(TextRole::Body), m_text.line);
    places.height = std::max(places.picture.bottom(), places.line.bottom()) + 1 + margin + space::kHair;
    return places;
}

QSize RoutineCard::sizeHint() const
{
    const int width = m_theme.scaled(320);
    return {width, heightForWidth(width)};
}

QSize RoutineCard::minimumSizeHint() const
{
    return {thumbnailSide() + 2 * space::kLarge, thumbnailSide()};
}

int RoutineCard::heightForWidth(int width) const
{
    return placesFor(width).height;
}

void RoutineCard::paintGround(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    const bool isHot = isEnabled() && (underMouse() || isDown());
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.shadow);
    painter.drawRoundedRect(body.translated(0, isHot ? 3 : 2), radius::kCard, radius::kCard);
    painter.setBrush(colours.card);
    if (isHot) {
        painter.setPen(QPen(colours.accent, 1));
    } else if (m_theme.appearance().highContrast) {
        painter.setPen(QPen(colours.line, 1));
    }
    painter.drawRoundedRect(body, radius::kCard, radius::kCard);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body, radius::kCard, radius::kCard);
    }
}

void RoutineCard::paintPicture(QPainter& painter, const QRect& place) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().accentSoft);
    painter.drawEllipse(place);
    if (m_thumbnail.isNull()) {
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath room;
    room.addRoundedRect(place, radius::kCard, radius::kCard);
    if (m_isCutBelow) {
        // Someone shown to the hips ends with the disc; whoever is shown whole may step out of it.
        room.clear();
        room.setFillRule(Qt::WindingFill);
        room.addRect(place.adjusted(0, 0, 0, -place.height() / 2));
        room.addEllipse(place);
    }
    painter.setClipPath(room);
    painter.drawImage(QRectF(place), m_thumbnail);
    painter.setClipping(false);
}

void RoutineCard::paintText(QPainter& painter, const Places& places) const
{
    const Colours& colours = m_theme.colours();
    const auto start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop | Qt::AlignAbsolute;
    const auto put = [&](TextRole role, const QColor& ink, const QRect& area, const QString& text) {
        painter.setFont(m_theme.font(role));
        painter.setPen(ink);
        // Each text keeps its own direction: "90 seconds" is not turned round by a mirrored window.
        painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area),
                         static_cast<int>(start) | Qt::TextWordWrap,
                         text);
    };
    put(TextRole::Heading, colours.ink, places.title, m_text.title);
    put(TextRole::Caption, colours.accent, places.length, m_text.length);
    put(TextRole::Body, colours.inkSoft, places.line, m_text.line);
}

void RoutineCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled()) {
        painter.setOpacity(0.55);
    }
    const Places places = placesFor(width());
    paintGround(painter);
    paintPicture(painter, QStyle::visualRect(layoutDirection(), rect(), places.picture));
    paintText(painter, places);
}

void RoutineCard::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace unhunch::window
