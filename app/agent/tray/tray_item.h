// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/tray/tray_action.h"
#include "app/control/tray/tray_status.h"

#include <QDBusConnection>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace unhunch::tray {

class MenuServer;
class StatusNotifierItem;

/// Our icon, tooltip and menu in any panel that speaks StatusNotifierItem. Serves `/StatusNotifierItem` and
/// `/MenuBar` on the given connection and registers with every watcher that comes, also later. Owns no timer.
class TrayItem final : public QObject {
    Q_OBJECT

public:
    /// Answers the status of this very moment, with `TrayStatus::left`; asked when a menu opens.
    using StatusSource = std::function<TrayStatus()>;

    /// `iconsDir` is `<share>/unhunch/icons`: an icon theme path and the pixmaps. Lives as long as
    /// `connection`.
    TrayItem(const QDBusConnection& connection, const QString& iconsDir, QObject* parent = nullptr);
    ~TrayItem() override;
    TrayItem(const TrayItem&) = delete;
    TrayItem& operator=(const TrayItem&) = delete;
    TrayItem(TrayItem&&) = delete;
    TrayItem& operator=(TrayItem&&) = delete;

    /// Without a source the menu shows what `setStatus` said last.
    void setStatusSource(StatusSource source);

    /// Takes over a new state; tells the panels only what they would show differently.
    void setStatus(const TrayStatus& status);

    /// False where the bus refused our objects (another tray item on this connection).
    [[nodiscard]] bool isServed() const;

Q_SIGNALS:
    /// The user asked for something. The token, which may be empty, lets a window opened for it take the
    /// focus.
    void triggered(const unhunch::tray::TrayAction& action, const QString& activationToken);

private:
    TrayStatus m_status;
    StatusSource m_source;
    std::unique_ptr<MenuServer> m_menu;
    std::unique_ptr<StatusNotifierItem> m_notifier;
};

} // namespace unhunch::tray
