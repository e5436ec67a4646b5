// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/model.h"
#include "core/figure/palette.h"
#include "core/figure/pose_track.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace unhunch::figure {

/// Everything the painter reads: the folder resources/figure.
struct FigureAssets {
    FigureModel model;
    Palette palette;
    std::map<std::string, PoseTrack, std::less<>> tracks; ///< by id

    /// Null where there is no such track. The pointer lives as long as the assets.
    [[nodiscard]] const PoseTrack* track(std::string_view id) const
    {
        const auto found = tracks.find(id);
        return found == tracks.end() ? nullptr : &found->second;
    }
};

} // namespace unhunch::figure
