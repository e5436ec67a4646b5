// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/calls/pulse_wire.h"
#include "app/platform/file_descriptor.h"
#include "core/result.h"

#include <QSocketNotifier>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace unhunch::platform {

/// A connection to a sound server that speaks PulseAudio's native protocol: PulseAudio itself or PipeWire.
///
/// Spoken here instead of through libpulse, since that library brings 22 others along and costs the resident
/// agent more than two megabytes, a quarter of all it takes, for five questions; and since the protocol,
/// which must serve old clients for ever, is a handful of types over a socket. No thread and no timer comes
/// with it.
class PulseConnection {
public:
    /// Called from the event loop.
    struct Handlers {
        std::function<void()> onChange; ///< something that was subscribed to changed
        std::function<void(const std::string& whyNot)> onLost; ///< the last word; delete it later, not there
    };

    using OnReply = std::function<void(PulseReader&)>;

    /// Unavailable where nobody listens at the path of the socket. Never starts a server.
    static Result<std::unique_ptr<PulseConnection>> connect(const std::string& path, Handlers handlers);

    PulseConnection(const PulseConnection&) = delete;
    PulseConnection& operator=(const PulseConnection&) = delete;
    PulseConnection(PulseConnection&&) = delete;
    PulseConnection& operator=(PulseConnection&&) = delete;
    ~PulseConnection();

    /// Introduces us. Everything asked before the answer waits its turn at the server.
    void introduce(const PulseProperties& properties);
    /// Wants to hear of changes of recordings; `onReply` comes when they are listened for.
    void subscribeToRecordings(OnReply onReply);
    /// A question without arguments.
    void ask(PulseCommand command, OnReply onReply);
    /// Ends the connection, as if the server had gone away.
    void giveUp(const std::string& whyNot);

private:
    PulseConnection(FileDescriptor socket, Handlers handlers);
    void send(const PulseWriter& message);
    [[nodiscard]] std::uint32_t expect(OnReply onReply);
    void readSocket();
    void readMessages();
    void onMessage(std::string_view payload);
    void onAuthenticated(PulseReader& reply);

    FileDescriptor m_socket;
    QSocketNotifier m_notifier;
    Handlers m_handlers;
    std::string m_received;
    std::map<std::uint32_t, OnReply> m_expected; ///< by tag
    std::uint32_t m_lastTag = 0;
    bool m_isLost = false;
};

} // namespace unhunch::platform
