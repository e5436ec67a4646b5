// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/day_row.h"

#include <QList>

#include <optional>

namespace unhunch::window {

/// A week on which work hours are painted, a row for each day in the locale's order over an axis of 24 hours.
/// By pointer: drag to add or extend, drag an end to move it, click a bar to take it away. By keyboard:
/// arrows move a quarter of an hour (with Ctrl an hour) or a day, with Shift they extend, Space and Return
/// switch the stretch between work and free, Delete takes the stretch or the whole interval away. What
/// becomes of the hours is decided in core/settings/week_paint.h.
class WeekPainter : public QWidget {
    Q_OBJECT

public:
    explicit WeekPainter(look::Theme& theme, QWidget* parent = nullptr);

    void setWeek(const settings::WeekHours& week);

    /// The day of the row where the keyboard is.
    [[nodiscard]] std::size_t currentDay() const;

    /// Puts the keyboard there without painting anything.
    void moveTo(const settings::WeekPoint& point);

    [[nodiscard]] const QList<DayRow*>& rows() const { return m_rows; }

    /// The stretch that the keyboard marks, by day.
    [[nodiscard]] std::vector<settings::WeekStroke> marked() const;

Q_SIGNALS:
    /// The person wants these hours.
    void edited(const unhunch::settings::WeekHours& week);
    /// What is marked, in words; empty while the keyboard is elsewhere.
    void looked(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A place by row instead of day; `at` may run over midnight while a stretch is extended.
    struct Cell {
        int row = 0;
        std::chrono::minutes at{0};
    };

    struct Drag {
        settings::WeekPoint begun;
        int row = 0;
        QPointF from;
        bool isMoved = false;
        std::optional<std::pair<settings::SpanRef, settings::SpanEdge>> edge;
        settings::WeekHours preview;
    };

    void connectRow(DayRow& row, int index);
    void onPressed(int row, const QPointF& position);
    void onDragged(int row, const QPointF& position);
    void onReleased();
    void onFocused(int row);
    [[nodiscard]] settings::WeekPoint pointAt(int row, const QPointF& position) const;
    [[nodiscard]] int rowAt(int row, const QPointF& position) const;
    [[nodiscard]] std::chrono::minutes edgeTime(const settings::WeekPoint& point) const;
    void show(const settings::WeekHours& week);
    void showMark();
    void arrange();
    [[nodiscard]] int axisHeight() const;

    [[nodiscard]] bool move(int key, Qt::KeyboardModifiers modifiers);
    void moveInTime(int quarters, bool isExtending);
    void moveInDays(int rows, bool isExtending);
    [[nodiscard]] bool act(int key);
    void removeMarked();
    void markRows(const std::vector<settings::WeekStroke>& strokes);
    [[nodiscard]] QString markWords(const std::vector<settings::WeekStroke>& strokes) const;
    void told();

    look::Theme& m_theme;
    settings::WeekHours m_week;
    QList<DayRow*> m_rows;
    Cell m_anchor;
    Cell m_head;
    std::optional<Drag> m_drag;
    bool m_isMoving = false; ///< the focus goes from row to row by the keyboard
};

} // namespace unhunch::window
