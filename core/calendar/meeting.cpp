// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/meeting.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace unhunch::calendar {

std::vector<Meeting> merged(std::vector<Meeting> meetings)
{
    const auto order = [](const Meeting& one, const Meeting& other) {
        return std::tie(one.begin, one.end, one.title, one.uid, one.source)
               < std::tie(other.begin, other.end, other.title, other.uid, other.source);
    };
    std::sort(meetings.begin(), meetings.end(), order);
    std::vector<Meeting> different;
    std::set<std::string> seen; // UIDs and titles at the same time as the last one
    for (Meeting& meeting : meetings) {
        if (different.empty() || different.back().begin != meeting.begin
            || different.back().end != meeting.end) {
            seen.clear();
        }
        const bool isNewTitle = seen.insert("title " + meeting.title).second;
        const bool isNewUid = meeting.uid.empty() || seen.insert("uid " + meeting.uid).second;
        if (isNewTitle && isNewUid) {
            different.push_back(std::move(meeting));
        }
    }
    return different;
}

} // namespace unhunch::calendar
