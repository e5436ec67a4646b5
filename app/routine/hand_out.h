// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/content/content_check.h"
#include "core/result.h"
#include "core/session/timeline.h"

#include <QString>

#include <string>
#include <vector>

namespace unhunch::routine {

/// An exercise on the sheet.
struct HandOutItem {
    std::string title;
    std::string setup;
    std::string movement;
    std::vector<std::string> mistakes;
    std::string track; ///< of the picture; empty for none
    session::milliseconds length{0}; ///< all parts of it together
    int repetitions = 1; ///< the most that any of its steps is repeated

    bool operator==(const HandOutItem&) const = default;
};

/// The exercises of a routine in their order, each once.
[[nodiscard]] std::vector<HandOutItem> handOutItems(const session::Timeline& timeline);

/// Writes a routine as one page for the wall or the physiotherapist: what to do, with a picture each, A4 or
/// Letter as the user's region has it. Needs a QGuiApplication. Fails with NotFound where there is no such
/// routine, with Unwritable where the file cannot be written.
[[nodiscard]] Result<void>
writeHandOut(const std::string& routineId, const content::KnownContent& known, const QString& file);

} // namespace unhunch::routine
