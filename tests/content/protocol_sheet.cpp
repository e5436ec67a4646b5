// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/protocol_sheet.h"

#include <gtest/gtest.h>

namespace unhunch::content {

using namespace session;
using namespace std::chrono_literals;

const Catalogue& loaded()
{
    static const ContentLibrary library
        = loadContent({QStringLiteral(UNHUNCH_SOURCE_DIR) + QStringLiteral("/resources")});
    return library.catalogue;
}

Timeline timelineOf(const char* id, const TimelineOptions& options)
{
    const Routine* routine = loaded().findRoutine(id);
    EXPECT_NE(routine, nullptr) << id;
    return routine == nullptr ? Timeline()
                              : Timeline::build(*routine, loaded(), options).value_or(Timeline());
}

std::vector<std::string> secondBySecond(const Timeline& timeline)
{
    return secondBySecond(timeline, 0ms, timeline.length());
}

std::vector<std::string> secondBySecond(const Timeline& timeline, milliseconds from, milliseconds to)
{
    std::vector<std::string> rows;
    for (const TimelinePhase& phase : timeline.phases()) {
        if (phase.start < from || phase.start >= to) {
            continue;
        }
        std::string row = timeline.parts()[phase.part].exercise + '.' + phase.id + ' '
                          + std::to_string(phase.length / 1s);
        for (const BreathCycle& cycle : phase.breath) {
            row += ' ' + std::to_string(cycle.in / 1s) + '-' + std::to_string(cycle.hold / 1s) + '-'
                   + std::to_string(cycle.out / 1s);
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> repeated(int times, const std::vector<std::string>& rows)
{
    std::vector<std::string> all;
    for (int i = 0; i < times; ++i) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

std::vector<std::string> joined(const std::vector<std::vector<std::string>>& lists)
{
    std::vector<std::string> all;
    for (const auto& list : lists) {
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

} // namespace unhunch::content
