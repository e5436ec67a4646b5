// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "app/control/tray/menu_item.h"
#include "app/control/tray/tray_status.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace unhunch::window {

/// What the agent's Status and Explain say, as the tray's rows are made of it. Rows that Status does not tell
/// of are left out.
[[nodiscard]] tray::TrayStatus trayStatusFrom(const QVariantMap& status, const QStringList& lines);

/// An icon for panels that only know the old tray of X11: one more client of the agent, with the agent's own
/// menu rows and pictures. Shown as soon as such a panel owns the tray; the program that holds it is started
/// and ended by the agent.
class FallbackTray : public QObject {
    Q_OBJECT

public:
    /// `iconFolder`: the folder with the tray's pictures. `agent` outlives the icon.
    FallbackTray(control::AgentClient& agent, QString iconFolder, QObject* parent = nullptr);

    /// The menu as it is now, for tests.
    [[nodiscard]] QMenu& menu() { return m_menu; }

    void showStatus(const QVariantMap& status, const QStringList& lines);

private:
    void refresh();
    void makeIcon();
    void fill(QMenu& menu, const std::vector<tray::MenuItem>& rows);
    void addRow(QMenu& menu, const tray::MenuItem& row);
    void perform(const tray::TrayAction& action);
    void openPage(tray::TrayVerb verb);
    void performTimed(const tray::TrayAction& action);
    void click();
    [[nodiscard]] QIcon picture(const QString& name) const;

    control::AgentClient& m_agent;
    QString m_iconFolder;
    QMenu m_menu;
    QTimer m_search;
    QString m_phase;
    uint m_firstSnooze = 10; ///< what a middle click asks for
    QString m_iconName;
    QString m_toolTip;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace unhunch::window
