// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/command_line.h"

#include <QDBusConnection>
#include <QString>

#include <cstdio>

namespace unhunch::control {

/// What a program says when it ends.
enum ExitCode : int {
    Done = 0,
    Failed = 1, ///< refused, or nothing answers
    BadArguments = 2, ///< one line on standard error says which
    NotRunning = 3, ///< no agent to ask, and this command starts none
};

/// Where a command prints.
struct Terminal {
    std::FILE* out = stdout;
    std::FILE* error = stderr;
};

/// Does what the command says, by asking the agent; `RunAgent`, `Routine` and `Journal` are not for here.
/// `agentProgram` is what `start` and no command at all start where no agent runs.
[[nodiscard]] int runCommand(const Command& command,
                             const QDBusConnection& bus,
                             const QString& agentProgram,
                             const Terminal& terminal);

/// Runs the program behind `unhunch routine` or `unhunch journal` to its end, on this terminal; answers its
/// exit code.
[[nodiscard]] int runOtherProgram(const QString& program, const QStringList& arguments);

/// Prints why the arguments make no sense; answers the exit code for it.
[[nodiscard]] int refuseArguments(const Error& error, const Terminal& terminal);

} // namespace unhunch::control
