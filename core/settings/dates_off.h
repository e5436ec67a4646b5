// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <vector>

namespace unhunch::settings {

/// The dates with one more range, in order; ranges that overlap or follow each other without a day between
/// become one. A range that ends before it begins counts the other way round. The same dates where the file
/// could not hold more.
[[nodiscard]] std::vector<DatesOff> withDatesOff(std::vector<DatesOff> dates, DatesOff added);

} // namespace unhunch::settings
