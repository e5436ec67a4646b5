// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.h"
#include "app/window/options.h"
#include "app/window/services.h"
#include "app/window/session/first_frame.h"
#include "app/window/session/session_host.h"
#include "app/window/tray_fallback/fallback_tray.h"
#include "app/window/window_service.h"

#include <memory>

namespace unhunch::window {

/// The window program: makes what it was started for, and all else as late as possible; ends when nothing is
/// shown any more.
class Program : public QObject {
    Q_OBJECT

public:
    Program(control::InstallPaths paths, const clocks::TimeScale& scale);

    /// False where there is nothing to stay for: another instance took the wish over, or the agent did.
    [[nodiscard]] bool start(const Options& options);

private:
    void handOver(const Options& options);
    void connectService();
    /// What somebody asked for; the first time of all it is the welcome instead of the home page.
    void open(PageId page, const QVariantMap& platformData);
    void show(PageId page, const QVariantMap& platformData);
    void play(const QString& routine, const session::SessionStart& how, const QVariantMap& platformData);
    void onCheckWanted(const QString& routine);
    void onCheckAnswered(const CheckResult& result);
    void remind(const Reminder& reminder);
    void applySettings();
    void takeLanguage();
    void dressFigure();
    void showFigure();
    [[nodiscard]] session::LadderDose ladderDose(const session::Routine& routine);
    void onClosed();
    [[nodiscard]] bool isIdle() const;
    /// Ends the program where nothing is shown; an end of a session that the agent has not answered is waited
    /// for.
    void leaveIfIdle();
    void leave();
    [[nodiscard]] MainWindow& window();
    [[nodiscard]] SessionHost& host();
    [[nodiscard]] Page* makePageFor(PageId page, QWidget* parent);

    Services m_services;
    SessionRecorder m_recorder;
    AgentLink m_link;
    ScreenInhibitor m_inhibitor;
    WindowService m_service;
    std::unique_ptr<FallbackTray> m_tray;
    std::unique_ptr<ReminderCard> m_reminder;
    std::unique_ptr<MainWindow> m_window; ///< its pages use what is above
    SessionPage* m_sessionPage = nullptr;
    FirstFrame m_firstFrame;
    std::unique_ptr<SessionHost> m_host;
    session::SessionStart m_how; ///< how the session that is shown came about
};

} // namespace unhunch::window
