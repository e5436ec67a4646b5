// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/wishes.h"

#include <QDBusAbstractAdaptor>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>

namespace unhunch::agent {

/// org.freedesktop.Application on the agent's object, for launchers: Activate opens the home page, actions
/// are start, snooze and journal.
class ApplicationService : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// `service` is the object the interface is added to, and owns it; `wishes` outlives it.
    ApplicationService(QObject* service, Wishes& wishes);

    // Names as in the interface.
    // NOLINTBEGIN(readability-identifier-naming)
public Q_SLOTS:
    void Activate(const QVariantMap& platformData);
    void Open(const QStringList& uris, const QVariantMap& platformData);
    void ActivateAction(const QString& actionName,
                        const QVariantList& parameter,
                        const QVariantMap& platformData,
                        const QDBusMessage& message);
    // NOLINTEND(readability-identifier-naming)

private:
    Result<void> act(const QString& action, const QVariantList& parameter, const QVariantMap& platformData);

    Wishes& m_wishes;
};

} // namespace unhunch::agent
