// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/assets.h"
#include "core/result.h"

#include <filesystem>
#include <string_view>

namespace unhunch::content {

inline constexpr std::string_view kPoseFormat = "unhunch-pose/1";

/// Reads `model.json`, `palette.json` and every file of `poses/` below `folder` (the installed
/// share/unhunch/figure). Fails on the first file that is missing, does not parse or holds a value out of
/// bounds, naming file, line and field.
[[nodiscard]] Result<figure::FigureAssets> loadFigureAssets(const std::filesystem::path& folder);

/// Reads one track, for instance of a user's own exercise.
[[nodiscard]] Result<figure::PoseTrack> loadPoseTrack(const std::filesystem::path& file);

} // namespace unhunch::content
