// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figure/figure_renderer.h"
#include "app/window/home/routine_shelf.h"

#include <functional>

namespace unhunch::window {

/// What the figure looks like in the thumbnails.
struct ThumbnailLook {
    figure::Theme theme = figure::Theme::Light;
    figure::Person person{};
};

/// Paints routines by the still of the exercise that tells most of them: the first that is held, else the
/// longest. `assets` may answer null while the figure cannot be loaded; both are asked for each thumbnail.
/// The catalogue outlives the painter.
[[nodiscard]] ThumbnailPainter makeThumbnailPainter(const session::Catalogue& catalogue,
                                                    std::function<const figure::FigureAssets*()> assets,
                                                    std::function<ThumbnailLook()> look);

/// The pose track that tells most of the routine; empty where there is none.
[[nodiscard]] std::string tellingTrack(const session::Routine& routine, const session::Catalogue& catalogue);

} // namespace unhunch::window
