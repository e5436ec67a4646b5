// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/draft.h"

namespace unhunch::schedule {

/// A spell began at the draft's instant: the first one of its workday starts the plans that wait for it.
void notePlanActivity(Draft& draft, PlanId id);

} // namespace unhunch::schedule
