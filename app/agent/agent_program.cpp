// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agent_program.h"

#include "app/agent/application_service.h"
#include "app/agent/desktop_notice.h"
#include "app/agent/hold_sources.h"
#include "app/control/bus_names.h"
#include "app/platform/boot_id.h"
#include "app/platform/resident_memory.h"
#include "core/content/content_library.h"
#include "core/settings/schedule_config.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::agent {
namespace {

// Long enough after a burst for it to be over; memory goes back to the system then.
constexpr std::chrono::seconds kTrimAfter{3};
// A window that plays hands its grant to a new agent within milliseconds.
constexpr std::chrono::seconds kTakeBackWithin{15};

void report(const std::vector<Error>& problems)
{
    for (const Error& problem : problems) {
        spdlog::warn("{}", describe(problem));
    }
}

QStringList problemLines(const std::vector<Error>& problems)
{
    QStringList lines;
    for (const Error& problem : problems) {
        lines.append(QString::fromStdString(describe(problem)));
    }
    return lines;
}

bool isAgentThere(const QDBusConnection& bus)
{
    return bus.interface() != nullptr
           && bus.interface()->isServiceRegistered(QString::fromLatin1(control::kAgentService)).value();
}

} // namespace

AgentProgram::AgentProgram(const QDBusConnection& bus, const AgentSurroundings& surroundings)
    : m_bus(bus)
    , m_stores(surroundings.stores)
    , m_install(surroundings.install)
    , m_settingsFile(m_stores.settingsFile, m_stores.systemSettingsFile)
    , m_settings(m_settingsFile.load())
    , m_language(m_install.dataFolder)
    , m_time(clocks::timekeeping(surroundings.speed, platform::readBootId(), stateText(m_stores.stateFile)))
    , m_clock(m_zone, m_time.scale)
    , m_timer(m_time.scale)
    , m_stateFile(m_stores.stateFile, m_time.bootId)
    , m_window(bus, m_install.windowProgram)
    , m_journal(m_stores.journalFile, [this] { return m_zone.name(); })
    , m_effects(m_window, m_journal)
    , m_runner({m_clock, m_timer, m_stateFile, m_effects}, settings::scheduleConfig(m_settings.settings, {}))
    , m_safety(m_runner, m_journal)
    , m_holdNotice(bus, m_install.applicationIcon, m_runner, m_window)
    , m_wishes(m_runner, m_safety, m_effects, m_window)
    , m_grants(m_runner)
    , m_erasure(m_stores, m_runner, m_journal, m_safety)
    , m_service(bus,
                {m_runner,
                 m_wishes,
                 m_safety,
                 m_grants,
                 m_erasure,
                 m_titles,
                 [this] {
                     return StatusExtras{
                         m_time.scale.speed, m_journal.resetsToday(m_runner.now()), m_holds.untold()};
                 },
                 [this] { return selfCheck(); },
                 [this] { return problemLines(m_settings.problems); }})
    , m_holds(holdSourcesOfDesktop(bus, m_install.microphoneModule), m_runner)
{
    m_language.use(m_settings.settings.look.language);
    m_effects.setRunner(m_runner);
    m_effects.setStyle(m_settings.settings.schedule.style);
    m_trim.setSingleShot(true);
    m_trim.setInterval(kTrimAfter);
    m_takeBackLimit.setSingleShot(true);
    m_takeBackLimit.setInterval(kTakeBackWithin);
    // The service owns it.
    new ApplicationService(&m_service, m_wishes);
    connectParts();
}

AgentProgram::~AgentProgram() = default;

AgentProgram::Outcome AgentProgram::start()
{
    if (isAgentThere(m_bus)) {
        return Outcome::AlreadyRuns;
    }
    // Served before the name is taken: whoever sees the name may call at once.
    if (!m_service.serve()) {
        spdlog::warn("The object {} cannot be served", control::kAgentPath);
    }
    const StateLock::Outcome lock = m_lock.take(m_stores.stateFile);
    if (lock == StateLock::Outcome::HeldElsewhere) {
        return takeAgentName(m_bus) ? Outcome::RunsElsewhere : Outcome::AlreadyRuns;
    }
    m_runner.start(m_stateFile.load(m_runner.now()).value_or(stateOfNewcomer()));
    if (!takeAgentName(m_bus)) {
        return Outcome::AlreadyRuns;
    }
    m_tray = std::make_unique<TrayBridge>(m_bus,
                                          TrayDependencies{m_runner,
                                                           m_wishes,
                                                           m_titles,
                                                           m_time.scale.speed,
                                                           m_install.dataFolder + QStringLiteral("/icons"),
                                                           m_install.windowProgram});
    connect(m_tray.get(), &TrayBridge::quitRequested, this, &AgentProgram::quit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &AgentProgram::finishStarting, Qt::QueuedConnection);
    return Outcome::Running;
}

// Everything that the tray item does not wait for.
void AgentProgram::finishStarting()
{
    spdlog::info("Unhunch {} is up", UNHUNCH_VERSION);
    report(m_settings.problems);
    clocks::handToChildren(m_time.scale);
    watchWindow();
    m_senses = std::make_unique<Senses>(sensesOfDesktop(m_time.scale), m_runner, m_zone);
    m_effects.setIdleSource(&m_senses->idle());
    // Now that it is known what tells idleness, too.
    loadRoutines();
    startReminders();
    m_settingsWatcher = std::make_unique<settings::SettingsWatcher>(m_stores.settingsFile);
    connect(m_settingsWatcher.get(), &settings::SettingsWatcher::changed, this, &AgentProgram::loadSettings);
    m_tray->watchHosts(m_bus);
    connect(m_tray.get(), &TrayBridge::hasTrayChanged, this, &AgentProgram::onHasTrayChanged);
    startQuietTimes();
    trimSoon();
}

void AgentProgram::startReminders()
{
    m_reminder = std::make_unique<reminder::ReminderNotification>(m_bus, m_install.applicationIcon);
    connect(m_reminder.get(),
            &reminder::ReminderPort::answered,
            this,
            [this](unsigned offer, const QString& answer, const QString& token) {
                const QVariantMap platformData
                    = token.isEmpty() ? QVariantMap()
                                      : QVariantMap{{QStringLiteral("activation-token"), token}};
                static_cast<void>(m_wishes.answer(offer, answer, platformData));
            });
    connect(m_reminder.get(), &reminder::ReminderPort::closed, this, [this](unsigned offer) {
        static_cast<void>(m_wishes.answer(offer, QStringLiteral("closed"), {}));
    });
    connect(m_reminder.get(), &reminder::ReminderPort::unavailable, this, [this](unsigned offer) {
        m_effects.showInWindow(offer);
    });
    m_effects.setReminder(m_reminder.get());
    m_otherReminders
        = std::make_unique<OtherReminders>(m_bus, m_install.applicationIcon, m_stores.stateFile, m_window);
    m_otherReminders->look();
}

void AgentProgram::startQuietTimes()
{
    m_holds.apply(m_settings.settings.quiet);
    m_calendar = std::make_unique<CalendarWatch>(
        CalendarWatchParts{m_runner,
                           m_install.calendarProgram,
                           [this] { return m_zone.name(); },
                           [this] { return std::make_unique<platform::TimerfdWakeTimer>(m_time.scale); }});
    m_calendar->apply(m_settings.settings.quiet);
}

void AgentProgram::connectParts()
{
    connect(&m_effects, &EffectPerformer::changed, this, [this] {
        if (m_tray != nullptr) {
            m_tray->update();
        }
        m_service.announceChange();
        trimSoon();
    });
    connect(&m_effects, &EffectPerformer::heldForLong, &m_holdNotice, &HoldNotice::show);
    connect(&m_effects, &EffectPerformer::offered, &m_service, &AgentService::Offered);
    connect(&m_effects, &EffectPerformer::withdrawn, &m_service, &AgentService::Withdrawn);
    connect(&m_service, &AgentService::quitRequested, this, &AgentProgram::quit, Qt::QueuedConnection);
    connect(&m_endSignals, &EndSignals::received, this, &AgentProgram::quit);
    connect(&m_window, &WindowProgram::vanished, this, &AgentProgram::onWindowVanished);
    connect(&m_trim, &QTimer::timeout, this, &platform::giveBackIdleMemory);
    connect(&m_takeBackLimit, &QTimer::timeout, this, [this] {
        if (!m_grants.isPlaying()) {
            onWindowVanished();
        }
    });
}

void AgentProgram::watchWindow()
{
    m_journal.maintain(m_runner.now());
    m_safety.ensureRead();
    if (!m_window.isRunning()) {
        onWindowVanished();
    } else if (m_runner.state().session.has_value()) {
        m_takeBackLimit.start();
    }
}

void AgentProgram::loadRoutines()
{
    m_titles.clear();
    m_routines.clear();
    // The user's own come first and take the place of ours of the same id.
    for (const QString& folder : {m_stores.userContentDirectory, m_install.dataFolder}) {
        loadRoutines(folder);
    }
    m_effects.setTitles(m_titles);
    m_runner.setConfig(config());
    m_tray->update();
}

void AgentProgram::loadRoutines(const QString& folder)
{
    for (const content::RoutineSummary& summary : content::routineSummaries(folder)) {
        if (m_titles.try_emplace(summary.id, QString::fromStdString(summary.title)).second) {
            m_routines.push_back({summary.id, summary.length, summary.countsAsReset});
        }
    }
}

void AgentProgram::loadSettings()
{
    m_settings = m_settingsFile.load();
    report(m_settings.problems);
    if (m_language.use(m_settings.settings.look.language)) {
        loadRoutines();
    }
    m_effects.setStyle(m_settings.settings.schedule.style);
    m_runner.setConfig(config());
    m_senses->watchIdleness();
    m_holds.apply(m_settings.settings.quiet);
    m_calendar->apply(m_settings.settings.quiet);
    m_tray->update();
    m_service.announceChange();
}

void AgentProgram::onHasTrayChanged(bool hasTray)
{
    if (hasTray || std::exchange(m_hasSaidThereIsNoTray, true)) {
        return;
    }
    sendNotice(
        m_bus,
        QCoreApplication::translate("Agent", "Unhunch is running without an icon"),
        QCoreApplication::translate(
            "Agent", "This desktop has no tray. Reminders come all the same; the launcher opens Unhunch."));
}

void AgentProgram::onWindowVanished()
{
    m_takeBackLimit.stop();
    m_grants.windowVanished();
    m_journal.judgeUnfinished(m_runner.now());
    m_tray->onWindowVanished();
    trimSoon();
}

void AgentProgram::quit()
{
    if (std::exchange(m_isQuitting, true)) {
        return;
    }
    spdlog::info("Unhunch quits");
    m_runner.saveNow();
    Q_EMIT m_service.Quitting();
    m_window.quit();
    m_tray.reset();
    // A blocking call, so that all that was said before has been sent.
    m_bus.unregisterService(QString::fromLatin1(control::kAgentService));
    QCoreApplication::quit();
}

schedule::Config AgentProgram::config() const
{
    schedule::Config config = settings::scheduleConfig(m_settings.settings, m_routines);
    config.hasIdleSource = m_senses != nullptr && m_senses->hasIdleSource();
    return config;
}

QStringList AgentProgram::selfCheck() const
{
    return m_calendar != nullptr ? m_senses->selfCheck() + m_holds.selfCheck() + m_calendar->selfCheck()
                                 : QStringList();
}

} // namespace unhunch::agent
