// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/monotone_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unhunch::figure {

namespace {

using Knot = MonotoneTable::Knot;

double slopeBetween(const Knot& a, const Knot& b, std::size_t column)
{
    return (b.values.at(column) - a.values.at(column)) / (b.at - a.at);
}

/// The weighted harmonic mean keeps the curve within its neighbours; a turning point is flat.
double innerSlope(const Knot& before, const Knot& here, const Knot& after, std::size_t column)
{
    const double a = slopeBetween(before, here, column);
    const double b = slopeBetween(here, after, column);
    if (a * b <= 0) {
        return 0;
    }
    const double h0 = here.at - before.at;
    const double h1 = after.at - here.at;
    const double w0 = 2 * h1 + h0;
    const double w1 = h1 + 2 * h0;
    return (w0 + w1) / (w0 / a + w1 / b);
}

} // namespace

MonotoneTable::MonotoneTable(std::vector<Knot> knots)
    : m_knots(std::move(knots))
    , m_slopes(m_knots.size())
{
    const std::size_t n = m_knots.size();
    if (n < 2) {
        return;
    }
    for (std::size_t column = 0; column < Values{}.size(); ++column) {
        for (std::size_t i = 1; i + 1 < n; ++i) {
            m_slopes[i].at(column) = innerSlope(m_knots[i - 1], m_knots[i], m_knots[i + 1], column);
        }
        m_slopes.front().at(column) = slopeBetween(m_knots[0], m_knots[1], column);
        m_slopes.back().at(column) = slopeBetween(m_knots[n - 2], m_knots[n - 1], column);
    }
}

MonotoneTable::Values MonotoneTable::at(double x) const
{
    if (m_knots.empty()) {
        return {};
    }
    if (m_knots.size() == 1 || x <= m_knots.front().at) {
        return m_knots.front().values;
    }
    if (x >= m_knots.back().at) {
        return m_knots.back().values;
    }
    const auto after = std::lower_bound(
        m_knots.begin(), m_knots.end(), x, [](const Knot& knot, double at) { return knot.at < at; });
    const auto i = static_cast<std::size_t>(after - m_knots.begin()) - 1;
    const double h = m_knots[i + 1].at - m_knots[i].at;
    const double t = (x - m_knots[i].at) / h;
    const double t2 = t * t;
    const double t3 = t2 * t;
    Values result{};
    for (std::size_t c = 0; c < result.size(); ++c) {
        result[c] = (2 * t3 - 3 * t2 + 1) * m_knots[i].values[c] + (t3 - 2 * t2 + t) * h * m_slopes[i][c]
                    + (3 * t2 - 2 * t3) * m_knots[i + 1].values[c] + (t3 - t2) * h * m_slopes[i + 1][c];
    }
    return result;
}

} // namespace unhunch::figure
