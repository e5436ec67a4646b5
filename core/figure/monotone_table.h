// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace unhunch::figure {

/// Up to four values over one variable, joined by monotone cubics (Fritsch-Carlson): no overshoot, so a limb
/// drawn from such a table has no bumps. Outside the knots the end values hold.
class MonotoneTable {
public:
    using Values = std::array<double, 4>;

    struct Knot {
        double at = 0;
        Values values{};
    };

    MonotoneTable() = default;

    /// `knots` in ascending order of `at`; with fewer than two the table answers the only knot, or zeros.
    explicit MonotoneTable(std::vector<Knot> knots);

    [[nodiscard]] Values at(double x) const;

    [[nodiscard]] const std::vector<Knot>& knots() const { return m_knots; }

private:
    std::vector<Knot> m_knots;
    std::vector<Values> m_slopes;
};

} // namespace unhunch::figure
