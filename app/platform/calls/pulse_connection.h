// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/recording.h"
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

// libpulse's own types, so that its headers stay out of ours.
struct pa_context;
struct pa_glib_mainloop;

namespace unhunch::platform {

/// What the sound server tells; called from the event loop.
struct PulseHandlers {
    std::function<void(const std::string& serverName)> onReady;
    std::function<void(const std::vector<Recording>&)> onRecordings; ///< all there are now
    std::function<void(const std::string& whyNot)> onLost; ///< the last word; delete it later, not there
};

/// A connection to a sound server that speaks PulseAudio's protocol, PulseAudio itself or PipeWire, through
/// libpulse. Tells what is recorded, once at first and at each change; costs nothing while nothing changes.
class PulseConnection {
public:
    /// `socketPath` is a local socket. Never starts a server. Unavailable where nobody listens there, or
    /// where Qt runs without GLib's event loop, which is libpulse's way into ours.
    static Result<std::unique_ptr<PulseConnection>> connect(const std::string& socketPath,
                                                            PulseHandlers handlers);

    PulseConnection(const PulseConnection&) = delete;
    PulseConnection& operator=(const PulseConnection&) = delete;
    PulseConnection(PulseConnection&&) = delete;
    PulseConnection& operator=(PulseConnection&&) = delete;
    ~PulseConnection();

    /// Tells all recordings once more.
    void look();

private:
    struct Callbacks;
    friend struct Callbacks;

    struct EndLoop {
        void operator()(pa_glib_mainloop* loop) const;
    };

    struct EndContext {
        void operator()(pa_context* context) const;
    };

    explicit PulseConnection(PulseHandlers handlers);
    void onState();

    PulseHandlers m_handlers;
    std::set<std::uint32_t> m_monitors; ///< sources that play back what a loudspeaker gets
    std::vector<Recording> m_recordings; ///< as far as they have arrived
    bool m_wasReady = false;
    bool m_isLooking = false;
    bool m_hasChanged = false; ///< while it was looked
    std::unique_ptr<pa_glib_mainloop, EndLoop> m_loop;
    std::unique_ptr<pa_context, EndContext> m_context;
};

} // namespace unhunch::platform
