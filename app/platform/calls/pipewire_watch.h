// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/video_graph.h"
#include "core/result.h"

#include <functional>
#include <memory>
#include <string>

namespace unhunch::platform {

/// A connection to PipeWire that follows the video part of its graph. Brings no thread and no timer along.
class PipeWireWatch {
public:
    /// Called from the event loop.
    struct Handlers {
        std::function<void()> onChange; ///< graph or version may have changed
        std::function<void()> onLost; ///< the daemon went away: the last word; delete it later, not there
    };

    /// Unavailable where no daemon listens at the path of the socket; then PipeWire's library is not even set
    /// up.
    static Result<std::unique_ptr<PipeWireWatch>> connect(const std::string& path, Handlers handlers);

    PipeWireWatch(const PipeWireWatch&) = delete;
    PipeWireWatch& operator=(const PipeWireWatch&) = delete;
    PipeWireWatch(PipeWireWatch&&) = delete;
    PipeWireWatch& operator=(PipeWireWatch&&) = delete;
    ~PipeWireWatch();

    [[nodiscard]] const VideoGraph& graph() const;
    /// Of the daemon; empty until it has told.
    [[nodiscard]] const std::string& version() const;

private:
    class Connection;

    explicit PipeWireWatch(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

} // namespace unhunch::platform
