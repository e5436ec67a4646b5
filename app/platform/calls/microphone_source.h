// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/pulse_connection.h"
#include "app/platform/calls/told_holds.h"
#include "app/platform/reconnect.h"
#include "core/ports/hold_source.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// Where the sound server listens, by `$PULSE_SERVER`, `$PULSE_RUNTIME_PATH` and `$XDG_RUNTIME_DIR`. Empty
/// when that is another machine.
[[nodiscard]] std::string soundServerSocketFromEnvironment();
/// The first local socket of a list as in `$PULSE_SERVER`, such as `{machine}unix:/run/pulse tcp:host`.
[[nodiscard]] std::string localPulseSocket(std::string_view servers);

/// Tells that a program records from a microphone, by the sound server's list of recordings; a call that is
/// muted in its own program is still one. Serves with PulseAudio and with PipeWire. While no server answers
/// it is tried again, ever less often.
class MicrophoneSource : public HoldSource {
public:
    /// `ignored`: names of applications, programs and application ids whose recordings are no calls, in any
    /// case; for instance `soundToolsThatListenAllDay()` and the user's own.
    MicrophoneSource(std::string socketPath, std::vector<std::string> ignored);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    void connectToServer();
    void look();
    void onMonitors(PulseReader& reply);
    void onRecordings(PulseReader& reply);
    void onLost(const std::string& whyNot);

    std::string m_socketPath;
    std::vector<std::string> m_ignored;
    std::string m_ownProcess;
    ToldHolds m_told;
    std::unique_ptr<PulseConnection> m_connection;
    std::string m_serverName; ///< empty until it is known
    std::string m_whyNot;
    std::set<std::uint32_t> m_monitors;
    bool m_isLooking = false;
    bool m_hasChanged = false; ///< while it was looked
    Reconnect m_reconnect;
};

} // namespace unhunch::platform
