// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::control {

/// Sends everything that is logged, Qt's messages included, to standard error, where the session's journal
/// picks it up: nothing is written to files at rest. Level info, or debug with UNHUNCH_LOG=debug. `prefix`
/// tells the lines of one program from those of another and holds no percent sign.
void setUpLogging(const char* prefix);

} // namespace unhunch::control
