// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/pipewire_watch.h"
#include "app/platform/calls/told_holds.h"
#include "app/platform/reconnect.h"
#include "core/ports/hold_source.h"

#include <QTimer>

#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

/// Where PipeWire listens, by `$PIPEWIRE_REMOTE`, `$PIPEWIRE_RUNTIME_DIR` and `$XDG_RUNTIME_DIR`.
[[nodiscard]] std::string pipeWireSocketFromEnvironment();

/// Tells that a camera runs or a screen is shared through PipeWire, and who takes the pictures. While the
/// daemon does not answer it is tried again, ever less often.
class CameraNodeSource : public HoldSource {
public:
    /// `ignored`: names of programs that take pictures without a call, in any case; for instance
    /// `desktopPartsThatLookAtWindows()` and the user's own.
    CameraNodeSource(std::string socketPath, std::vector<std::string> ignored);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private:
    void connectToDaemon();
    void onChange();
    void judge();
    void onLost();

    std::string m_socketPath;
    std::vector<std::string> m_ignored;
    ToldHolds m_told;
    std::unique_ptr<PipeWireWatch> m_watch;
    std::string m_whyNot;
    QTimer m_settling;
    Reconnect m_reconnect;
};

} // namespace unhunch::platform
