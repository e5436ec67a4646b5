// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/journal/chart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace unhunch::window {

using namespace look;

namespace {

constexpr int kLeastWidth = 180;

/// The place that an arrow leads to; Left is left where time runs leftwards, too.
int stepFor(int key, bool isMirrored)
{
    if (key == Qt::Key_Left) {
        return isMirrored ? 1 : -1;
    }
    return isMirrored ? -1 : 1;
}

} // namespace

Chart::Chart(Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chart::setSlots(std::vector<ChartSlot> places, const QString& summary)
{
    m_slots = std::move(places);
    m_current = -1;
    setAccessibleDescription(summary);
    update();
    Q_EMIT looked({});
}

void Chart::setCurrent(int slot)
{
    const int bounded = slotCount() == 0 ? -1 : std::clamp(slot, -1, slotCount() - 1);
    if (bounded == m_current) {
        return;
    }
    m_current = bounded;
    const QString words = bounded < 0 ? QString() : m_slots[std::size_t(bounded)].words;
    if (bounded >= 0) {
        setAccessibleDescription(words);
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
    update();
    Q_EMIT looked(words);
}

void Chart::setPlotHeight(int height)
{
    m_plotHeight = height;
    updateGeometry();
}

QFontMetrics Chart::metrics() const
{
    return QFontMetrics(m_theme.font(TextRole::Caption));
}

QSize Chart::sizeHint() const
{
    return {2 * kLeastWidth, m_plotHeight + metrics().height() + space::kSmall + metrics().height() / 2};
}

QSize Chart::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

int Chart::gutter() const
{
    int widest = 0;
    for (const double value : gridValues()) {
        widest = std::max(widest, metrics().horizontalAdvance(QLocale().toString(int(value))));
    }
    return widest + space::kSmall;
}

QRectF Chart::plot() const
{
    const double top = metrics().height() / 2.0;
    const double bottom = height() - metrics().height() - space::kTiny;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    return {isMirrored ? 2.0 : double(gutter()), top, double(width() - gutter() - 2), bottom - top};
}

double Chart::slotWidth() const
{
    return plot().width() / std::max(1, slotCount());
}

double Chart::xOf(int slot) const
{
    const double along = (slot + 0.5) * slotWidth();
    return layoutDirection() == Qt::RightToLeft ? plot().right() - along : plot().left() + along;
}

double Chart::yOf(double value) const
{
    const double share = highest() > 0 ? value / highest() : 0.0;
    return plot().bottom() - share * plot().height();
}

int Chart::slotAt(double x) const
{
    const double along = layoutDirection() == Qt::RightToLeft ? plot().right() - x : x - plot().left();
    return int(std::floor(along / slotWidth()));
}

void Chart::paintGrid(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(m_theme.font(TextRole::Caption));
    for (const double value : gridValues()) {
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(colours.line, 1));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        const int room = gutter() - space::kSmall;
        const QRectF place(
            isMirrored ? width() - room : 0, y - metrics().height() / 2.0, room, metrics().height());
        painter.setPen(colours.inkSoft);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(int(value)));
    }
}

void Chart::paintAxis(QPainter& painter) const
{
    int widest = 1;
    for (const ChartSlot& slot : m_slots) {
        widest = std::max(widest, metrics().horizontalAdvance(slot.axis) + space::kMedium);
    }
    const int every = std::max(1, int(std::ceil(widest / slotWidth())));
    painter.setPen(m_theme.colours().inkSoft);
    // Counted from the newest, which is the one that people look for.
    for (int slot = slotCount() - 1; slot >= 0; slot -= every) {
        const QString& words = m_slots[std::size_t(slot)].axis;
        const double wide = metrics().horizontalAdvance(words) + 2;
        const double left = std::clamp(xOf(slot) - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(
            QRectF(left, height() - metrics().height(), wide, metrics().height()), Qt::AlignCenter, words);
    }
}

void Chart::paintCurrent(QPainter& painter) const
{
    if (m_current < 0) {
        return;
    }
    const double wide = std::max(slotWidth(), 6.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colours().sunken);
    painter.drawRoundedRect(QRectF(xOf(m_current) - wide / 2, plot().top(), wide, plot().height()), 4, 4);
}

void Chart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrent(painter);
    paintGrid(painter);
    paintAxis(painter);
    painter.save();
    paintData(painter);
    painter.restore();
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colours().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kSmall, radius::kSmall);
    }
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (slotCount() > 0 && (key == Qt::Key_Home || key == Qt::Key_End)) {
        setCurrent(key == Qt::Key_Home ? 0 : slotCount() - 1);
    } else if (slotCount() > 0 && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int step = stepFor(key, layoutDirection() == Qt::RightToLeft);
        setCurrent(m_current < 0 ? slotCount() - 1 : std::max(0, m_current + step));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    const int slot = slotAt(event->position().x());
    setCurrent(slot >= 0 && slot < slotCount() ? slot : -1);
}

void Chart::leaveEvent(QEvent* /*event*/)
{
    setCurrent(-1);
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    setCurrent(-1);
    QWidget::focusOutEvent(event);
}

} // namespace unhunch::window
