// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/parts_bar.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace unhunch::window {
namespace {

constexpr int kThickness = 8;
constexpr int kGap = 6;
constexpr double kVisiblePixels = 0.5;

} // namespace

PartsBar::PartsBar(look::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &look::Theme::changed, this, &PartsBar::restyle);
    restyle();
}

void PartsBar::restyle()
{
    setFont(m_theme.font(look::TextRole::Caption, m_factor));
    updateGeometry();
    update();
}

void PartsBar::setTimeline(const session::Timeline& timeline)
{
    m_segments.clear();
    const double whole = std::max<double>(1.0, static_cast<double>(timeline.length().count()));
    for (const session::TimelinePart& part : timeline.parts()) {
        const double share = static_cast<double>(part.length.count()) / whole;
        m_segments.push_back({.name = QString::fromStdString(part.title), .share = share});
    }
    update();
}

void PartsBar::setPlace(std::size_t part, double fraction)
{
    if (part >= m_segments.size()) {
        return;
    }
    if (part != m_part || std::abs(fraction - m_fraction) > 0.1) {
        m_part = part;
        m_fraction = fraction;
        //: %1 is the number of the present exercise, %2 how many there are, %3 its name.
        setAccessibleName(
            tr("Part %1 of %2: %3").arg(part + 1).arg(m_segments.size()).arg(m_segments[part].name));
        update();
        return;
    }
    if (std::abs(fraction - m_fraction) * segmentRect(part).width() < kVisiblePixels) {
        return;
    }
    const QRect before = endRect(m_fraction);
    m_fraction = fraction;
    update(before.united(endRect(fraction)));
}

void PartsBar::setFactor(double factor)
{
    if (!qFuzzyCompare(factor, m_factor)) {
        m_factor = factor;
        restyle();
    }
}

int PartsBar::thickness() const
{
    return static_cast<int>(kThickness * m_factor);
}

void PartsBar::setNamed(bool named)
{
    if (named != m_isNamed) {
        m_isNamed = named;
        updateGeometry();
        update();
    }
}

QSize PartsBar::sizeHint() const
{
    const int names = m_isNamed ? look::space::kSmall + fontMetrics().height() : 0;
    return {320, thickness() + names};
}

QRectF PartsBar::segmentRect(std::size_t index) const
{
    const double gaps = static_cast<double>(kGap) * static_cast<double>(m_segments.size() - 1);
    const double room = std::max(0.0, width() - gaps);
    double left = 0.0;
    for (std::size_t i = 0; i < index; ++i) {
        left += m_segments[i].share * room + kGap;
    }
    const double length = m_segments[index].share * room;
    if (layoutDirection() == Qt::RightToLeft) {
        left = width() - left - length;
    }
    return {left, 0.0, length, static_cast<double>(thickness())};
}

QRect PartsBar::endRect(double fraction) const
{
    const QRectF segment = segmentRect(m_part);
    const double way = segment.width() * fraction;
    const double x = layoutDirection() == Qt::RightToLeft ? segment.right() - way : segment.left() + way;
    return QRectF(x - thickness(), 0, 2 * thickness(), thickness()).toAlignedRect();
}

void PartsBar::paintSegment(QPainter& painter, std::size_t index) const
{
    const look::Colours& colours = m_theme.colours();
    const QRectF segment = segmentRect(index);
    QPainterPath shape;
    shape.addRoundedRect(segment, thickness() / 2.0, thickness() / 2.0);
    painter.fillPath(shape, colours.track);
    const double filled = index < m_part ? 1.0 : m_fraction;
    if (index > m_part || filled <= 0.0) {
        return;
    }
    QRectF done = segment;
    if (layoutDirection() == Qt::RightToLeft) {
        done.setLeft(segment.right() - segment.width() * filled);
    } else {
        done.setWidth(segment.width() * filled);
    }
    painter.save();
    painter.setClipPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(done, thickness() / 2.0, thickness() / 2.0);
    painter.restore();
}

void PartsBar::paintName(QPainter& painter, std::size_t index) const
{
    const look::Colours& colours = m_theme.colours();
    const QRectF segment = segmentRect(index);
    const QRectF room(
        segment.left(), thickness() + look::space::kSmall, segment.width(), fontMetrics().height());
    const QString& name = m_segments[index].name;
    // Half a name says nothing; that of the present exercise stands above the figure's words in full.
    if (fontMetrics().horizontalAdvance(name) > room.width()) {
        return;
    }
    painter.setPen(index == m_part ? colours.ink : colours.inkSoft);
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), name);
}

void PartsBar::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isNameDue = m_isNamed && event->rect().bottom() >= thickness();
    for (std::size_t index = 0; index < m_segments.size(); ++index) {
        if (segmentRect(index).intersects(event->rect())) {
            paintSegment(painter, index);
        }
        if (isNameDue) {
            paintName(painter, index);
        }
    }
}

} // namespace unhunch::window
