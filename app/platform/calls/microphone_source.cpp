// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/microphone_source.h"

#include "app/platform/calls/pulse_messages.h"
#include "app/platform/calls/recording.h"

#include <QMetaObject>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

/// The path of one server's address, empty when it is not a local one.
std::string_view localPath(std::string_view server)
{
    // A machine's id in braces may come first; who shares a home between machines writes it.
    if (server.starts_with('{')) {
        server.remove_prefix(std::min(server.find('}'), server.size() - 1) + 1);
    }
    constexpr std::string_view kUnix = "unix:";
    if (server.starts_with(kUnix)) {
        server.remove_prefix(kUnix.size());
    }
    return server.starts_with('/') ? server : std::string_view();
}

} // namespace

std::string localPulseSocket(std::string_view servers)
{
    while (!servers.empty()) {
        const std::string_view server = servers.substr(0, servers.find(' '));
        if (const std::string_view path = localPath(server); !path.empty()) {
            return std::string(path);
        }
        servers.remove_prefix(std::min(server.size() + 1, servers.size()));
    }
    return {};
}

std::string soundServerSocketFromEnvironment()
{
    if (const std::string servers = qgetenv("PULSE_SERVER").toStdString(); !servers.empty()) {
        return localPulseSocket(servers);
    }
    if (const std::string folder = qgetenv("PULSE_RUNTIME_PATH").toStdString(); !folder.empty()) {
        return folder + "/native";
    }
    const std::string folder = qgetenv("XDG_RUNTIME_DIR").toStdString();
    return folder.empty() ? std::string() : folder + "/pulse/native";
}

MicrophoneSource::MicrophoneSource(std::string socketPath, std::vector<std::string> ignored)
    : m_socketPath(std::move(socketPath))
    , m_ignored(std::move(ignored))
    , m_ownProcess(std::to_string(::getpid()))
    , m_whyNot("not watched yet")
    , m_reconnect([this] { connectToServer(); })
{}

void MicrophoneSource::watch(HoldHandlers handlers)
{
    m_told.setHandlers(std::move(handlers));
    if (m_connection == nullptr) {
        connectToServer();
    } else {
        look();
    }
}

void MicrophoneSource::connectToServer()
{
    if (m_connection != nullptr) {
        return;
    }
    auto connected = PulseConnection::connect(
        m_socketPath, {[this] { look(); }, [this](const std::string& whyNot) { onLost(whyNot); }});
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        m_reconnect.later();
        return;
    }
    m_connection = std::move(*connected);
    m_connection->introduce({{"application.name", "Unhunch"}, {"application.process.id", m_ownProcess}});
    m_connection->ask(PulseCommand::GetServerInfo,
                      [this](PulseReader& reply) { m_serverName = readServerName(reply); });
    m_connection->subscribeToRecordings([this](PulseReader&) {
        m_reconnect.succeeded();
        look();
    });
}

void MicrophoneSource::look()
{
    // All is asked for anew at each change, instead of what changed: no order of events can lead astray.
    m_hasChanged = m_isLooking;
    if (std::exchange(m_isLooking, true)) {
        return;
    }
    m_connection->ask(PulseCommand::GetSourceList, [this](PulseReader& reply) { onMonitors(reply); });
    m_connection->ask(PulseCommand::GetSourceOutputList, [this](PulseReader& reply) { onRecordings(reply); });
}

void MicrophoneSource::onMonitors(PulseReader& reply)
{
    auto monitors = readMonitors(reply);
    if (!monitors.has_value()) {
        m_connection->giveUp("the sound server's list of sources cannot be read");
        return;
    }
    m_monitors = std::move(*monitors);
}

void MicrophoneSource::onRecordings(PulseReader& reply)
{
    const auto recordings = readRecordings(reply, m_monitors);
    if (!recordings.has_value()) {
        m_connection->giveUp("the sound server's list of recordings cannot be read");
        return;
    }
    m_isLooking = false;
    if (std::exchange(m_hasChanged, false)) {
        look();
    }
    std::vector<HoldSignal> signals;
    for (const Recording& recording : *recordings) {
        if (isConversation(recording, m_ignored, m_ownProcess)) {
            signals.push_back({schedule::HoldKind::Microphone, recording.index, holderOf(recording)});
        }
    }
    m_told.tell(signals);
}

Availability MicrophoneSource::availability() const
{
    if (m_serverName.empty()) {
        return {false, m_whyNot};
    }
    return {true, m_serverName};
}

void MicrophoneSource::onLost(const std::string& whyNot)
{
    m_whyNot = whyNot;
    m_serverName.clear();
    m_isLooking = false;
    m_hasChanged = false;
    // Not from within its own call.
    QMetaObject::invokeMethod(
        m_reconnect.context(),
        [dead = std::shared_ptr<PulseConnection>(std::move(m_connection))]() mutable { dead.reset(); },
        Qt::QueuedConnection);
    m_reconnect.later();
    m_told.tell({});
}

} // namespace unhunch::platform
