// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/chart.h"
#include "core/journal/statistics.h"

namespace unhunch::window {

/// Seven days: a bar of the minutes moved with a line at the daily goal, the number of resets beneath, today
/// marked. An arrow beyond either end asks for another week.
class WeekStrip : public Chart {
    Q_OBJECT

public:
    explicit WeekStrip(look::Theme& theme, QWidget* parent = nullptr);

    void setWeek(const std::vector<journal::MovementDay>& days, CivilDate today);

Q_SIGNALS:
    /// -1 for the week before, 1 for the one after.
    void weekAsked(int step);

protected:
    [[nodiscard]] double highest() const override { return m_highest; }

    [[nodiscard]] std::vector<double> gridValues() const override;
    [[nodiscard]] QString gridWords(double value) const override;
    void paintData(QPainter& painter) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintDay(QPainter& painter, int slot) const;
    void paintResets(QPainter& painter, const QRectF& bar, int resets) const;

    std::vector<journal::MovementDay> m_days;
    CivilDate m_today;
    double m_highest = 10;
};

} // namespace unhunch::window
