// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/hold_watch.h"

#include <QDBusConnection>

namespace unhunch::agent {

/// Everything on this desktop that can tell of calls, silence and full-screen windows.
/// `microphoneModule` is the path of `unhunch-microphone.so`.
[[nodiscard]] std::vector<HoldSourcePlan> holdSourcesOfDesktop(const QDBusConnection& sessionBus,
                                                               const QString& microphoneModule);

} // namespace unhunch::agent
