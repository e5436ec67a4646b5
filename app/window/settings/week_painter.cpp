// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/week_painter.h"

#include "app/window/look/form_style.h"
#include "app/window/settings/week_words.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unhunch::window {

using namespace look;
using namespace settings;
using std::chrono::minutes;

namespace {

constexpr minutes kDay{24 * 60};
constexpr minutes kUsualStart{9 * 60};
/// A hand is not quite still when it clicks.
constexpr double kStillWithin = 4;
/// Narrower weeks have the short names of their days.
constexpr int kLongNames = 460;

} // namespace

WeekPainter::WeekPainter(Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_anchor{0, kUsualStart}
    , m_head{0, kUsualStart}
{
    setAccessibleName(tr("Work hours of the week"));
    auto* column = columnIn(this, 0);
    for (const std::size_t day : daysInOrder()) {
        auto* row = new DayRow(theme, day, this);
        connectRow(*row, int(m_rows.size()));
        row->setFocusPolicy(m_rows.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        column->addWidget(row);
        m_rows.append(row);
    }
    connect(&m_theme, &Theme::changed, this, &WeekPainter::arrange);
    arrange();
    show(m_week);
}

void WeekPainter::connectRow(DayRow& row, int index)
{
    connect(&row, &DayRow::pressed, this, [this, index](const QPointF& at) { onPressed(index, at); });
    connect(&row, &DayRow::dragged, this, [this, index](const QPointF& at) { onDragged(index, at); });
    connect(&row, &DayRow::released, this, &WeekPainter::onReleased);
    connect(&row, &DayRow::focused, this, [this, index] { onFocused(index); });
}

void WeekPainter::setWeek(const WeekHours& week)
{
    m_week = week;
    m_drag.reset();
    show(week);
}

std::size_t WeekPainter::currentDay() const
{
    return m_rows.at(m_anchor.row)->day();
}

void WeekPainter::show(const WeekHours& week)
{
    const std::vector<HoursBar> bars = barsOf(week);
    for (DayRow* row : std::as_const(m_rows)) {
        std::vector<HoursBar> own;
        std::ranges::copy_if(
            bars, std::back_inserter(own), [row](const HoursBar& bar) { return bar.row == row->day(); });
        row->show(std::move(own));
        const QString words = dayWords(week, row->day());
        if (row->accessibleName() != words) {
            row->setAccessibleName(words);
        }
    }
    told();
}

WeekPoint WeekPainter::pointAt(int row, const QPointF& position) const
{
    const minutes at = m_rows.at(row)->axis().timeAt(position.x());
    const std::size_t day = m_rows.at(row)->day();
    // Dragged out of the day's end it goes on in the next one.
    if (at > kDay + kPaintStep) {
        return {(day + 1) % 7, snapped(at - kDay)};
    }
    return {day, snapped(at)};
}

int WeekPainter::rowAt(int row, const QPointF& position) const
{
    const double y = m_rows.at(row)->y() + position.y();
    const double height = std::max(m_rows.first()->height(), 1);
    return std::clamp(int(y / height), 0, int(m_rows.size()) - 1);
}

void WeekPainter::onPressed(int row, const QPointF& position)
{
    const minutes at = m_rows.at(row)->axis().timeAt(position.x());
    if (at < minutes(0) || at > kDay) {
        return; // on the name of the day
    }
    m_drag = Drag{pointAt(row, position), row, position, false, m_rows.at(row)->edgeAt(position.x()), m_week};
    // The exact place: a click is meant for what is below it, not for the nearest quarter.
    const bool isOnBar = barAt(m_week, {m_rows.at(row)->day(), at}).has_value();
    if (!isOnBar && !m_drag->edge) {
        moveTo(m_drag->begun);
    }
}

minutes WeekPainter::edgeTime(const WeekPoint& point) const
{
    const auto& [span, edge] = *m_drag->edge;
    const bool isNextDay = point.day == (span.day + 1) % 7;
    return point.at + (isNextDay && edge == SpanEdge::End ? kDay : minutes(0));
}

void WeekPainter::onDragged(int row, const QPointF& position)
{
    if (!m_drag) {
        return;
    }
    const int now = rowAt(row, position);
    const bool isStill = std::abs(position.x() - m_drag->from.x()) < kStillWithin && now == m_drag->row;
    if (isStill && !m_drag->isMoved) {
        return;
    }
    m_drag->isMoved = true;
    const WeekPoint point = pointAt(now, position);
    if (m_drag->edge) {
        const auto& [span, edge] = *m_drag->edge;
        m_drag->preview = withEdgeAt(m_week, span, edge, edgeTime(point));
    } else {
        m_drag->preview = painted(m_week, strokeBetween(m_drag->begun, point));
    }
    show(m_drag->preview);
    Q_EMIT looked(dayWords(m_drag->preview, m_rows.at(m_drag->row)->day()));
}

void WeekPainter::onReleased()
{
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (!drag) {
        return;
    }
    const std::size_t day = m_rows.at(drag->row)->day();
    WeekHours wanted = drag->preview;
    if (!drag->isMoved) {
        const minutes at = m_rows.at(drag->row)->axis().timeAt(drag->from.x());
        const auto bar = barAt(m_week, {day, at});
        wanted = bar ? withoutSpan(m_week, bar->span) : m_week;
    }
    if (wanted != m_week) {
        Q_EMIT edited(wanted);
    } else {
        show(m_week);
    }
}

int WeekPainter::axisHeight() const
{
    return QFontMetrics(m_theme.font(TextRole::Caption)).height() + space::kTiny;
}

void WeekPainter::arrange()
{
    const bool isShort = width() < m_theme.scaled(kLongNames);
    const QFontMetrics metrics(m_theme.font(TextRole::Strong));
    int room = 0;
    for (const DayRow* row : std::as_const(m_rows)) {
        room = std::max(room, metrics.horizontalAdvance(dayName(row->day(), isShort)));
    }
    for (DayRow* row : std::as_const(m_rows)) {
        row->setNameRoom(room + space::kMedium, isShort);
    }
    layout()->setContentsMargins(0, 0, 0, axisHeight());
    update();
}

void WeekPainter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WeekPainter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        update();
    }
}

void WeekPainter::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFont font = m_theme.font(TextRole::Caption);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(m_theme.colours().inkSoft);
    const WeekAxis axis = m_rows.last()->axis();
    const double top = m_rows.last()->geometry().bottom() + 1 + space::kTiny;
    const int step = hoursBetweenLabels(metrics, axis.width());
    for (int hour = 0; hour <= 24; hour += step) {
        const QString words = hourLabel(hour);
        const double needed = metrics.horizontalAdvance(words);
        const double x = axis.xOf(std::chrono::hours(hour)) - needed / 2;
        const double bounded = std::clamp(x, 0.0, std::max(width() - needed, 0.0));
        painter.drawText(QPointF(bounded, top + metrics.ascent()), words);
    }
}

} // namespace unhunch::window
