// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>
#include <QString>
#include <QTimer>
#include <QVariantList>

#include <functional>

namespace unhunch::platform {

/// Where something is served on a message bus.
struct BusPlace {
    QString service;
    QString path;
    QString interface;
};

/// A call that never starts the service: what does not run has nothing to tell.
[[nodiscard]] QDBusMessage
callTo(const BusPlace& place, const char* method, const QVariantList& arguments = {});
/// Reads one property, by a call as above.
[[nodiscard]] QDBusMessage propertyOf(const BusPlace& place, const QString& property);

/// Calls `done` with the finished call, from the event loop; nothing is called once `context` is gone.
void whenDone(const QDBusPendingCall& call,
              QObject* context,
              std::function<void(const QDBusPendingCall&)> done);

/// Tells when a name on the bus gets an owner and when it loses its last one. Does not tell who is there
/// already: ask it.
class BusNameWatch {
public:
    BusNameWatch(const QDBusConnection& bus,
                 const QString& name,
                 std::function<void()> onCame,
                 std::function<void()> onGone);

    /// Some take their name before they serve anything: after an answer that they do not know the question,
    /// `onCame` is called once more for this owner, two seconds later.
    void onRefused(const QDBusError& error);

private:
    void onOwnerChanged(const QString& before, const QString& now);

    std::function<void()> m_onCame;
    std::function<void()> m_onGone;
    QDBusServiceWatcher m_watcher;
    QTimer m_secondLook;
    bool m_hasLookedTwice = false;
};

} // namespace unhunch::platform
