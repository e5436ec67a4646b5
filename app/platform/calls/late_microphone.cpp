// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/calls/late_microphone.h"

#include <QFile>
#include <QLibrary>

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

LateMicrophone::LateMicrophone(QString module, std::string socketPath)
    : m_module(std::move(module))
    , m_socketPath(std::move(socketPath))
    , m_whyNot("not watched yet")
    , m_waiting([this] { load(); })
{}

void LateMicrophone::watch(HoldHandlers handlers)
{
    m_handlers = std::move(handlers);
    if (m_source != nullptr) {
        m_source->watch(m_handlers);
    } else {
        load();
    }
}

Availability LateMicrophone::availability() const
{
    return m_source == nullptr ? Availability{false, m_whyNot} : m_source->availability();
}

void LateMicrophone::load()
{
    if (m_socketPath.empty()) {
        m_whyNot = "the sound server is on another machine";
        return;
    }
    if (!QFile::exists(QString::fromStdString(m_socketPath))) {
        m_whyNot = "no sound server listens at " + m_socketPath;
        m_waiting.later();
        return;
    }
    using Make = HoldSource* (*)(const char*);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the one way to a function of a module
    const auto make = reinterpret_cast<Make>(QLibrary::resolve(m_module, "unhunchMakeMicrophoneSource"));
    if (make == nullptr) {
        m_whyNot = "its module cannot be loaded: " + m_module.toStdString();
        return;
    }
    m_source.reset(make(m_socketPath.c_str()));
    m_source->watch(m_handlers);
}

} // namespace unhunch::platform
