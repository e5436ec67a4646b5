// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/availability.h"

#include <QString>

namespace unhunch::agent {

/// "Microphone: available (…)" or "…: not available here: …". `part` is English, translated in the context
/// `SelfCheck`.
[[nodiscard]] QString availabilityLine(const char* part, const Availability& availability);
/// "Microphone: switched off in the settings".
[[nodiscard]] QString switchedOffLine(const char* part);

} // namespace unhunch::agent
