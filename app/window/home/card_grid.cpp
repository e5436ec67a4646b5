// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/home/card_grid.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace unhunch::window {

CardGrid::CardGrid(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

CardGrid::~CardGrid()
{
    qDeleteAll(m_items);
}

void CardGrid::setColumnWidth(int smallest)
{
    m_columnWidth = std::max(1, smallest);
    invalidate();
}

void CardGrid::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int CardGrid::count() const
{
    return int(m_items.size());
}

QLayoutItem* CardGrid::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* CardGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem*> CardGrid::shown() const
{
    QList<QLayoutItem*> items;
    std::ranges::copy_if(
        m_items, std::back_inserter(items), [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int CardGrid::columnsIn(int width) const
{
    const int fitting = (width + spacing()) / (m_columnWidth + spacing());
    return std::clamp(fitting, 1, std::max(1, int(shown().size())));
}

int CardGrid::arrange(const QRect& rect, bool isDry) const
{
    const QList<QLayoutItem*> items = shown();
    const int columns = columnsIn(rect.width());
    const int cell = (rect.width() - (columns - 1) * spacing()) / columns;
    const Qt::LayoutDirection direction
        = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = rect.top();
    for (qsizetype first = 0; first < items.size(); first += columns) {
        const auto row = items.mid(first, columns);
        int height = 0;
        for (const QLayoutItem* item : row) {
            height = std::max(
                height, item->hasHeightForWidth() ? item->heightForWidth(cell) : item->sizeHint().height());
        }
        for (int column = 0; !isDry && column < row.size(); ++column) {
            const QRect place(rect.left() + column * (cell + spacing()), top, cell, height);
            row[column]->setGeometry(QStyle::visualRect(direction, rect, place));
        }
        top += height + spacing();
    }
    return items.isEmpty() ? 0 : top - spacing() - rect.top();
}

int CardGrid::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), true);
}

QSize CardGrid::sizeHint() const
{
    return {m_columnWidth, heightForWidth(m_columnWidth)};
}

QSize CardGrid::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem* item : shown()) {
        width = std::max(width, item->minimumSize().width());
    }
    return {width, 0};
}

void CardGrid::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, false);
}

} // namespace unhunch::window
