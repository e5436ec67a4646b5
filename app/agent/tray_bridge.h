// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/schedule_runner.h"
#include "app/agent/status_report.h"
#include "app/agent/tray/tray_host_watch.h"
#include "app/agent/tray/tray_item.h"
#include "app/agent/wishes.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace unhunch::agent {

/// What the tray item is made of and speaks to; all but the texts outlive it.
struct TrayDependencies {
    ScheduleRunner& runner;
    Wishes& wishes;
    const RoutineTitles& titles;
    double speed = 1.0;
    QString iconsFolder;
    QString windowProgram;
};

/// Keeps the tray item in step with the schedule and turns clicks into wishes. On desktops that know only the
/// old kind of tray it keeps the window program's fallback icon running.
class TrayBridge : public QObject {
    Q_OBJECT

public:
    TrayBridge(const QDBusConnection& bus, TrayDependencies dependencies);
    ~TrayBridge() override;
    TrayBridge(const TrayBridge&) = delete;
    TrayBridge& operator=(const TrayBridge&) = delete;
    TrayBridge(TrayBridge&&) = delete;
    TrayBridge& operator=(TrayBridge&&) = delete;

    /// Shows where the schedule stands now; the icon's next step is shown by itself.
    void update();
    /// Looks for a kind of tray from here on; not on the way to the item.
    void watchHosts(const QDBusConnection& bus);
    /// The fallback icon may have gone with it.
    void onWindowVanished() const;

Q_SIGNALS:
    void quitRequested();
    /// The desktop has no tray at all, or has one again.
    void hasTrayChanged(bool hasTray);

private:
    void onTriggered(const tray::TrayAction& action, const QString& token);
    void act(tray::TrayVerb verb, const QVariantMap& platformData);
    void onHostChanged(tray::TrayHost host);
    void tendFallback();
    void endFallback();
    void armNextStep();

    TrayDependencies m_with;
    tray::TrayItem m_item;
    std::unique_ptr<tray::TrayHostWatch> m_hosts;
    std::unique_ptr<QProcess> m_fallback;
    bool m_isFallbackWanted = false;
    int m_fallbackStarts = 0;
    QTimer m_step;
};

} // namespace unhunch::agent
