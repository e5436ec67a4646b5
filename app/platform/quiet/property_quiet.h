// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/bus_calls.h"
#include "app/platform/quiet/single_hold.h"
#include "core/ports/hold_source.h"

#include <QObject>
#include <QVariantMap>

#include <memory>
#include <string>

namespace unhunch::platform {

/// A property on the bus that tells whether the user wants silence.
struct QuietProperty {
    BusPlace place;
    QString property;
    std::string holder; ///< the program, for people
    bool (*isSilent)(const QVariant& value);
    std::string whyUnknown; ///< for the self-check, where the service runs and has no such property
};

/// Do-not-disturb of a notification daemon that has it as a property and tells its changes. Never starts the
/// daemon; when it goes away, the silence ends.
class PropertyQuiet
    : public QObject
    , public HoldSource {
    Q_OBJECT

public:
    /// `bus` is the session's.
    PropertyQuiet(QDBusConnection bus, QuietProperty property);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void
    onPropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void ask();
    void take(const QVariant& value);
    void onUnserved(std::string whyNot);

    QDBusConnection m_bus;
    QuietProperty m_property;
    SingleHold m_hold;
    std::unique_ptr<BusNameWatch> m_name;
    bool m_isServed = false;
    std::string m_whyNot;
};

/// Plasma's: also on while a full-screen window or a mirrored screen silences it.
[[nodiscard]] QuietProperty plasmaQuiet();
[[nodiscard]] QuietProperty dunstQuiet();
/// Mako's mode "do-not-disturb" (or "dnd"); mako 1.7 and older tell nobody when it changes.
[[nodiscard]] QuietProperty makoQuiet();

} // namespace unhunch::platform
