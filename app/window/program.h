// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/agent_client.h"
#include "app/control/install_paths.h"
#include "app/window/look/desktop_appearance.h"
#include "app/window/main_window.h"
#include "app/window/options.h"
#include "app/window/session/session_host.h"
#include "app/window/tray_fallback/fallback_tray.h"
#include "app/window/window_service.h"
#include "core/content/content_library.h"
#include "core/journal/buffered_journal.h"
#include "core/settings/settings_file.h"
#include "core/settings/settings_watcher.h"
#include "core/store_paths.h"

#include <optional>

namespace unhunch::window {

/// The window program's composition: makes what is needed for what it was started for, and as late as
/// possible.
class Program : public QObject {
    Q_OBJECT

public:
    Program(control::InstallPaths paths, double speed);

    /// False where there is nothing to stay for: another instance took the wish over, or the agent did.
    [[nodiscard]] bool start(const Options& options);

private:
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] bool handOver(const Options& options);
    void connectService();
    void follow(const Options& options);
    void show(PageId page, const QVariantMap& platformData);
    void play(const QString& routine, const QVariantMap& platformData);
    void remind(const Reminder& reminder);
    void ask(const QString& routine);
    void startAgent() const;
    void applySettings();
    void watchSettings();
    void loadFigure();
    /// Ends the program where nothing is shown; an end of a session that the agent has not answered is waited
    /// for.
    void leaveIfIdle();
    void leave();
    void onClosed();
    [[nodiscard]] MainWindow& window();
    [[nodiscard]] SessionHost& host();
    [[nodiscard]] Page* makePage(PageId page, QWidget* parent);
    [[nodiscard]] Page* makeHome(QWidget* parent);
    [[nodiscard]] const content::ContentLibrary& library();

    control::InstallPaths m_paths;
    StorePaths m_stores = StorePaths::fromEnvironment();
    QDBusConnection m_bus = QDBusConnection::sessionBus();
    WindowClock m_clock;
    settings::SettingsFile m_settingsFile;
    settings::Settings m_settings;
    look::DesktopAppearance m_desktop;
    look::Theme m_theme;
    control::AgentClient m_agent;
    journal::BufferedJournal m_journal;
    SessionRecorder m_recorder;
    AgentLink m_link;
    ScreenInhibitor m_inhibitor;
    WindowService m_service;
    std::optional<content::ContentLibrary> m_library;
    std::optional<figure::FigureAssets> m_figure;
    std::unique_ptr<settings::SettingsWatcher> m_watcher;
    std::unique_ptr<FallbackTray> m_tray;
    std::unique_ptr<ReminderCard> m_reminder;
    std::unique_ptr<MainWindow> m_window; ///< its pages use what is above
    SessionPage* m_sessionPage = nullptr;
    std::unique_ptr<SessionHost> m_host;
};

} // namespace unhunch::window
