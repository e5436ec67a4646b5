// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/quiet/single_hold.h"
#include "app/platform/quiet/x11_active_window.h"
#include "app/platform/reconnect.h"
#include "core/ports/hold_source.h"

#include <memory>
#include <string>

namespace unhunch::platform {

/// On while the active window fills the screen: a film, a game, slides. Our own windows do not count. Only on
/// X11, by a connection of its own; when the server goes away the signal ends, and it is tried again, ever
/// less often.
class FullScreenSource : public HoldSource {
public:
    /// `display` as in $DISPLAY; connects when `watch` is called.
    explicit FullScreenSource(std::string display);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    void connectToServer();
    void onLost();
    void look();
    void lookLater();

    std::string m_display;
    SingleHold m_hold;
    std::unique_ptr<X11ActiveWindow> m_window;
    std::string m_whyNot;
    bool m_wasLost = false;
    Reconnect m_reconnect;
};

} // namespace unhunch::platform
