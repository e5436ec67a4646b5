// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>

namespace unhunch::settings {

/// The rows of a file as text, by `section/name`.
using RawSettings = std::map<std::string, std::string>;

/// Turns rows of version `to - 1` into rows of version `to`.
struct MigrationStep {
    int to;
    void (*apply)(RawSettings&);
};

/// The row that holds the version of the file; a file without it was written by hand for this version.
inline constexpr const char* kVersionKey = "meta/version";
/// What this program writes.
inline constexpr int kSettingsVersion = 1;

/// Every step since version 1, ascending. A change to what a key means or is called adds one.
[[nodiscard]] std::span<const MigrationStep> settingsSteps();

/// Takes `rows` from version `from` through each later step, in order. Rows no step knows stay.
void migrateSettings(RawSettings& rows, int from, std::span<const MigrationStep> steps);

} // namespace unhunch::settings
