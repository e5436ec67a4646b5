// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"
#include "app/platform/quiet/single_hold.h"
#include "core/ports/hold_source.h"

#include <QDBusVariant>
#include <QObject>

#include <memory>

namespace unhunch::platform {

/// Do-not-disturb of Xfce's notification daemon, which keeps it in Xfce's settings.
class XfceQuiet
    : public QObject
    , public HoldSource {
    Q_OBJECT

public:
    /// `bus` is the session's.
    explicit XfceQuiet(QDBusConnection bus);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onPropertyChanged(const QString& channel, const QString& property, const QDBusVariant& value);
    void onPropertyRemoved(const QString& channel, const QString& property);

private:
    void ask();
    void onGone();
    void take(bool isSilent);

    QDBusConnection m_bus;
    SingleHold m_hold;
    std::unique_ptr<BusNameWatch> m_name;
    bool m_isServed = false;
};

} // namespace unhunch::platform
