// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDBusConnection>
#include <QString>
#include <QVariantMap>

#include <chrono>

namespace unhunch::control {

/// Starts `program --agent`, with our surroundings and apart from us, unless an agent runs already, and waits
/// for its name by signal. Unavailable where it cannot be started or does not come up within `patience`.
Result<void>
ensureAgentRuns(const QDBusConnection& bus, const QString& program, std::chrono::milliseconds patience);

/// What a launcher handed to us, for the agent to hand on: `activation-token` lets a window take the focus,
/// the display variables serve an agent that was started without them.
[[nodiscard]] QVariantMap platformDataFromEnvironment();

} // namespace unhunch::control
