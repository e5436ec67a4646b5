// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/figure_loader.h"
#include "core/figure/assets.h"

#include <cstdlib>
#include <iostream>

namespace unhunch::figure {

/// The product's own figure data, read once; ends the test program where they do not load.
inline const FigureAssets& assets()
{
    static const FigureAssets loaded = [] {
        auto result = content::loadFigureAssets(UNHUNCH_SOURCE_DIR "/resources/figure");
        if (!result) {
            std::cerr << describe(result.error()) << '\n';
            std::exit(1); // every test of this program would fail for the same reason
        }
        return *result;
    }();
    return loaded;
}

} // namespace unhunch::figure
