// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/day_row.h"

#include "app/window/settings/week_words.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace unhunch::window {

using namespace look;
using settings::HoursBar;
using settings::SpanEdge;
using settings::SpanRef;
using std::chrono::minutes;

namespace {

constexpr minutes kDay{24 * 60};
constexpr int kHeight = 34;
constexpr int kLeastTrack = 120;
/// An end of a bar is taken within so many pixels, but never more than a third of the bar.
constexpr double kGrip = 7;
constexpr double kThinnestMark = 5;

} // namespace

DayRow::DayRow(Theme& theme, std::size_t day, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_day(day)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DayRow::show(std::vector<HoursBar> bars)
{
    m_bars = std::move(bars);
    update();
}

void DayRow::mark(std::optional<DayMark> mark)
{
    if (mark != m_mark) {
        m_mark = mark;
        update();
    }
}

void DayRow::setNameRoom(int room, bool isShort)
{
    m_nameRoom = room;
    m_isNameShort = isShort;
    update();
}

QSize DayRow::sizeHint() const
{
    return {m_nameRoom + 2 * kLeastTrack, m_theme.scaled(kHeight)};
}

QSize DayRow::minimumSizeHint() const
{
    return {kLeastTrack, sizeHint().height()};
}

QRectF DayRow::track() const
{
    const QRect logical(m_nameRoom, 2, std::max(width() - m_nameRoom - 2, 1), height() - 4);
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

WeekAxis DayRow::axis() const
{
    const QRectF room = track();
    return {room.left(), room.width(), layoutDirection() == Qt::RightToLeft};
}

QRectF DayRow::rectOf(minutes from, minutes until) const
{
    const WeekAxis times = axis();
    const double first = times.xOf(from);
    const double last = times.xOf(std::min(until, kDay));
    const QRectF room = track();
    return {std::min(first, last), room.top(), std::abs(last - first), room.height()};
}

std::optional<std::pair<SpanRef, SpanEdge>> DayRow::edgeAt(double x) const
{
    const WeekAxis times = axis();
    for (const HoursBar& bar : m_bars) {
        const double grip = std::min(kGrip, rectOf(bar.from, bar.until).width() / 3);
        if (!bar.isTail && std::abs(times.xOf(bar.from) - x) <= grip) {
            return std::pair(bar.span, SpanEdge::Start);
        }
        if (!bar.isGoingOn && std::abs(times.xOf(bar.until) - x) <= grip) {
            return std::pair(bar.span, SpanEdge::End);
        }
    }
    return std::nullopt;
}

void DayRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintName(painter);
    paintTrack(painter);
    for (const HoursBar& bar : m_bars) {
        paintBar(painter, bar);
    }
    if (hasFocus() || m_mark) {
        paintMark(painter);
    }
}

void DayRow::paintName(QPainter& painter) const
{
    const QRect room
        = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, m_nameRoom - space::kSmall, height()));
    painter.setFont(m_theme.font(hasFocus() ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_bars.empty() ? m_theme.colours().inkSoft : m_theme.colours().ink);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(room, int(start | Qt::AlignAbsolute | Qt::AlignVCenter), dayName(m_day, m_isNameShort));
}

void DayRow::paintTrack(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.sunken);
    painter.drawRoundedRect(track(), radius::kSmall, radius::kSmall);
    painter.setPen(QPen(colours.line, 1));
    const WeekAxis times = axis();
    for (int hour = 3; hour < 24; hour += 3) {
        const double x = std::round(times.xOf(std::chrono::hours(hour))) + 0.5;
        painter.drawLine(QPointF(x, track().top() + 5), QPointF(x, track().bottom() - 5));
    }
}

void DayRow::paintBar(QPainter& painter, const HoursBar& bar) const
{
    const Colours& colours = m_theme.colours();
    const QRectF room = rectOf(bar.from, bar.until).adjusted(0.5, 1, -0.5, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(room, radius::kSmall, radius::kSmall);
    // What goes over midnight is not rounded there.
    const double half = room.width() / 2;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (isMirrored ? bar.isTail : bar.isGoingOn) {
        painter.drawRect(room.adjusted(half, 0, 0.5, 0));
    }
    if (isMirrored ? bar.isGoingOn : bar.isTail) {
        painter.drawRect(room.adjusted(-0.5, 0, -half, 0));
    }
    const QFont font = m_theme.font(TextRole::Caption);
    painter.setFont(font);
    painter.setPen(colours.onAccent);
    for (const QString& words : {spanWords(bar.from, bar.until), spanDigits(bar.from, bar.until)}) {
        if (QFontMetrics(font).horizontalAdvance(words) + space::kMedium <= room.width()) {
            // Times keep the direction of their words in a mirrored week.
            painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
            painter.drawText(room, Qt::AlignCenter, words);
            return;
        }
    }
}

void DayRow::paintMark(QPainter& painter) const
{
    if (!m_mark) {
        return;
    }
    QRectF room = rectOf(m_mark->from, m_mark->until);
    if (room.width() < kThinnestMark) {
        const double more = (kThinnestMark - room.width()) / 2;
        room.adjust(-more, 0, more, 0);
    }
    // Two lines, so that it shows on the bar as well as beside it.
    const Colours& colours = m_theme.colours();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.card, 4));
    painter.drawRoundedRect(room, 2, 2);
    painter.setPen(QPen(colours.focus, 2));
    painter.drawRoundedRect(room, 2, 2);
}

void DayRow::shapeCursor(double x)
{
    const minutes at = axis().timeAt(x);
    const bool isOnBar
        = std::ranges::any_of(m_bars, [at](const HoursBar& bar) { return bar.from <= at && at < bar.until; });
    const bool isOnTrack = at >= minutes(0) && at <= kDay;
    setCursor(edgeAt(x)   ? Qt::SizeHorCursor
              : isOnBar   ? Qt::PointingHandCursor
              : isOnTrack ? Qt::CrossCursor
                          : Qt::ArrowCursor);
}

void DayRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT pressed(event->position());
    } else {
        event->ignore();
    }
}

void DayRow::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        Q_EMIT dragged(event->position());
    } else {
        shapeCursor(event->position().x());
    }
}

void DayRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT released();
    }
}

void DayRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT focused();
}

void DayRow::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
    Q_EMIT focused();
}

} // namespace unhunch::window
