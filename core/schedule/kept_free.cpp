// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/kept_free.h"

#include <algorithm>

namespace unhunch::schedule {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kDay = std::chrono::hours{24};

/// What is left of one span at a time of day; 0 outside it.
milliseconds leftOf(const FreeSpan& span, milliseconds timeOfDay)
{
    const milliseconds from = span.from;
    const milliseconds until = span.until;
    if (from < until) {
        return timeOfDay >= from && timeOfDay < until ? until - timeOfDay : milliseconds{0};
    }
    if (timeOfDay >= from) {
        return kDay - timeOfDay + until;
    }
    return std::max(until - timeOfDay, milliseconds{0});
}

} // namespace

std::optional<milliseconds> freeTimeLeft(std::span<const FreeSpan> spans, CivilTime civil)
{
    const milliseconds now = civil - std::chrono::floor<std::chrono::days>(civil);
    milliseconds left{0};
    // Each round goes on to the end of one more span; a whole day of them ends all the same.
    for (std::size_t round = 0; round < spans.size() && left < kDay; ++round) {
        milliseconds longest{0};
        for (const FreeSpan& span : spans) {
            longest = std::max(longest, leftOf(span, (now + left) % kDay));
        }
        left += longest;
    }
    return left > milliseconds{0} ? std::optional(std::min(left, kDay)) : std::nullopt;
}

} // namespace unhunch::schedule
