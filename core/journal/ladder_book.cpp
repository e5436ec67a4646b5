// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/ladder_book.h"

#include "core/journal/care_reader.h"

#include <algorithm>

namespace unhunch::journal {
namespace {

session::LadderRecord::Event eventOf(LadderNoted::Event event)
{
    switch (event) {
    case LadderNoted::Event::Confirmed:
        return session::LadderRecord::Event::Confirmed;
    case LadderNoted::Event::NotConfirmed:
        return session::LadderRecord::Event::NotConfirmed;
    case LadderNoted::Event::Moved:
        return session::LadderRecord::Event::Moved;
    }
    return session::LadderRecord::Event::NotConfirmed;
}

} // namespace

Result<session::LadderStanding> ladderStanding(const Journal& journal, CivilDate today)
{
    const Result<std::vector<LadderNoted>> rows = ladderRows(journal);
    const Result<std::optional<CivilDate>> first = firstWallPushUp(journal);
    if (!rows || !first) {
        return tl::unexpected<Error>(rows ? first.error() : rows.error());
    }
    std::vector<session::LadderRecord> records;
    session::LadderDays days{today, *first, {}};
    for (const LadderNoted& row : *rows) {
        records.push_back({eventOf(row.event), row.dose, row.at.day});
        if (row.event != LadderNoted::Event::Moved) {
            days.lastStrength = std::max(row.at.day, days.lastStrength.value_or(row.at.day));
        }
    }
    return session::ladderStanding(records, days);
}

} // namespace unhunch::journal
