// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

namespace unhunch::schedule {

/// A due reset is waiting at the draft's instant: remembers who holds it, and says so once a day when it has
/// waited for `holdNoticeAfter`, or when the same holder did so on another workday of the last week.
void noticeHolders(Draft& draft);

} // namespace unhunch::schedule
