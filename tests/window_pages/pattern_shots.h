// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/assets.h"
#include "tests/window_pages/page_shot.h"

#include <string>
#include <vector>

namespace unhunch::window {

using Signs = std::vector<std::string>;

/// The program's own figure; null where it cannot be loaded.
[[nodiscard]] const figure::FigureAssets* figureAssets();

/// The questions after the pattern, with these signs ticked.
[[nodiscard]] PageShooter signShooter(const Signs& ticked);

/// The result of an earlier answer with these signs.
[[nodiscard]] PageShooter patternShooter(const Signs& signs);

} // namespace unhunch::window
