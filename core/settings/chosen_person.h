// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/time/instants.h"

namespace unhunch::settings {

/// Who shows the movements of the next session: the person chosen, or where that is wanted another one for
/// each session. `sessionsToday` is how many have ended on `day`, 0 or more.
[[nodiscard]] figure::Person chosenPerson(const LookSettings& look, CivilDate day, int sessionsToday);

} // namespace unhunch::settings
