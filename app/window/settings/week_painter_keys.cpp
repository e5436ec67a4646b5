// SPDX-License-Identifier: GPL-3.0-or-later
// The week by keyboard: what is marked, where it goes, and what is said of it.
#include "app/window/settings/week_painter.h"
#include "app/window/settings/week_words.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>

namespace unhunch::window {

using namespace settings;
using std::chrono::minutes;

namespace {

constexpr minutes kDay{24 * 60};
constexpr int kQuartersOfHour = 4;
constexpr int kQuartersOfDay = 24 * kQuartersOfHour;

/// How many quarters of an hour a key goes forward; Left is left where time runs leftwards, too.
int quartersFor(const QWidget& widget, int key, Qt::KeyboardModifiers modifiers)
{
    const int length = modifiers.testFlag(Qt::ControlModifier) ? kQuartersOfHour : 1;
    const bool isForward = (key == Qt::Key_Right) != (widget.layoutDirection() == Qt::RightToLeft);
    return isForward ? length : -length;
}

} // namespace

std::vector<WeekStroke> WeekPainter::marked() const
{
    const minutes from = std::min(m_anchor.at, m_head.at);
    const minutes until = std::max(m_anchor.at, m_head.at) + kPaintStep;
    std::vector<WeekStroke> strokes;
    for (int row = std::min(m_anchor.row, m_head.row); row <= std::max(m_anchor.row, m_head.row); ++row) {
        strokes.push_back({m_rows.at(row)->day(), from, until});
    }
    return strokes;
}

void WeekPainter::moveTo(const WeekPoint& point)
{
    const auto found = std::ranges::find(m_rows, point.day, &DayRow::day);
    const int row = found == m_rows.end() ? 0 : int(found - m_rows.begin());
    m_anchor = {row, std::min(point.at, kDay - kPaintStep)};
    m_head = m_anchor;
    showMark();
}

void WeekPainter::keyPressEvent(QKeyEvent* event)
{
    if (!move(event->key(), event->modifiers()) && !act(event->key())) {
        QWidget::keyPressEvent(event);
    }
}

bool WeekPainter::move(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isExtending = modifiers.testFlag(Qt::ShiftModifier);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveInTime(quartersFor(*this, key, modifiers), isExtending);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveInDays(key == Qt::Key_Down ? 1 : -1, isExtending);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        moveInTime(key == Qt::Key_Home ? -kQuartersOfDay : kQuartersOfDay, isExtending);
        return true;
    default:
        return false;
    }
}

void WeekPainter::moveInTime(int quarters, bool isExtending)
{
    // A stretch may be drawn over midnight into the next day, up to a whole day from where it began. Home and
    // End stay within the day.
    const bool isLeap = std::abs(quarters) >= kQuartersOfDay;
    const minutes farthest = isExtending && !isLeap ? m_anchor.at + kDay - kPaintStep : kDay - kPaintStep;
    const minutes wanted = m_head.at + quarters * kPaintStep;
    m_head.at = std::clamp(wanted, minutes(0), std::max(farthest, minutes(0)));
    if (!isExtending) {
        m_anchor = m_head;
    }
    showMark();
}

void WeekPainter::moveInDays(int rows, bool isExtending)
{
    m_head.row = std::clamp(m_head.row + rows, 0, int(m_rows.size()) - 1);
    if (!isExtending) {
        m_head.at = std::min(m_head.at, kDay - kPaintStep);
        m_anchor = m_head;
    }
    showMark();
}

bool WeekPainter::act(int key)
{
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT edited(toggled(m_week, marked()));
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeMarked();
        return true;
    case Qt::Key_Escape: {
        const bool isAnything = m_drag.has_value() || m_anchor.at != m_head.at || m_anchor.row != m_head.row;
        m_anchor = m_head;
        setWeek(m_week);
        return isAnything;
    }
    default:
        return false;
    }
}

void WeekPainter::removeMarked()
{
    const bool isOneCell = m_anchor.at == m_head.at && m_anchor.row == m_head.row;
    const auto bar = barAt(m_week, {currentDay(), m_anchor.at});
    if (isOneCell && bar) {
        Q_EMIT edited(withoutSpan(m_week, bar->span));
        return;
    }
    WeekHours left = m_week;
    for (const WeekStroke& stroke : marked()) {
        left = erased(left, stroke);
    }
    if (left != m_week) {
        Q_EMIT edited(left);
    }
}

void WeekPainter::onFocused(int row)
{
    DayRow* const focused = m_rows.at(row);
    if (focused->hasFocus() && row != m_head.row && !m_isMoving) {
        m_head.row = row;
        m_anchor = m_head;
    }
    told();
}

void WeekPainter::showMark()
{
    DayRow* const current = m_rows.at(m_head.row);
    for (DayRow* row : std::as_const(m_rows)) {
        // One stop for the Tab key: the row where the keyboard was last.
        row->setFocusPolicy(row == current ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_isMoving = true;
    current->setFocus();
    m_isMoving = false;
    told();
}

void WeekPainter::markRows(const std::vector<WeekStroke>& strokes)
{
    for (DayRow* row : std::as_const(m_rows)) {
        row->mark(std::nullopt);
    }
    const auto rowOf = [this](std::size_t day) { return *std::ranges::find(m_rows, day, &DayRow::day); };
    for (const WeekStroke& stroke : strokes) {
        rowOf(stroke.day)->mark(DayMark{stroke.from, std::min(stroke.until, kDay)});
        if (stroke.until > kDay && strokes.size() == 1) {
            rowOf((stroke.day + 1) % 7)->mark(DayMark{minutes(0), stroke.until - kDay});
        }
    }
}

QString WeekPainter::markWords(const std::vector<WeekStroke>& strokes) const
{
    const auto isWork = [this](const WeekStroke& stroke) { return isCovered(m_week, stroke); };
    const auto isFree = [this](const WeekStroke& stroke) { return erased(m_week, stroke) == m_week; };
    const QString when = spanWords(strokes.front().from, strokes.front().until);
    const QString day = dayName(m_rows.at(m_head.row)->day(), false);
    if (std::ranges::all_of(strokes, isWork)) {
        //: where the keyboard is on the week; %1 is a weekday, %2 an interval
        return tr("%1, %2: work").arg(day, when);
    }
    if (std::ranges::all_of(strokes, isFree)) {
        //: where the keyboard is on the week; %1 is a weekday, %2 an interval
        return tr("%1, %2: free").arg(day, when);
    }
    //: where the keyboard is on the week; %1 is a weekday, %2 an interval
    return tr("%1, %2: partly work").arg(day, when);
}

void WeekPainter::told()
{
    const bool isHere = std::ranges::any_of(m_rows, [](const DayRow* row) { return row->hasFocus(); });
    if (!isHere || m_drag) {
        markRows({});
        Q_EMIT looked({});
        return;
    }
    const std::vector<WeekStroke> strokes = marked();
    markRows(strokes);
    const QString words = markWords(strokes);
    DayRow* const current = m_rows.at(m_head.row);
    if (current->accessibleDescription() != words) {
        current->setAccessibleDescription(words);
        QAccessibleEvent event(current, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT looked(words);
}

} // namespace unhunch::window
