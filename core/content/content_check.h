// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_library.h"
#include "core/figure/assets.h"

#include <filesystem>
#include <vector>

namespace unhunch::content {

/// Adds the pose tracks of `folder` (`figure/poses` of the user's content) to ours. A file with a mistake, or
/// with the id of a track that is there already, is left out and listed. A missing folder is no mistake.
[[nodiscard]] std::vector<Error> addPoseTracks(figure::FigureAssets& assets,
                                               const std::filesystem::path& folder);

/// Leaves out the exercises that name pose phases which are not there, and the routines that need these, and
/// lists them in the library's errors: a session would have no picture.
void leaveOutWithoutPoses(ContentLibrary& library, const figure::FigureAssets& assets);

/// What a file of the user's may refer to.
struct KnownContent {
    session::Catalogue catalogue;
    figure::FigureAssets figure;
};

/// Checks one exercise, routine or pose file, by its `format`. Empty when all is well.
[[nodiscard]] std::vector<Error> checkFile(const QString& file, const KnownContent& known);

} // namespace unhunch::content
