// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/camera_node_source.h"

#include <QMetaObject>

#include <chrono>
#include <utility>

namespace unhunch::platform {
namespace {

// A stream runs a moment before it is known who takes it.
constexpr std::chrono::milliseconds kSettles{150};

} // namespace

std::string pipeWireSocketFromEnvironment()
{
    std::string name = qgetenv("PIPEWIRE_REMOTE").toStdString();
    if (name.starts_with('/')) {
        return name;
    }
    if (name.empty()) {
        name = "pipewire-0";
    }
    std::string folder = qgetenv("PIPEWIRE_RUNTIME_DIR").toStdString();
    if (folder.empty()) {
        folder = qgetenv("XDG_RUNTIME_DIR").toStdString();
    }
    return folder.empty() ? std::string() : folder + "/" + name;
}

CameraNodeSource::CameraNodeSource(std::string socketPath, std::vector<std::string> ignored)
    : m_socketPath(std::move(socketPath))
    , m_ignored(std::move(ignored))
    , m_whyNot("not watched yet")
    , m_reconnect([this] { connectToDaemon(); })
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettles);
    QObject::connect(&m_settling, &QTimer::timeout, &m_settling, [this] { judge(); });
}

void CameraNodeSource::watch(HoldHandlers handlers)
{
    m_told.setHandlers(std::move(handlers));
    if (m_watch == nullptr) {
        connectToDaemon();
    } else {
        onChange();
    }
}

void CameraNodeSource::connectToDaemon()
{
    if (m_watch != nullptr) {
        return;
    }
    auto connected = PipeWireWatch::connect(m_socketPath, {[this] { onChange(); }, [this] { onLost(); }});
    if (!connected.has_value()) {
        m_whyNot = connected.error().detail;
        m_reconnect.later();
        return;
    }
    m_whyNot = "PipeWire has not answered yet";
    m_watch = std::move(*connected);
}

void CameraNodeSource::onChange()
{
    if (m_watch == nullptr) {
        return;
    }
    m_reconnect.succeeded();
    if (!m_settling.isActive()) {
        m_settling.start();
    }
}

void CameraNodeSource::judge()
{
    if (m_watch != nullptr) {
        m_told.tell(holdsOf(m_watch->graph(), m_ignored));
    }
}

void CameraNodeSource::onLost()
{
    m_whyNot = "PipeWire went away";
    m_settling.stop();
    m_reconnect.dropLater(std::move(m_watch));
    m_reconnect.later();
    m_told.tell({});
}

Availability CameraNodeSource::availability() const
{
    if (m_watch == nullptr || m_watch->version().empty()) {
        return {false, m_whyNot};
    }
    return {true, "PipeWire " + m_watch->version()};
}

} // namespace unhunch::platform
