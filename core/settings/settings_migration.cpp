// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_migration.h"

namespace unhunch::settings {

std::span<const MigrationStep> settingsSteps()
{
    // Version 1 is the first one.
    return {};
}

void migrateSettings(RawSettings& rows, int from, std::span<const MigrationStep> steps)
{
    for (const MigrationStep& step : steps) {
        if (from < step.to) {
            step.apply(rows);
        }
    }
}

} // namespace unhunch::settings
