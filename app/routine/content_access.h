// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/install_paths.h"
#include "core/content/content_check.h"
#include "core/result.h"
#include "core/store_paths.h"

#include <QStringList>

#include <string>

namespace unhunch::routine {

/// Loads our content and the user's own, and that of `more` folders laid out alike. Mistakes in the user's
/// files are left out in silence: who checks a file is told of that file. Fails where ours is not there.
[[nodiscard]] Result<content::KnownContent>
knownContent(const control::InstallPaths& paths, const StorePaths& stores, const QStringList& more = {});

/// The folders that hold `exercises`, `routines` or `figure/poses` with one of these files in it, so that the
/// files of a set may refer to each other.
[[nodiscard]] QStringList foldersAround(const QStringList& files);

/// The id of the routine that was read from `file`; empty where none was.
[[nodiscard]] std::string routineIn(const QString& file, const session::Catalogue& catalogue);

} // namespace unhunch::routine
