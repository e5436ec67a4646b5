// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/time_scale.h"
#include "app/platform/reconnect.h"
#include "app/platform/told_idleness.h"
#include "app/platform/x11_sync.h"
#include "core/ports/idle_source.h"

#include <memory>
#include <optional>
#include <string>

namespace unhunch::platform {

/// Idleness from the X server's IDLETIME counter by alarms on a connection of its own: the server tells when
/// the counter passes the threshold and when it falls back, so nothing is asked and nothing wakes up in
/// between. When the server goes away the user counts as present, and it is tried again, ever less
/// often.
class X11IdleSource : public IdleSource {
public:
    /// `display` as in $DISPLAY; connects when `watch` is called.
    X11IdleSource(std::string display, const clocks::TimeScale& scale);

    void watch(const IdleWatch& watch, IdleHandlers handlers) override;
    void awaitPause(std::chrono::milliseconds pause) override;
    void cancelPause() override;
    [[nodiscard]] Availability availability() const override;

private:
    void connectToServer();
    void onAlarm(const X11Sync::Alarm& alarm);
    void onLost();
    void setUpAlarms();
    void askForIdleness();

    std::string m_display;
    clocks::TimeScale m_scale;
    ToldIdleness m_told;
    std::chrono::milliseconds m_threshold{}; ///< real time
    std::optional<std::chrono::milliseconds> m_pause; ///< real time
    std::unique_ptr<X11Sync> m_sync;
    std::string m_whyNot;
    X11Sync::AlarmId m_idleAlarm = 0;
    X11Sync::AlarmId m_activeAlarm = 0;
    X11Sync::AlarmId m_pauseAlarm = 0;
    Reconnect m_reconnect;
    bool m_wasLost = false;
};

} // namespace unhunch::platform
