// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::window {

/// Sends everything that is logged, Qt's messages included, to standard error, as the agent does: nothing is
/// written to files. Level info, or debug with UNHUNCH_LOG=debug.
void setUpLogging();

} // namespace unhunch::window
