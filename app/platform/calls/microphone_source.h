// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/pulse_connection.h"
#include "app/platform/calls/told_holds.h"
#include "app/platform/reconnect.h"
#include "core/ports/hold_source.h"

#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

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
    void onReady(const std::string& serverName);
    void onRecordings(const std::vector<Recording>& recordings);
    void onLost(const std::string& whyNot);

    std::string m_socketPath;
    std::vector<std::string> m_ignored;
    std::string m_ownProcess;
    ToldHolds m_told;
    std::unique_ptr<PulseConnection> m_connection;
    std::string m_serverName; ///< empty until it is known
    std::string m_whyNot;
    Reconnect m_reconnect;
};

} // namespace unhunch::platform
