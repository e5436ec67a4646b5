// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/time/instants.h"

#include <functional>

namespace unhunch::settings {

/// Who shows the movements of the next session: the person chosen, or where that is wanted another one for
/// each session. `sessionsToday` tells how many have ended on `day`, 0 or more; it is asked only then.
[[nodiscard]] figure::Person
chosenPerson(const LookSettings& look, CivilDate day, const std::function<int()>& sessionsToday);

} // namespace unhunch::settings
