// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSocketNotifier>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

// The C library's own opaque types, so that its headers stay out of ours.
struct wl_display;
struct wl_registry;
struct wl_seat;
struct ext_idle_notifier_v1;
struct org_kde_kwin_idle;

namespace unhunch::platform {

/// What is to be told: no input for `after`, and the first input after that. Called from the event loop.
struct IdleNotificationWish {
    std::chrono::milliseconds after{}; ///< real time, counted from the wish or the last input
    /// A program that keeps the screen on counts as input. Without it such programs are left out of account
    /// where the compositor can (version 2 of the protocol).
    bool heedsInhibitors = false;
    std::function<void()> onIdle;
    std::function<void()> onActive;
};

/// Tells until it is destroyed, which has to be before its notifier is.
class WaylandIdleNotification {
public:
    WaylandIdleNotification() = default;
    WaylandIdleNotification(const WaylandIdleNotification&) = delete;
    WaylandIdleNotification& operator=(const WaylandIdleNotification&) = delete;
    WaylandIdleNotification(WaylandIdleNotification&&) = delete;
    WaylandIdleNotification& operator=(WaylandIdleNotification&&) = delete;
    virtual ~WaylandIdleNotification() = default;
};

/// A connection of our own to a Wayland compositor that knows one thing: who there tells idleness. Speaks
/// ext-idle-notify-v1 (versions 1 and 2) and, where that is missing, org_kde_kwin_idle.
class WaylandIdleNotifier {
public:
    /// `display` as in $WAYLAND_DISPLAY. Unavailable without a compositor, a seat or one of the protocols.
    static Result<std::unique_ptr<WaylandIdleNotifier>> connect(const std::string& display);

    WaylandIdleNotifier(const WaylandIdleNotifier&) = delete;
    WaylandIdleNotifier& operator=(const WaylandIdleNotifier&) = delete;
    WaylandIdleNotifier(WaylandIdleNotifier&&) = delete;
    WaylandIdleNotifier& operator=(WaylandIdleNotifier&&) = delete;
    ~WaylandIdleNotifier();

    /// `onLost` is the last thing this object says; delete it later, not there.
    void setLostHandler(std::function<void()> onLost) { m_onLost = std::move(onLost); }

    [[nodiscard]] std::unique_ptr<WaylandIdleNotification> notify(IdleNotificationWish wish);
    /// Sends what was destroyed since the last wish.
    void flush();
    /// Name of the protocol that is spoken, for people who report bugs.
    [[nodiscard]] std::string protocol() const;

private:
    struct Globals;
    friend struct Globals;

    explicit WaylandIdleNotifier(wl_display* display);
    [[nodiscard]] std::optional<Error> bindGlobals();
    void readEvents();

    struct Disconnect {
        void operator()(wl_display* display) const;
    };

    std::unique_ptr<wl_display, Disconnect> m_display;
    wl_registry* m_registry = nullptr;
    wl_seat* m_seat = nullptr;
    ext_idle_notifier_v1* m_extNotifier = nullptr;
    org_kde_kwin_idle* m_kwinIdle = nullptr;
    bool m_ignoresInhibitors = false;
    QSocketNotifier m_readable;
    std::function<void()> m_onLost;
};

} // namespace unhunch::platform
