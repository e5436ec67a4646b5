// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

namespace unhunch::settings {

/// Work hours in their simplest form: the same hours on some days of the week.
struct WorkWeek {
    Weekdays days;
    WorkSpan span;

    bool operator==(const WorkWeek&) const = default;
};

/// The week that comes nearest to these hours: their days, and the first of them from its first start to its
/// last end. Without any day the hours of an office.
[[nodiscard]] WorkWeek workWeekOf(const HoursSettings& hours);

/// Whether a work week says all there is to say of these hours (dates off aside).
[[nodiscard]] bool isWorkWeek(const HoursSettings& hours);

/// These hours on those days and no others; dates off stay. An end at midnight is 24:00, and hours that end
/// where they start are the whole day.
[[nodiscard]] HoursSettings withWorkWeek(HoursSettings hours, const WorkWeek& week);

} // namespace unhunch::settings
