// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/services.h"

namespace unhunch::window {

/// Makes a page of the window out of the services, which outlive it; null for the session, which has a host
/// of its own.
[[nodiscard]] Page* makePage(Services& services, PageId page, QWidget* parent);

} // namespace unhunch::window
