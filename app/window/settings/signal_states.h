// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QString>
#include <QVariantMap>

#include <functional>
#include <string_view>
#include <vector>

namespace unhunch::window {

/// How one signal of quiet times stands at present.
struct SignalState {
    std::string_view key; ///< of the option that switches it
    QString words; ///< "In use by Firefox"; empty where nothing is known
    bool isOn = false; ///< it keeps resets waiting now
};

/// Asks the agent for its status; called back with an empty map where no agent answers.
using StatusReader = std::function<void(std::function<void(const QVariantMap&)>)>;

/// What the agent's status says of each signal; those that are switched off have no words.
[[nodiscard]] std::vector<SignalState> signalStates(const QVariantMap& status,
                                                    const settings::QuietSettings& quiet);

} // namespace unhunch::window
