// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/private_bus.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

/// A program that runs until it is ended or this goes.
class Running {
public:
    Running(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;

    void end();
    /// At once, as in a crash.
    void kill();

private:
    QProcess m_process;
};

/// Real sound and picture servers of a test's own, without hardware: a loudspeaker `out` and a microphone
/// `mic`.
class SoundSession {
public:
    enum class Server { PulseAudio, PipeWire };

    SoundSession();

    /// Whether all the programs are installed.
    [[nodiscard]] static bool has(const QStringList& programs);
    [[nodiscard]] static QStringList programsOf(Server server);

    [[nodiscard]] bool start(Server server);
    /// PipeWire with its session manager, without its sound server.
    [[nodiscard]] bool startPipeWire();
    /// Ends all servers at once, as in a crash.
    void crash();

    [[nodiscard]] std::unique_ptr<Running> run(const QString& program, const QStringList& arguments) const;
    /// Records from `source` under the application's name.
    [[nodiscard]] std::unique_ptr<Running> record(const QString& application, const QString& source) const;
    /// Waits until as many recordings are open at the sound server.
    [[nodiscard]] bool waitForRecordings(int count) const;

    /// For programs of the test that run within the session.
    [[nodiscard]] const QProcessEnvironment& environment() const { return m_environment; }

    [[nodiscard]] std::string soundSocket() const;
    [[nodiscard]] std::string pipeWireSocket() const;

private:
    void write(const QString& file, const QByteArray& text) const;
    QByteArray pactl(const QStringList& arguments) const;
    [[nodiscard]] bool startPulseAudio();
    [[nodiscard]] bool startPipeWireSound();

    QTemporaryDir m_folder;
    test::PrivateBus m_bus;
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<Running>> m_servers;
};

} // namespace unhunch::platform
