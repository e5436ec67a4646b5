// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/page.h"
#include "app/window/services.h"

namespace unhunch::window {

class JournalData;

/// The commands that take the journal out, in and away; their dialogs stand above `page`.
[[nodiscard]] JournalData* makeJournalData(Services& services, QWidget& page);

/// The journal page with its cards (check-in, another time, strength ladder) and its commands.
[[nodiscard]] Page* makeJournal(Services& services, QWidget* parent);

} // namespace unhunch::window
