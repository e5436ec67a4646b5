// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/provider_report.h"

#include <QPainter>

#include <vector>

namespace unhunch::report {

/// What the chart of a report shows.
struct PainChart {
    CivilDate first;
    CivilDate last;
    std::vector<journal::PainOfDay> pain;
    std::vector<CivilDate> flags; ///< days on which a red flag was reported
};

/// Paints pain from 0 to 10 over the days of a period into `room`, in black and greys: a bar from the least
/// to the most of each day, a dot at its mean, a flag above the days with a red flag. Time runs with the
/// layout direction of the locale.
void paintPainChart(QPainter& painter, const QRectF& room, const PainChart& chart);

} // namespace unhunch::report
