// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/heard_holds.h"
#include "tests/support/private_bus.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace unhunch::platform {

/// The full path of a program; empty where it is not installed.
[[nodiscard]] QString programNamed(const QString& name);
/// The program behind a service of the session bus; empty where it is not installed.
[[nodiscard]] QString programOfService(const QString& service);

/// A session bus, a home folder and programs of the test's own; all of them end with it.
class Desk : public testing::Test {
protected:
    Desk();

    /// Starts a program and leaves it running.
    QProcess& start(const QString& program, const QStringList& arguments = {});
    /// Runs a program to its end and gives what it wrote.
    [[nodiscard]] QString run(const QString& program, const QStringList& arguments) const;
    /// Ends a program that was started, as a logout would.
    static void end(QProcess& child);
    [[nodiscard]] bool hasOwner(const QString& name) const;
    [[nodiscard]] bool waitForOwner(const QString& name) const;

    test::PrivateBus bus;
    QDBusConnection connection = bus.connection(QStringLiteral("desk"));
    QTemporaryDir home;
    QProcessEnvironment environment;

private:
    struct End {
        void operator()(QProcess* child) const;
    };

    std::vector<std::unique_ptr<QProcess, End>> m_children;
};

} // namespace unhunch::platform
