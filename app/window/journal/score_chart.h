// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/journal/chart.h"
#include "core/journal/statistics.h"

#include <optional>

namespace unhunch::window {

/// Something that happened at a place of the chart.
struct ChartMark {
    int slot = 0;
    bool isFlag = false; ///< a red flag: a warm triangle; else a quiet diamond
};

/// Scores from 0 to 10 over time: the mean as a line, a bar from the lowest to the highest behind it, and
/// marks along the top.
class ScoreChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    /// One for each place of setSlots().
    void setScores(std::vector<std::optional<journal::Scores>> scores, std::vector<ChartMark> marks = {});

protected:
    [[nodiscard]] double highest() const override { return 10; }

    [[nodiscard]] std::vector<double> gridValues() const override { return {0, 5, 10}; }

    void paintData(QPainter& painter) const override;

private:
    void paintSpreads(QPainter& painter) const;
    void paintLine(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    std::vector<std::optional<journal::Scores>> m_scores;
    std::vector<ChartMark> m_marks;
};

} // namespace unhunch::window
