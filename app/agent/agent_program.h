// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/agent_service.h"
#include "app/agent/calendar_watch.h"
#include "app/agent/effect_performer.h"
#include "app/agent/end_signals.h"
#include "app/agent/erasure.h"
#include "app/agent/hold_notice.h"
#include "app/agent/hold_watch.h"
#include "app/agent/offer_journal.h"
#include "app/agent/other_reminders.h"
#include "app/agent/reminder/reminder_notification.h"
#include "app/agent/safety_record.h"
#include "app/agent/schedule_runner.h"
#include "app/agent/senses.h"
#include "app/agent/session_grants.h"
#include "app/agent/single_instance.h"
#include "app/agent/state_store.h"
#include "app/agent/tray_bridge.h"
#include "app/agent/window_program.h"
#include "app/agent/wishes.h"
#include "app/clocks/system_clock.h"
#include "app/clocks/timekeeping.h"
#include "app/control/install_paths.h"
#include "app/language/interface_language.h"
#include "app/platform/timerfd_wake_timer.h"
#include "core/settings/settings_file.h"
#include "core/settings/settings_watcher.h"
#include "core/store_paths.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace unhunch::agent {

/// Where the program finds everything, and how fast its time runs.
struct AgentSurroundings {
    StorePaths stores;
    control::InstallPaths install;
    double speed = 1.0;
};

/// The resident program: makes the parts, joins them, and ends them. First what the tray needs, the rest once
/// it is up.
class AgentProgram : public QObject {
    Q_OBJECT

public:
    AgentProgram(const QDBusConnection& bus, const AgentSurroundings& surroundings);
    ~AgentProgram() override;
    AgentProgram(const AgentProgram&) = delete;
    AgentProgram& operator=(const AgentProgram&) = delete;
    AgentProgram(AgentProgram&&) = delete;
    AgentProgram& operator=(AgentProgram&&) = delete;

    enum class Outcome {
        Running,
        AlreadyRuns, ///< an agent of this login has the name
        RunsElsewhere, ///< an agent of another login of this user has the state
    };

    /// Serves the bus, shows the tray item, and goes on from where the state file says.
    Outcome start();

private:
    void finishStarting();
    void startReminders();
    void startQuietTimes();
    void loadRoutines();
    void loadRoutines(const QString& folder);
    void connectParts();
    void watchWindow();
    void loadSettings();
    void onHasTrayChanged(bool hasTray);
    void onWindowVanished();
    void quit();

    void trimSoon() { m_trim.start(); }

    [[nodiscard]] schedule::Config config() const;
    [[nodiscard]] QStringList selfCheck() const;

    QDBusConnection m_bus;
    StorePaths m_stores;
    control::InstallPaths m_install;
    StateLock m_lock;
    settings::SettingsFile m_settingsFile;
    settings::LoadedSettings m_settings;
    language::InterfaceLanguage m_language;
    RoutineTitles m_titles;
    std::vector<schedule::RoutineInfo> m_routines;
    clocks::Timekeeping m_time;
    clocks::SystemTimeZone m_zone;
    clocks::SystemClock m_clock;
    platform::TimerfdWakeTimer m_timer;
    StateFile m_stateFile;
    WindowProgram m_window;
    OfferJournal m_journal;
    EffectPerformer m_effects;
    ScheduleRunner m_runner;
    SafetyRecord m_safety;
    HoldNotice m_holdNotice;
    Wishes m_wishes;
    SessionGrants m_grants;
    Erasure m_erasure;
    AgentService m_service;
    EndSignals m_endSignals;
    std::unique_ptr<TrayBridge> m_tray;
    std::unique_ptr<Senses> m_senses;
    HoldWatch m_holds;
    std::unique_ptr<OtherReminders> m_otherReminders;
    std::unique_ptr<CalendarWatch> m_calendar;
    std::unique_ptr<reminder::ReminderNotification> m_reminder;
    std::unique_ptr<settings::SettingsWatcher> m_settingsWatcher;
    QTimer m_trim;
    QTimer m_takeBackLimit;
    bool m_hasSaidThereIsNoTray = false;
    bool m_isQuitting = false;
};

} // namespace unhunch::agent
