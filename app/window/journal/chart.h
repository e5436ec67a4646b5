// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace unhunch::window {

/// The same numbers as a chart, for its table.
struct ChartTable {
    QStringList headers;
    QList<QStringList> rows;
};

/// One place along the axis of time.
struct ChartSlot {
    QString axis; ///< short: "18 Nov"
    QString words; ///< all that the chart shows there, as a sentence
};

/// What the journal's charts share: places along an axis, a scale from 0, one place looked at by pointer or
/// keyboard (arrows, Home, End) and told in words. Time runs as the layout does.
class Chart : public QWidget {
    Q_OBJECT

public:
    Chart(look::Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Which places there are; none is looked at then. `summary` is told to a screen reader with the name.
    void setSlots(std::vector<ChartSlot> places, const QString& summary);

    /// The place that is looked at; -1 for none.
    [[nodiscard]] int current() const { return m_current; }

    void setCurrent(int slot);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The height of the part that is drawn, without the axis; 120 unless told.
    void setPlotHeight(int height);

Q_SIGNALS:
    /// What is looked at, in words; empty for nothing.
    void looked(const QString& words);

protected:
    [[nodiscard]] look::Theme& theme() const { return m_theme; }

    [[nodiscard]] int slotCount() const { return int(m_slots.size()); }

    /// The top of the scale; the bottom is 0.
    [[nodiscard]] virtual double highest() const = 0;
    /// The values that have a line and a number at the side.
    [[nodiscard]] virtual std::vector<double> gridValues() const = 0;
    /// Paints what is within the frame; the painter is smooth.
    virtual void paintData(QPainter& painter) const = 0;

    [[nodiscard]] QRectF plot() const;
    /// The middle of a place, and how wide it is.
    [[nodiscard]] double xOf(int slot) const;
    [[nodiscard]] double slotWidth() const;
    [[nodiscard]] double yOf(double value) const;

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int slotAt(double x) const;
    [[nodiscard]] int gutter() const;
    [[nodiscard]] QFontMetrics metrics() const;
    void paintGrid(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintCurrent(QPainter& painter) const;

    look::Theme& m_theme;
    std::vector<ChartSlot> m_slots;
    int m_current = -1;
    int m_plotHeight = 120;
};

} // namespace unhunch::window
