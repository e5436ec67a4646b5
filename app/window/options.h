// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "core/result.h"
#include "core/session/session_start.h"

#include <QStringList>

#include <optional>

namespace unhunch::window {

/// What the window program was started for.
struct Options {
    std::optional<PageId> page; ///< --home --journal --settings --help-page
    QString start; ///< --session ID: only asks the agent to start it
    QString play; ///< --play ID: the agent's way to have it played
    QString then; ///< --then ID: with --play safety_check, what was wanted
    QString ignore; ///< --ignore NAME: a program whose calls and pictures are to hold no reset any more
    session::SessionStart how; ///< --offered --in-meeting: with --play, how the session came about
    bool isTray = false; ///< --tray
    bool isReminder = false; ///< --remind

    bool operator==(const Options&) const = default;
};

/// Reads the command line without the program's name; nothing at all is --home. Fails with one line for
/// standard error.
[[nodiscard]] Result<Options> parseOptions(const QStringList& arguments);

} // namespace unhunch::window
