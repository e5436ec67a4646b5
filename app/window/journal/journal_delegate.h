// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QStyledItemDelegate>

namespace unhunch::window {

/// Paints the journal's rows: a day as a heading, a session or an entry with a sign, title, details, the
/// user's own words and time. Text wraps, so that nothing is cut off at any text size.
class JournalDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JournalDelegate(look::Theme& theme, QObject* parent = nullptr);

    void
    paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// Where things go in a row of some width, for a layout from left to right.
    struct Places {
        QRect sign;
        QRect title;
        QRect detail;
        QRect note;
        QRect time;
        int height = 0;
    };

    [[nodiscard]] Places placesFor(int width, const QModelIndex& index) const;
    [[nodiscard]] int dayHeight(int width, const QModelIndex& index) const;
    void paintDay(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintSign(QPainter& painter, const QRect& place, int outcome) const;
    void paintRecord(QPainter& painter, const QRect& place, const QModelIndex& index) const;
    /// The sign before a row, as its kind has it.
    void paintMark(QPainter& painter, const QRect& place, const QModelIndex& index) const;
    void paintPain(QPainter& painter, const QRect& place, const QModelIndex& index) const;

    look::Theme& m_theme;
};

} // namespace unhunch::window
