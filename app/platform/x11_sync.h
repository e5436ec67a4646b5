// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/xcb_connection.h"
#include "core/result.h"

#include <QSocketNotifier>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace unhunch::platform {

/// A connection to an X server that knows one thing: alarms on the IDLETIME counter of the SYNC extension.
class X11Sync {
public:
    using AlarmId = std::uint32_t; ///< 0 is none

    /// Which way the counter passes the value for an alarm to go off.
    enum class Direction { Rising, Falling };

    /// An alarm that went off.
    struct Alarm {
        AlarmId id = 0;
        std::chrono::milliseconds counter{};
    };

    /// Unavailable without a server, without SYNC or without the counter.
    static Result<std::unique_ptr<X11Sync>> connect(const std::string& display);

    X11Sync(const X11Sync&) = delete;
    X11Sync& operator=(const X11Sync&) = delete;
    X11Sync(X11Sync&&) = delete;
    X11Sync& operator=(X11Sync&&) = delete;
    ~X11Sync();

    /// Both are called from the event loop. `onLost` is the last thing this object says; delete it later, not
    /// there.
    void setHandlers(std::function<void(const Alarm&)> onAlarm, std::function<void()> onLost);
    /// An alarm that goes off each time the counter passes `value`.
    [[nodiscard]] AlarmId addAlarm(std::chrono::milliseconds value, Direction direction);
    void removeAlarm(AlarmId alarm);
    /// Asks the server what the counter shows; nothing once the server is gone.
    [[nodiscard]] std::optional<std::chrono::milliseconds> counter();
    /// Reads what arrived together with an answer: call it once after a group of requests, else it may lie
    /// unread.
    void dispatchLater();

private:
    X11Sync(XcbConnection connection, std::uint32_t counter);
    void readEvents();

    XcbConnection m_connection;
    std::uint32_t m_counter;
    int m_alarmEvent = 0;
    bool m_isLost = false;
    QSocketNotifier m_notifier;
    std::function<void(const Alarm&)> m_onAlarm;
    std::function<void()> m_onLost;
};

} // namespace unhunch::platform
