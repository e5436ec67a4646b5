// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "app/window/settings/week_axis.h"
#include "core/settings/week_paint.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace unhunch::window {

/// A stretch of a day that the keyboard is at.
struct DayMark {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};

    bool operator==(const DayMark&) const = default;
};

/// One day of the painted week: its name and its hours as bars over 24 hours. Shows what it is given and
/// tells of the pointer; the week decides.
class DayRow : public QWidget {
    Q_OBJECT

public:
    DayRow(look::Theme& theme, std::size_t day, QWidget* parent = nullptr);

    [[nodiscard]] std::size_t day() const { return m_day; }

    void show(std::vector<settings::HoursBar> bars);
    void mark(std::optional<DayMark> mark);
    /// The name stands in so much room at the row's start; `isShort` shortens it.
    void setNameRoom(int room, bool isShort);

    [[nodiscard]] WeekAxis axis() const;
    /// The bar's end that the pointer is at.
    [[nodiscard]] std::optional<std::pair<settings::SpanRef, settings::SpanEdge>> edgeAt(double x) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(const QPointF& position);
    void dragged(const QPointF& position);
    void released();
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF track() const;
    [[nodiscard]] QRectF rectOf(std::chrono::minutes from, std::chrono::minutes until) const;
    void paintTrack(QPainter& painter) const;
    void paintBar(QPainter& painter, const settings::HoursBar& bar) const;
    void paintMark(QPainter& painter) const;
    void paintName(QPainter& painter) const;
    void shapeCursor(double x);

    look::Theme& m_theme;
    std::size_t m_day;
    std::vector<settings::HoursBar> m_bars;
    std::optional<DayMark> m_mark;
    int m_nameRoom = 0;
    bool m_isNameShort = false;
};

} // namespace unhunch::window
