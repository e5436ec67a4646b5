// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/quiet/desktop_setting.h"
#include "app/platform/quiet/single_hold.h"
#include "core/ports/hold_source.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace unhunch::platform {

/// A setting of a desktop that means silence.
struct QuietSetting {
    QString schema;
    QString key;
    QString path; ///< of the key in the settings' database, such as "/org/gnome/desktop/a/key"
    QString silentValue; ///< the value that means silence, as GVariant text
    std::string holder; ///< the desktop, for people
};

/// Do-not-disturb of a desktop that keeps it in its settings (dconf). The settings' own service tells on the
/// bus which keys were written; only then is this one read.
class SettingQuiet
    : public QObject
    , public HoldSource {
    Q_OBJECT

public:
    /// `bus` is the session's.
    SettingQuiet(QDBusConnection bus, QuietSetting setting);

    void watch(HoldHandlers handlers) override;
    [[nodiscard]] Availability availability() const override;

private Q_SLOTS:
    void onWritten(const QString& prefix, const QStringList& keys, const QString& tag);

private:
    void onRead(const DesktopSetting::Answer& answer);

    QDBusConnection m_bus;
    QuietSetting m_setting;
    SingleHold m_hold;
    DesktopSetting m_reader;
    bool m_isConnected = false;
    bool m_isServed = false;
    std::string m_whyNot;
};

/// The settings that count on this desktop: `currentDesktop` as in $XDG_CURRENT_DESKTOP.
[[nodiscard]] std::vector<QuietSetting> quietSettingsOf(std::string_view currentDesktop);

} // namespace unhunch::platform
