// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/calls/sound_session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

#include <algorithm>

namespace unhunch::platform {
namespace {

bool isListening(const std::string& socketPath)
{
    QLocalSocket socket;
    socket.connectToServer(QString::fromStdString(socketPath));
    return socket.waitForConnected();
}

} // namespace

Running::Running(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

Running::~Running()
{
    end();
}

void Running::end()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.terminate();
    if (!m_process.waitForFinished(1000)) {
        kill();
    }
}

void Running::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

SoundSession::SoundSession()
{
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const char* const name :
         {"DISPLAY", "WAYLAND_DISPLAY", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "PIPEWIRE_REMOTE"}) {
        m_environment.remove(QString::fromLatin1(name));
    }
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    m_environment.insert(QStringLiteral("PIPEWIRE_RUNTIME_DIR"), m_folder.path());
    for (const char* const name :
         {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        m_environment.insert(QString::fromLatin1(name), m_folder.filePath(QStringLiteral("home")));
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus.address());
    m_environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    // Hands off the hardware of the machine that runs the test: in the words of WirePlumber 0.4, then of 0.5.
    write(QStringLiteral("home/wireplumber/main.lua.d/51-test.lua"),
          "alsa_monitor.enabled = false\nv4l2_monitor.enabled = false\nlibcamera_monitor.enabled = false\n");
    write(QStringLiteral("home/wireplumber/bluetooth.lua.d/51-test.lua"), "bluez_monitor.enabled = false\n");
    write(QStringLiteral("home/wireplumber/wireplumber.conf.d/51-test.conf"),
          "wireplumber.profiles = { main = { hardware.audio = disabled hardware.bluetooth = disabled "
          "hardware.video-capture = disabled } }\n");
}

void SoundSession::write(const QString& file, const QByteArray& text) const
{
    QFile target(m_folder.filePath(file));
    QDir().mkpath(QFileInfo(target).path());
    if (target.open(QIODevice::WriteOnly)) {
        target.write(text);
    }
}

bool SoundSession::has(const QStringList& programs)
{
    return std::ranges::none_of(
        programs, [](const QString& program) { return QStandardPaths::findExecutable(program).isEmpty(); });
}

QStringList SoundSession::programsOf(Server server)
{
    QStringList programs{QStringLiteral("parec"), QStringLiteral("pactl")};
    if (server == Server::PulseAudio) {
        programs << QStringLiteral("pulseaudio");
    } else {
        programs << QStringLiteral("pipewire") << QStringLiteral("wireplumber")
                 << QStringLiteral("pipewire-pulse");
    }
    return programs;
}

bool SoundSession::start(Server server)
{
    return server == Server::PulseAudio ? startPulseAudio() : startPipeWire() && startPipeWireSound();
}

bool SoundSession::startPulseAudio()
{
    m_servers.push_back(run(QStringLiteral("pulseaudio"),
                            {QStringLiteral("-n"),
                             QStringLiteral("--daemonize=no"),
                             QStringLiteral("--exit-idle-time=-1"),
                             QStringLiteral("--use-pid-file=no"),
                             QStringLiteral("-L"),
                             QStringLiteral("module-null-sink sink_name=out"),
                             QStringLiteral("-L"),
                             QStringLiteral("module-null-source source_name=mic"),
                             QStringLiteral("-L"),
                             QStringLiteral("module-native-protocol-unix")}));
    return test::waitUntil([this] { return pactl({QStringLiteral("info")}).contains("mic"); });
}

bool SoundSession::startPipeWire()
{
    m_servers.push_back(run(QStringLiteral("pipewire"), {}));
    // A crash leaves its socket behind: that there is one does not tell that somebody listens.
    if (!test::waitUntil([this] { return isListening(pipeWireSocket()); })) {
        return false;
    }
    m_servers.push_back(run(QStringLiteral("wireplumber"), {}));
    return true;
}

bool SoundSession::startPipeWireSound()
{
    m_servers.push_back(run(QStringLiteral("pipewire-pulse"), {}));
    if (!test::waitUntil([this] { return pactl({QStringLiteral("info")}).contains("PipeWire"); })) {
        return false;
    }
    const QString load = QStringLiteral("load-module");
    const QString sink = QStringLiteral("module-null-sink");
    pactl({load, sink, QStringLiteral("sink_name=out")});
    pactl({load,
           sink,
           QStringLiteral("media.class=Audio/Source/Virtual"),
           QStringLiteral("sink_name=mic"),
           QStringLiteral("channel_map=mono")});
    return test::waitUntil([this] {
        const QByteArray sources
            = pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("sources")});
        return sources.contains("out.monitor") && sources.contains("\tmic\t");
    });
}

void SoundSession::crash()
{
    for (const auto& server : m_servers) {
        server->kill();
    }
    m_servers.clear();
}

QByteArray SoundSession::pactl(const QStringList& arguments) const
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.start(QStringLiteral("pactl"), arguments);
    program.waitForFinished();
    return program.readAllStandardOutput();
}

std::unique_ptr<Running> SoundSession::run(const QString& program, const QStringList& arguments) const
{
    return std::make_unique<Running>(program, arguments, m_environment);
}

std::unique_ptr<Running> SoundSession::record(const QString& application, const QString& source) const
{
    return run(QStringLiteral("parec"),
               {QStringLiteral("--client-name=") + application, QStringLiteral("-d"), source});
}

bool SoundSession::waitForRecordings(int count) const
{
    return test::waitUntil([this, count] {
        return pactl({QStringLiteral("list"), QStringLiteral("short"), QStringLiteral("source-outputs")})
                   .count('\n')
               == count;
    });
}

std::string SoundSession::soundSocket() const
{
    return m_folder.filePath(QStringLiteral("pulse/native")).toStdString();
}

std::string SoundSession::pipeWireSocket() const
{
    return m_folder.filePath(QStringLiteral("pipewire-0")).toStdString();
}

} // namespace unhunch::platform
