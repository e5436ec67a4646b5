// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/icons/strokes.h"

#include <QPainterPath>

namespace unhunch::icons {

/// Somebody on a chair, seen from the side: upright at `slump` 0, hunched with the head forward at 1.
[[nodiscard]] QPainterPath sitter(qreal slump, const Raster& raster);

/// Somebody opening up, seen from the front, both arms raised; 1 fills the badge.
[[nodiscard]] QPainterPath opener(qreal size, const Raster& raster);

/// Two letters z, the large one lower.
[[nodiscard]] QPainterPath snore(const Raster& raster);

[[nodiscard]] QPainterPath pauseBars(const Raster& raster);
[[nodiscard]] QPainterPath exclamationMark(const Raster& raster);
[[nodiscard]] QPainterPath crescent();
[[nodiscard]] QPainterPath shield();

} // namespace unhunch::icons
