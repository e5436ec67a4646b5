// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/microphone_source.h"

#include "app/platform/calls/recording.h"

#include <QMetaObject>

#include <unistd.h>

#include <utility>

namespace unhunch::platform {
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
    if (m_connection != nullptr) {
        m_connection->look();
    } else {
        connectToServer();
    }
}

void MicrophoneSource::connectToServer()
{
    if (m_connection != nullptr) {
        return;
    }
    auto connected = PulseConnection::connect(
        m_socketPath,
        {[this](const std::string& serverName) { onReady(serverName); },
         [this](const std::vector<Recording>& recordings) { onRecordings(recordings); },
         [this](const std::string& whyNot) { onLost(whyNot); }});
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        m_reconnect.later();
        return;
    }
    m_connection = std::move(*connected);
}

void MicrophoneSource::onReady(const std::string& serverName)
{
    m_serverName = serverName;
    m_reconnect.succeeded();
}

void MicrophoneSource::onRecordings(const std::vector<Recording>& recordings)
{
    std::vector<HoldSignal> signals;
    for (const Recording& recording : recordings) {
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
    m_reconnect.dropLater(std::move(m_connection));
    m_reconnect.later();
    m_told.tell({});
}

} // namespace unhunch::platform
