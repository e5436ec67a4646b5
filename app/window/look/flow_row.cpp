// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/look/flow_row.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace unhunch::window::look {

namespace {

/// Its own size; where that is too wide, the room there is, and as high as it has to be then.
QSize sizeWithin(const QLayoutItem& item, int width)
{
    const QSize size = item.sizeHint();
    if (size.width() <= width) {
        return size;
    }
    return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : size.height()};
}

} // namespace

FlowRow::FlowRow(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowRow::count() const
{
    return int(m_items.size());
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowRow::arrange(const QRect& rect, bool isDry) const
{
    const Qt::LayoutDirection direction
        = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = rect.left();
    int top = rect.top();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = sizeWithin(*item, rect.width());
        if (left > rect.left() && left + size.width() > rect.left() + rect.width()) {
            left = rect.left();
            top += lineHeight + spacing();
            lineHeight = 0;
        }
        if (!isDry) {
            item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(left, top), size)));
        }
        left += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return top + lineHeight - rect.top();
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), true);
}

QSize FlowRow::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            size = {size.width() + hint.width() + (size.width() > 0 ? spacing() : 0),
                    std::max(size.height(), hint.height())};
        }
    }
    return size;
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

void FlowRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, false);
}

} // namespace unhunch::window::look
