// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/brush.h"
#include "core/figure/body.h"
#include "core/figure/palette.h"
#include "core/figure/scene.h"

#include <optional>
#include <span>

namespace unhunch::figure {

/// What the person wears and looks like, and what is shown on it.
struct FigureLook {
    const ThemeColours& theme;
    const SkinColours& skin;
    const HairColours& hair;
    const OutfitColours& outfit;
    Hair hairStyle = Hair::Crop;
    bool isShod = true;
    bool areEyesClosed = false;
    bool hasBlanket = false;
    MuscleLevels muscles;
    std::optional<Band> band;
    std::optional<double> glowHeight;
};

/// Paints one view of a body, back to front. An empty order is chosen by the view; a fixed one keeps parts
/// from changing places while they move.
void paintFigure(Brush& brush, const Body& body, const FigureLook& look, std::span<const Part> order);

} // namespace unhunch::figure
