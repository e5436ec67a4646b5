// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/noticing.h"

#include <algorithm>
#include <vector>

namespace unhunch::care {
namespace {

constexpr int kHours = 24;

bool isHabit(std::span<const HourOfDay> days, int hour, CivilDate today)
{
    std::vector<HourOfDay> recent;
    std::ranges::copy_if(days, std::back_inserter(recent), [&](const HourOfDay& one) {
        return one.hour == hour && one.day <= today && today - one.day < kNoticeWithin;
    });
    if (recent.size() < kNoticedDays) {
        return false;
    }
    std::ranges::sort(recent, std::ranges::greater{}, &HourOfDay::day);
    recent.resize(kNoticedDays);
    return static_cast<std::size_t>(std::ranges::count(recent, true, &HourOfDay::isSkipped)) >= kSkippedDays;
}

bool wasAsked(std::span<const AskedHour> asked, int hour, CivilDate today)
{
    return std::ranges::any_of(asked, [&](const AskedHour& one) {
        return one.hour == hour && (one.isAccepted || today - one.day < kAskAgainAfter);
    });
}

} // namespace

std::optional<int>
hourToMove(std::span<const HourOfDay> days, std::span<const AskedHour> asked, CivilDate today)
{
    for (int hour = 0; hour < kHours; ++hour) {
        if (isHabit(days, hour, today) && !wasAsked(asked, hour, today)) {
            return hour;
        }
    }
    return std::nullopt;
}

} // namespace unhunch::care
