// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a calendar. What comes out of it are meetings in the window that anything may be done with.
#include "core/calendar/calendar.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace unhunch;
using namespace std::chrono_literals;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isPlain(const std::string& title)
{
    const auto isTail = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const auto isControl = [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; };
    return title.size() - static_cast<std::size_t>(std::ranges::count_if(title, isTail)) <= 200
           && std::ranges::none_of(title, isControl);
}

void check(const calendar::MeetingList& list, const calendar::Window& window)
{
    require(list.meetings.size() <= calendar::kMostOfWindow);
    require(std::ranges::is_sorted(list.meetings, {}, &calendar::Meeting::begin));
    for (const calendar::Meeting& meeting : list.meetings) {
        require(meeting.begin < meeting.end && meeting.end - meeting.begin < 24h);
        require(meeting.begin < window.until && meeting.end > window.from);
        require(isPlain(meeting.title));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string text(bytes, bytes + size);
    auto read = calendar::Calendar::parse(text, "input");
    if (!read) {
        require(!read.error().detail.empty());
        return 0;
    }
    const auto lines = static_cast<int>(std::ranges::count(text, '\n')) + 1;
    for (const Error& problem : read->problems()) {
        require(problem.line >= 0 && problem.line <= lines && !problem.detail.empty());
    }
    // The day that the corpus is about, and one on which clocks change.
    const WallInstant november{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};
    const WallInstant march{std::chrono::sys_days(std::chrono::year(2026) / 3 / 29)};
    for (const WallInstant from : {november, march}) {
        const calendar::Window window{from, from + 37h};
        check(read->meetings(window, "Europe/Berlin"), window);
    }
    return 0;
}
