// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/ladder_progress.h"

#include <QString>

namespace unhunch::window {

/// "At the wall", "At a counter", "On a chair", "On the floor".
[[nodiscard]] QString ladderLevelWords(session::LadderLevel level);
/// "2 × 8", with a no-break space on either side of the sign.
[[nodiscard]] QString ladderStepWords(const session::LadderStep& step);
/// "2 × 8 at the wall".
[[nodiscard]] QString ladderDoseWords(const session::LadderDose& dose);

/// The day on which a level opens, such as "on 5 March 2027".
[[nodiscard]] QString openingWords(CivilDate day);

} // namespace unhunch::window
