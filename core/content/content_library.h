// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/session/routine.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <string>
#include <vector>

namespace unhunch::content {

/// What could be loaded, and what was wrong with the rest. A bad file never hides the good ones.
struct ContentLibrary {
    session::Catalogue catalogue;
    std::vector<Error> errors; ///< each with file, and line and field where there is one

    bool operator==(const ContentLibrary&) const = default;
};

/// Reads `exercises/*.json`, `routines/*.json` and `muscles.json` of each directory, ours first, then the
/// user's own. A file of a later directory replaces the one of the same id before it. A missing directory is
/// not an error. A routine that names what does not exist, or whose lengths do not add up, is left out and
/// listed in the errors.
[[nodiscard]] ContentLibrary loadContent(const QStringList& directories);

/// Checks one exercise or routine file against a catalogue that is already there (`unhunch routine check
/// FILE`). Empty when all is well.
[[nodiscard]] std::vector<Error> checkContentFile(const QString& file, const session::Catalogue& catalogue);

/// A pose track as far as content needs to know it.
struct PoseTrackNames {
    std::string track;
    std::vector<std::string> phases;
};

/// Each pose span of the catalogue that names a track or track phase that is not in `tracks`.
[[nodiscard]] std::vector<Error> checkPoses(const session::Catalogue& catalogue,
                                            const std::vector<PoseTrackNames>& tracks);

/// What the agent knows of a routine.
struct RoutineSummary {
    std::string id;
    std::string title;
    std::chrono::milliseconds length{0};
    bool countsAsReset = false;

    bool operator==(const RoutineSummary&) const = default;
};

/// The listed routines of one content directory, sorted by id, without reading exercises or checking parts:
/// light enough for the agent. Files that do not parse are left out.
[[nodiscard]] std::vector<RoutineSummary> routineSummaries(const QString& directory);

} // namespace unhunch::content
