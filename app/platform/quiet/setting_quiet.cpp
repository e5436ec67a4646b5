// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/quiet/setting_quiet.h"

#include <algorithm>
#include <utility>

namespace unhunch::platform {
namespace {

/// Whether a write to `written` touches the key at `path`: itself, or a folder above it.
bool touches(const QString& written, const QString& path)
{
    return written == path || (written.endsWith(QLatin1Char('/')) && path.startsWith(written));
}

} // namespace

SettingQuiet::SettingQuiet(QDBusConnection bus, QuietSetting setting)
    : m_bus(std::move(bus))
    , m_setting(std::move(setting))
    , m_hold(schedule::HoldKind::DoNotDisturb)
    , m_reader(
          m_setting.schema, m_setting.key, [this](const DesktopSetting::Answer& answer) { onRead(answer); })
    , m_whyNot("not watched yet")
{}

void SettingQuiet::watch(HoldHandlers handlers)
{
    m_hold.setHandlers(std::move(handlers));
    if (!m_bus.isConnected()) {
        m_whyNot = "no session bus";
        return;
    }
    if (!std::exchange(m_isConnected, true)) {
        // From anybody: the service that writes comes and goes as it is needed, and the setting stays.
        m_bus.connect(QString(),
                      QStringLiteral("/ca/desrt/dconf/Writer/user"),
                      QStringLiteral("ca.desrt.dconf.Writer"),
                      QStringLiteral("Notify"),
                      this,
                      SLOT(onWritten(QString, QStringList, QString)));
    }
    m_reader.read();
}

Availability SettingQuiet::availability() const
{
    return {m_isServed, m_isServed ? m_setting.holder : m_whyNot};
}

void SettingQuiet::onWritten(const QString& prefix, const QStringList& keys, const QString&)
{
    const bool isOurs = std::any_of(keys.begin(), keys.end(), [this, &prefix](const QString& key) {
        return touches(prefix + key, m_setting.path);
    });
    if (isOurs) {
        m_reader.read();
    }
}

void SettingQuiet::onRead(const DesktopSetting::Answer& answer)
{
    m_isServed = answer.isKnown;
    m_whyNot = answer.isKnown ? std::string() : answer.text.toStdString();
    const bool isSilent = answer.isKnown && answer.text == m_setting.silentValue;
    isSilent ? m_hold.begin(m_setting.holder) : m_hold.end();
}

std::vector<QuietSetting> quietSettingsOf(std::string_view currentDesktop)
{
    const QStringList desktops
        = QString::fromUtf8(currentDesktop.data(), static_cast<qsizetype>(currentDesktop.size()))
              .split(QLatin1Char(':'));
    std::vector<QuietSetting> settings;
    if (desktops.contains(QStringLiteral("GNOME")) || desktops.contains(QStringLiteral("Unity"))) {
        settings.push_back({QStringLiteral("org.gnome.desktop.notifications"),
                            QStringLiteral("show-banners"),
                            QStringLiteral("/org/gnome/desktop/notifications/show-banners"),
                            QStringLiteral("false"),
                            "GNOME"});
    }
    if (desktops.contains(QStringLiteral("X-Cinnamon"))) {
        settings.push_back({QStringLiteral("org.cinnamon.desktop.notifications"),
                            QStringLiteral("display-notifications"),
                            QStringLiteral("/org/cinnamon/desktop/notifications/display-notifications"),
                            QStringLiteral("false"),
                            "Cinnamon"});
    }
    if (desktops.contains(QStringLiteral("MATE"))) {
        settings.push_back({QStringLiteral("org.mate.NotificationDaemon"),
                            QStringLiteral("do-not-disturb"),
                            QStringLiteral("/org/mate/notification-daemon/do-not-disturb"),
                            QStringLiteral("true"),
                            "MATE"});
    }
    return settings;
}

} // namespace unhunch::platform
