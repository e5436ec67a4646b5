// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

#include <chrono>

namespace unhunch::window {

/// Where the times of a day stand between two pixels; runs leftwards where it is mirrored.
class WeekAxis {
public:
    WeekAxis(double left, double width, bool isMirrored)
        : m_left(left)
        , m_width(width)
        , m_isMirrored(isMirrored)
    {}

    [[nodiscard]] double xOf(std::chrono::minutes at) const;
    /// Below zero before the day, over 24 h after it.
    [[nodiscard]] std::chrono::minutes timeAt(double x) const;

    [[nodiscard]] double width() const { return m_width; }

private:
    double m_left;
    double m_width;
    bool m_isMirrored;
};

/// A full hour in the locale's notation, short: "9:00", "9 am"; 24 is the midnight that ends the day.
[[nodiscard]] QString hourLabel(int hour);
/// How many hours lie between two labels so that they have room: 3, 6 or 12.
[[nodiscard]] int hoursBetweenLabels(const QFontMetrics& metrics, double width);

} // namespace unhunch::window
