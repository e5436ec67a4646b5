// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/session_lock.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <functional>
#include <string>

namespace unhunch::platform {

/// Lock and unlock of the login session, from logind: its LockedHint, and the Lock and Unlock signals. Some
/// lockers never say that they are done: a lock that the hint has not confirmed after 30 s counts as over, so
/// that no lock lasts unnoticed. A session that is switched away from counts as locked too: somebody else has
/// the screen.
class LogindSession
    : public QObject
    , public SessionLock {
    Q_OBJECT

public:
    /// `bus` is the system's.
    explicit LogindSession(QDBusConnection bus);

    void watch(std::function<void(bool isLocked)> handler) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onLock();
    void onUnlock();
    void
    onPropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void findByEnvironment();
    void findByProcess();
    void findByUser();
    void onFound(const QString& path);
    void askForProperties();
    void takeHint(bool isLocked);
    void tell();

    QDBusConnection m_bus;
    std::function<void(bool)> m_handler;
    QString m_path;
    std::string m_whyNot = "not watched yet";
    bool m_isHintOn = false;
    bool m_isActive = true;
    bool m_isLocked = false; ///< as it was told
    QTimer m_confirmation;
};

} // namespace unhunch::platform
