// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/xcb_connection.h"
#include "core/result.h"

#include <QSocketNotifier>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace unhunch::platform {

/// A connection to an X server that follows the active window, as the window manager names it.
class X11ActiveWindow {
public:
    /// What is known of the active window.
    struct State {
        bool isFullScreen = false;
        std::string instanceName; ///< first word of WM_CLASS
        std::string className; ///< second word of WM_CLASS, such as "Firefox"
    };

    /// Unavailable without a server.
    static Result<std::unique_ptr<X11ActiveWindow>> connect(const std::string& display);

    X11ActiveWindow(const X11ActiveWindow&) = delete;
    X11ActiveWindow& operator=(const X11ActiveWindow&) = delete;
    X11ActiveWindow(X11ActiveWindow&&) = delete;
    X11ActiveWindow& operator=(X11ActiveWindow&&) = delete;
    ~X11ActiveWindow();

    /// Both are called from the event loop: when another window became active or its state changed, and when
    /// the server is gone. `onLost` is the last thing this object says; delete it later, not there.
    void setHandlers(std::function<void()> onChanged, std::function<void()> onLost);
    /// Asks for the active window and follows it from now on; nothing without one.
    [[nodiscard]] std::optional<State> follow();

private:
    struct Atoms {
        std::uint32_t activeWindow = 0;
        std::uint32_t windowState = 0;
        std::uint32_t fullScreen = 0;
    };

    X11ActiveWindow(XcbConnection connection, const Atoms& atoms);
    static std::optional<Atoms> internAtoms(xcb_connection_t* connection);
    [[nodiscard]] std::uint32_t activeWindow() const;
    void select(std::uint32_t window, std::uint32_t events) const;
    [[nodiscard]] std::optional<State> stateOf(std::uint32_t window) const;
    /// Reads all that has arrived; whether any of it can change the answer.
    bool drainEvents();
    void readEvents();

    XcbConnection m_connection;
    Atoms m_atoms;
    std::uint32_t m_root = 0;
    std::uint32_t m_followed = 0;
    bool m_isLost = false;
    QSocketNotifier m_notifier;
    std::function<void()> m_onChanged;
    std::function<void()> m_onLost;
};

} // namespace unhunch::platform
