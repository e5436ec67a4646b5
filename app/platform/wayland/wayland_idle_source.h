// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/time_scale.h"
#include "app/platform/reconnect.h"
#include "app/platform/told_idleness.h"
#include "app/platform/wayland/wayland_idle_notifier.h"
#include "core/ports/idle_source.h"

#include <memory>
#include <optional>
#include <string>

namespace unhunch::platform {

/// Idleness as a Wayland compositor tells it: wlroots' and KWin's, not GNOME's (see `MutterIdleSource`). When
/// the compositor goes away the user counts as present, and it is tried again, ever less often.
///
/// The compositor counts from the wish on, so somebody who was away before we asked is told late, by the
/// threshold at most.
class WaylandIdleSource : public IdleSource {
public:
    /// `display` as in $WAYLAND_DISPLAY; connects when `watch` is called, if not before.
    WaylandIdleSource(std::string display, const clocks::TimeScale& scale);

    /// Connects; false where the compositor tells no idleness, see `availability`.
    bool connect();

    void watch(const IdleWatch& watch, IdleHandlers handlers) override;
    void awaitPause(std::chrono::milliseconds pause) override;
    void cancelPause() override;
    [[nodiscard]] Availability availability() const override;

private:
    using Notification = std::unique_ptr<WaylandIdleNotification>;

    void onLost();
    void askForIdleness();
    void askForPause();
    void onActive();
    void dropLater(Notification notification);

    std::string m_display;
    clocks::TimeScale m_scale;
    IdleWatch m_watch;
    ToldIdleness m_told;
    std::optional<std::chrono::milliseconds> m_pause;
    std::string m_whyNot;
    bool m_wasLost = false;
    Reconnect m_reconnect;
    std::shared_ptr<WaylandIdleNotifier> m_notifier;
    Notification m_idle; // notifications go before their notifier
    Notification m_idleBefore; ///< of the watch before; kept until it told the end of the idleness it told
    Notification m_pauseNotice;
};

} // namespace unhunch::platform
