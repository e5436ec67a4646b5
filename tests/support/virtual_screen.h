// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <string>

namespace unhunch::test {

/// A real X server without a screen.
class VirtualScreen {
public:
    VirtualScreen()
    {
        // It writes the number of the display it found free to standard output.
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"),
                        QStringLiteral("1"),
                        QStringLiteral("-screen"),
                        QStringLiteral("0"),
                        QStringLiteral("320x200x24"),
                        QStringLiteral("-nolisten"),
                        QStringLiteral("tcp"),
                        QStringLiteral("-noreset")});
        m_server.waitForReadyRead();
        display = ":" + m_server.readLine().trimmed().toStdString();
    }

    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

    ~VirtualScreen() { end(); }

    void movePointer() const
    {
        QProcess xdotool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QString::fromStdString(display));
        xdotool.setProcessEnvironment(environment);
        xdotool.start(QStringLiteral("xdotool"),
                      {QStringLiteral("mousemove_relative"), QStringLiteral("3"), QStringLiteral("2")});
        xdotool.waitForFinished();
    }

    void end()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    std::string display;

private:
    QProcess m_server;
};

} // namespace unhunch::test
