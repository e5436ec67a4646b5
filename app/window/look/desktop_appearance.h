// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/tokens.h"
#include "core/settings/settings.h"

#include <QDBusConnection>
#include <QMap>
#include <QObject>
#include <QVariantMap>

class QDBusVariant;

namespace unhunch::window::look {

/// What the desktop asks for; everything it does not say is as made here.
struct DesktopWishes {
    bool isDark = false;
    bool wantsHighContrast = false;
    bool wantsReducedMotion = false;
    double textScale = 1.0;

    bool operator==(const DesktopWishes&) const = default;
};

/// Rows of the settings portal by namespace and key.
using PortalRows = QMap<QString, QVariantMap>;

/// What portal rows say, over what is known without them. GNOME's text scale is taken only where Qt has not
/// already taken it (on X11 it arrives as the display's resolution).
[[nodiscard]] DesktopWishes wishesFrom(const PortalRows& rows, DesktopWishes known, bool isTextScaleOurs);

/// The desktop's wishes with the user's own choices over them.
[[nodiscard]] Appearance appearanceFor(const DesktopWishes& wishes, const settings::LookSettings& look);

/// Reads the wishes from org.freedesktop.portal.Settings and follows its changes. A portal that does not run
/// yet is not waited for: until it answers, the application's own palette tells light from dark.
class DesktopAppearance : public QObject {
    Q_OBJECT

public:
    explicit DesktopAppearance(QDBusConnection bus, QObject* parent = nullptr);

    [[nodiscard]] const DesktopWishes& wishes() const { return m_wishes; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void readNow();
    void readLater();
    void take(const QDBusMessage& answer);
    void settle();

    QDBusConnection m_bus;
    DesktopWishes m_known; ///< without the portal
    PortalRows m_rows;
    DesktopWishes m_wishes;
};

} // namespace unhunch::window::look
