// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/reconnect.h"
#include "core/ports/hold_source.h"

#include <QString>

#include <memory>
#include <string>

namespace unhunch::platform {

/// Where the sound server listens, by `$PULSE_SERVER`, `$PULSE_RUNTIME_PATH` and `$XDG_RUNTIME_DIR`. Empty
/// when that is another machine.
[[nodiscard]] std::string soundServerSocketFromEnvironment();
/// The first local socket of a list as in `$PULSE_SERVER`, such as `{machine}unix:/run/pulse tcp:host`.
[[nodiscard]] std::string localPulseSocket(std::string_view servers);

/// The microphone source, from a module of its own that is loaded once a sound server is there: libpulse
/// brings 22 libraries along, which neither the start nor the command line should pay for.
class LateMicrophone : public HoldSource {
public:
    /// `module` is the path of `unhunch-microphone.so`.
    LateMicrophone(QString module, std::string socketPath);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    void load();

    QString m_module;
    std::string m_socketPath;
    std::string m_whyNot;
    HoldHandlers m_handlers;
    std::unique_ptr<HoldSource> m_source;
    Reconnect m_waiting;
};

} // namespace unhunch::platform
