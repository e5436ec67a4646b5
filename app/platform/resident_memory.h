// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unhunch::platform {

/// Gives back the memory that a program at rest does not need: free blocks of the heap, and pages of code and
/// constants that were needed to start. The kernel maps the latter again, from its cache, when they are used.
/// Takes a few milliseconds: for the time after something happened.
void giveBackIdleMemory();

} // namespace unhunch::platform
