// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/grouped_counts.h"

#include "core/journal/read_all.h"
#include "core/journal/row_text.h"

namespace unhunch::journal {
namespace {

constexpr std::size_t kHours = 24;

/// `(0, 0, '2026-11-01', '2026-11-30')`: the index of a group, its hour and its days. Dates are made here, so
/// nothing of the user's gets into the query's text.
std::string groupRow(std::size_t index, const Stretch& days)
{
    return '(' + std::to_string(index) + ", '" + dayText(days.first) + "', '" + dayText(days.last) + "')";
}

std::string listed(const std::vector<std::string>& rows)
{
    std::string text;
    for (const std::string& row : rows) {
        text += (text.empty() ? "" : ", ") + row;
    }
    return text;
}

Result<std::vector<GroupedCount>>
counts(const Journal& journal, const CountSql& sql, const std::vector<std::string>& groups)
{
    if (groups.empty()) {
        return std::vector<GroupedCount>{};
    }
    std::vector<std::string> values;
    for (std::size_t i = 0; i < sql.values.size(); ++i) {
        const std::string& literal = sql.values[i];
        values.push_back('(' + std::to_string(i) + ", " + (literal.empty() ? "''" : literal) + ')');
    }
    const std::string query = "WITH groups (hour, first, last) AS (VALUES " + listed(groups)
                              + "), choices (number, value) AS (VALUES " + listed(values)
                              + ") SELECT hour, number, (" + std::string(sql.counted)
                              + ") AS counted FROM groups CROSS JOIN choices WHERE counted > 0";
    return readAll(journal.database(), query, bindNothing, [](const Statement& row) {
        return GroupedCount{static_cast<std::size_t>(row.integer(0)),
                            static_cast<std::size_t>(row.integer(1)),
                            static_cast<int>(row.integer(2))};
    });
}

} // namespace

Result<std::vector<GroupedCount>>
countsByStretch(const Journal& journal, const CountSql& sql, const std::vector<Stretch>& stretches)
{
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        groups.push_back(groupRow(i, stretches[i]));
    }
    return counts(journal, sql, groups);
}

Result<std::vector<GroupedCount>>
countsByHour(const Journal& journal, const CountSql& sql, const Stretch& days)
{
    std::vector<std::string> groups;
    for (std::size_t hour = 0; hour < kHours; ++hour) {
        groups.push_back(groupRow(hour, days));
    }
    return counts(journal, sql, groups);
}

} // namespace unhunch::journal
