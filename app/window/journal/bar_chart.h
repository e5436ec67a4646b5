// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/chart.h"

namespace unhunch::window {

/// Two counts at each place: a pale bar with an outline for the whole (reminders) and a full one before it
/// for the part (resets done).
class BarChart : public Chart {
    Q_OBJECT

public:
    struct Bar {
        int whole = 0;
        int part = 0;
    };

    using Chart::Chart;

    /// One for each place of setSlots().
    void setBars(std::vector<Bar> bars);

protected:
    [[nodiscard]] double highest() const override { return m_highest; }

    [[nodiscard]] std::vector<double> gridValues() const override;
    void paintData(QPainter& painter) const override;

private:
    std::vector<Bar> m_bars;
    int m_highest = 2;
};

} // namespace unhunch::window
