// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"

#include <QProcess>
#include <QVariant>

#include <memory>

namespace unhunch::platform {

/// A service of a desktop as python-dbusmock plays it: a process of its own that can die.
class MockService {
public:
    /// Runs when this returns. `bus` is the tests' own session bus, at `address`.
    MockService(QDBusConnection bus, const QString& address, BusPlace place);
    MockService(const MockService&) = delete;
    MockService& operator=(const MockService&) = delete;
    MockService(MockService&&) = delete;
    MockService& operator=(MockService&&) = delete;
    ~MockService();

    void addProperty(const char* name, const QVariant& value) const;
    /// Also tells the change.
    void setProperty(const char* name, const QVariant& value) const;
    /// `code` is python, such as `ret = True`.
    void addMethod(const char* name, const char* outSignature, const char* code) const;
    void emitSignal(const char* name, const char* signature, const QVariantList& arguments) const;
    void die();

private:
    void call(const char* method, const QVariantList& arguments) const;

    QDBusConnection m_bus;
    BusPlace m_place;
    QProcess m_process;
};

} // namespace unhunch::platform
