// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session/session_layout.h"

#include <algorithm>
#include <cmath>

namespace unhunch::window {
namespace {

/// Below one of these the page is the small one.
constexpr QSize kSmallestFullPage{560, 400};
/// The window for which the texts have their own size.
constexpr double kUsualWidth = 980.0;
constexpr double kUsualHeight = 640.0;
constexpr double kSmallestFactor = 0.3;
constexpr double kLargestFactor = 2.6;
constexpr double kShrink = 0.94;

SessionShape shapeFor(QSize size)
{
    if (size.width() < kSmallestFullPage.width() || size.height() < kSmallestFullPage.height()) {
        return size.height() > 1.5 * size.width() ? SessionShape::Tall : SessionShape::Mini;
    }
    return size.height() > 1.15 * size.width() ? SessionShape::Tall : SessionShape::Wide;
}

int marginFor(QSize size)
{
    const int share = std::min(size.width(), size.height()) / 20;
    return std::clamp(share, 8, 64);
}

/// The column's rows at one factor, and whether they have room.
struct Column {
    QRect area;
    int header = 0;
    int foot = 0;
    int dial = 0;
    int gap = 0;
    bool fits = false;
};

Column columnAt(const QRect& area, const SessionMeasures& measures, double factor, bool isFull)
{
    const double scale = factor * measures.textScale;
    Column column;
    column.area = area;
    column.gap = static_cast<int>(std::lround((isFull ? 24 : 6) * std::max(factor, 0.5)));
    column.header = measures.header(area.width(), factor, isFull);
    column.foot = isFull ? measures.foot(area.width(), factor) : 0;
    const int gaps = column.foot > 0 ? 2 * column.gap : column.gap;
    const int room = area.height() - column.header - column.foot - gaps;
    const int smallest = isFull ? std::max(88, static_cast<int>(104 * scale)) : 56;
    const int largest = isFull ? static_cast<int>(200 * std::max(scale, factor)) : area.height();
    const int beside = area.width() - measures.cueWidth(factor) - column.gap;
    column.dial = std::min({room, beside, std::max(largest, smallest)});
    column.fits = column.dial >= smallest;
    return column;
}

void place(SessionLayout& layout, const Column& column, double factor)
{
    const QRect& area = column.area;
    const int gaps = column.foot > 0 ? 2 * column.gap : column.gap;
    const int content = column.header + column.dial + column.foot + gaps;
    // A little above the middle: where the eye rests.
    int top = area.top() + std::max(0, static_cast<int>((area.height() - content) * 0.45));
    layout.factor = factor;
    layout.header = QRect(area.left(), top, area.width(), column.header);
    top += column.header + column.gap;
    layout.dial = QRect(area.left(), top, column.dial, column.dial);
    const int cueLeft = layout.dial.right() + 1 + column.gap;
    layout.cue = QRect(cueLeft, top, area.right() + 1 - cueLeft, column.dial);
    top += column.dial + column.gap;
    layout.foot = QRect(area.left(), top, area.width(), column.foot);
}

void fillColumn(SessionLayout& layout, const QRect& area, const SessionMeasures& measures, double largest)
{
    const bool isFull = layout.shape != SessionShape::Mini;
    double factor = largest;
    Column column = columnAt(area, measures, factor, isFull);
    while (!column.fits && factor > kSmallestFactor) {
        factor *= kShrink;
        column = columnAt(area, measures, factor, isFull);
    }
    column.dial = std::max(column.dial, 0);
    place(layout, column, factor);
}

/// The frame common to all shapes: controls at the bottom, the bar above. Answers what is left.
QRect placeBottom(SessionLayout& layout, QSize size, const SessionMeasures& measures, int margin)
{
    const int width = size.width() - 2 * margin;
    const int gap = layout.shape == SessionShape::Mini ? 6 : std::max(12, margin / 2);
    const int controlsTop
        = size.height() - (layout.shape == SessionShape::Mini ? 6 : gap) - measures.controlsHeight;
    layout.controls = QRect(margin, controlsTop, width, measures.controlsHeight);
    const int barHeight = layout.shape == SessionShape::Mini ? 8 : measures.barHeight;
    layout.bar = QRect(margin, controlsTop - gap - barHeight, width, barHeight);
    return {margin, margin, width, layout.bar.top() - gap - margin};
}

void placeBeside(SessionLayout& layout, const QRect& area, const SessionMeasures& measures, double largest)
{
    const double share = layout.shape == SessionShape::Mini ? 0.44 : 0.52;
    const int gap = layout.shape == SessionShape::Mini ? 8 : std::max(24, area.width() / 28);
    const int figureWidth = std::min(area.height(), static_cast<int>(area.width() * share));
    int columnWidth = area.width() - figureWidth - gap;
    const int widest = static_cast<int>(560 * largest * std::max(1.0, measures.textScale));
    const int spare = std::max(0, columnWidth - widest);
    columnWidth -= spare;
    layout.figure = QRect(area.left() + spare / 2, area.top(), figureWidth, area.height());
    const QRect column(layout.figure.right() + 1 + gap, area.top(), columnWidth, area.height());
    fillColumn(layout, column, measures, largest);
}

void placeAbove(SessionLayout& layout, const QRect& area, const SessionMeasures& measures, double largest)
{
    const int gap = std::max(12, area.height() / 40);
    const int figureHeight = std::min(area.width(), static_cast<int>(area.height() * 0.5));
    layout.figure = QRect(area.left(), area.top(), area.width(), figureHeight);
    const QRect column(
        area.left(), layout.figure.bottom() + 1 + gap, area.width(), area.height() - figureHeight - gap);
    fillColumn(layout, column, measures, largest);
}

} // namespace

SessionLayout layOutSession(QSize size, const SessionMeasures& measures)
{
    SessionLayout layout;
    layout.shape = shapeFor(size);
    const int margin = marginFor(size);
    const QRect area = placeBottom(layout, size, measures, margin);
    const double room = std::min(size.width() / kUsualWidth, size.height() / kUsualHeight);
    if (layout.shape == SessionShape::Tall) {
        placeAbove(layout, area, measures, std::clamp(size.width() / 560.0, 0.8, kLargestFactor));
        return layout;
    }
    const double smallest = layout.shape == SessionShape::Mini ? 0.8 : 0.85;
    placeBeside(layout, area, measures, std::clamp(room, smallest, kLargestFactor));
    return layout;
}

} // namespace unhunch::window
