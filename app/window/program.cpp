// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"

#include "app/control/bus_names.h"
#include "app/window/home/home_page.h"
#include "app/window/session/session_choices.h"
#include "core/content/figure_loader.h"

#include <QApplication>
#include <QDBusMessage>
#include <QProcess>

#include <spdlog/spdlog.h>

#include <utility>

namespace unhunch::window {
namespace {

/// A window that closed in a session stays this long at most to tell the agent.
constexpr int kFarewellMs = 800;
/// --remind without a reminder, --play without a word: nobody wants us.
constexpr int kUnwantedMs = 10000;

/// What the launcher's or agent's environment says about taking the focus.
QVariantMap tokenFromEnvironment()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("activation-token"), token}};
}

} // namespace

Program::Program(control::InstallPaths paths, double speed)
    : m_paths(std::move(paths))
    , m_clock(speed)
    , m_settingsFile(m_stores.settingsFile, m_stores.systemSettingsFile)
    , m_settings(m_settingsFile.load().settings)
    , m_desktop(m_bus)
    , m_theme(look::appearanceFor(m_desktop.wishes(), m_settings.look))
    , m_agent(m_bus)
    , m_journal(m_stores.journalFile, journal::Role::Window, journal::BufferedJournal::Between::KeepOpen)
    , m_recorder(m_journal, m_clock)
    , m_link(m_agent, [this] { startAgent(); })
    , m_inhibitor(m_bus)
    , m_service(m_bus)
{
    connect(&m_desktop, &look::DesktopAppearance::changed, this, &Program::applySettings);
    connect(&m_link, &AgentLink::ended, this, &Program::leaveIfIdle);
    connectService();
}

bool Program::start(const Options& options)
{
    if (!options.start.isEmpty()) {
        ask(options.start);
        return false;
    }
    if (!m_service.take()) {
        return handOver(options);
    }
    follow(options);
    return true;
}

bool Program::handOver(const Options& options)
{
    const auto tell = [this](const QString& method, const QVariantList& arguments) {
        QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(control::kWindowService),
                                                           QLatin1String(control::kWindowPath),
                                                           QStringLiteral("io.github.unhunch.Window1"),
                                                           method);
        call.setArguments(arguments);
        m_bus.call(call);
    };
    if (!options.play.isEmpty()) {
        tell(QStringLiteral("Play"), {options.play, tokenFromEnvironment()});
    } else if (options.page) {
        tell(QStringLiteral("Show"), {pageName(*options.page), tokenFromEnvironment()});
    }
    return false;
}

void Program::connectService()
{
    connect(&m_service, &WindowService::showAsked, this, &Program::show);
    connect(&m_service, &WindowService::playAsked, this, &Program::play);
    connect(&m_service, &WindowService::remindAsked, this, &Program::remind);
    connect(&m_service, &WindowService::quitAsked, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    connect(&m_service, &WindowService::interrupted, this, [this](bool isInterrupted) {
        if (m_host) {
            m_host->interrupt(isInterrupted);
        }
    });
    connect(&m_service, &WindowService::withdrawn, this, [this](uint offer) {
        if (m_reminder) {
            m_reminder->withdraw(offer);
        }
    });
}

void Program::follow(const Options& options)
{
    if (!options.play.isEmpty()) {
        play(options.play, {});
    } else if (options.page) {
        show(*options.page, {});
    }
    if (options.isTray) {
        m_tray = std::make_unique<FallbackTray>(m_agent, m_paths.dataFolder + QStringLiteral("/icons"));
    }
    QTimer::singleShot(0, this, &Program::watchSettings);
    QTimer::singleShot(kUnwantedMs, this, &Program::leaveIfIdle);
}

void Program::watchSettings()
{
    m_watcher = std::make_unique<settings::SettingsWatcher>(m_stores.settingsFile);
    connect(m_watcher.get(), &settings::SettingsWatcher::changed, this, [this] {
        m_settings = m_settingsFile.load().settings;
        applySettings();
    });
}

void Program::applySettings()
{
    m_theme.setAppearance(look::appearanceFor(m_desktop.wishes(), m_settings.look));
    if (m_host) {
        m_host->setMuted(m_settings.sound.isMuted);
        m_host->setStillsOnly(m_theme.appearance().reducedMotion);
    }
    if (m_sessionPage != nullptr) {
        m_sessionPage->stage().setFigure(figureLookOf(m_settings.look));
    }
}

void Program::startAgent() const
{
    QProcess::startDetached(m_paths.agentProgram, {QStringLiteral("--agent")});
}

void Program::ask(const QString& routine)
{
    if (m_agent.isRunning()) {
        m_agent.start(routine).waitForFinished();
    } else {
        QProcess::startDetached(m_paths.agentProgram, {QStringLiteral("start"), routine});
    }
}

MainWindow& Program::window()
{
    if (!m_window) {
        m_window = std::make_unique<MainWindow>(
            m_theme, [this](PageId page, QWidget* parent) { return makePage(page, parent); });
        connect(m_window.get(), &MainWindow::startRequested, this, &Program::ask);
        connect(m_window.get(), &MainWindow::closed, this, &Program::onClosed);
    }
    return *m_window;
}

SessionHost& Program::host()
{
    if (m_host) {
        return *m_host;
    }
    static_cast<void>(window().page(PageId::Session));
    const auto makeChime
        = [this] { return sound::makeChime(m_paths.dataFolder + QStringLiteral("/sounds")); };
    m_host = std::make_unique<SessionHost>(SessionServices{.clock = m_clock,
                                                           .speed = m_clock.speed(),
                                                           .link = m_link,
                                                           .recorder = m_recorder,
                                                           .inhibitor = m_inhibitor,
                                                           .makeChime = makeChime},
                                           *m_sessionPage);
    connect(m_host.get(), &SessionHost::over, this, [this] { m_window->close(); });
    connect(m_host.get(), &SessionHost::helpWanted, this, [this] { show(PageId::Help, {}); });
    connect(m_host.get(), &SessionHost::muteChanged, this, [this](bool isMuted) {
        m_settings.sound.isMuted = isMuted;
        static_cast<void>(m_settingsFile.save(m_settings));
    });
    return *m_host;
}

void Program::show(PageId page, const QVariantMap& platformData)
{
    const bool isInSession = m_host && m_host->isBusy();
    // A running session stays in front; help alone may cover it, and then it is over.
    const bool staysInSession = isInSession && page != PageId::Help;
    window().showPage(staysInSession || page == PageId::Session ? (m_host ? PageId::Session : PageId::Home)
                                                                : page,
                      platformData);
}

void Program::play(const QString& routine, const QVariantMap& platformData)
{
    SessionHost& host = this->host();
    if (host.isBusy()) {
        window().showPage(PageId::Session, platformData);
        return;
    }
    const session::Catalogue& catalogue = library().catalogue;
    const session::Routine* found = catalogue.findRoutine(routine.toStdString());
    if (found == nullptr) {
        spdlog::error("there is no routine {}", routine.toStdString());
        leaveIfIdle();
        return;
    }
    const Result<session::Timeline> timeline
        = session::Timeline::build(*found, catalogue, timelineOptionsFor(*found, m_settings.session));
    if (!timeline) {
        spdlog::error("{}", describe(timeline.error()));
        leaveIfIdle();
        return;
    }
    host.setMuted(m_settings.sound.isMuted);
    host.setStillsOnly(m_theme.appearance().reducedMotion);
    host.play(*found, *timeline);
    window().showPage(PageId::Session, platformData);
    QTimer::singleShot(0, this, &Program::loadFigure);
}

void Program::loadFigure()
{
    if (m_figure) {
        return;
    }
    Result<figure::FigureAssets> loaded
        = content::loadFigureAssets((m_paths.dataFolder + QStringLiteral("/figure")).toStdString());
    if (!loaded) {
        spdlog::error("no figure: {}", describe(loaded.error()));
        return;
    }
    m_figure = *std::move(loaded);
    m_sessionPage->stage().setFigure(figureLookOf(m_settings.look));
    m_sessionPage->stage().setAssets(*m_figure);
}

const content::ContentLibrary& Program::library()
{
    if (!m_library) {
        m_library = content::loadContent({m_paths.dataFolder, m_stores.userContentDirectory});
        for (const Error& error : m_library->errors) {
            spdlog::warn("{}", describe(error));
        }
    }
    return *m_library;
}

void Program::remind(const Reminder& reminder)
{
    if (!m_reminder) {
        m_reminder = std::make_unique<ReminderCard>(m_theme);
        connect(m_reminder.get(), &ReminderCard::answered, this, [this](uint offer, const QString& answer) {
            m_agent.answer(offer, answer);
        });
        connect(m_reminder.get(), &ReminderCard::gone, this, &Program::leaveIfIdle, Qt::QueuedConnection);
    }
    m_reminder->remind(reminder);
}

Page* Program::makePage(PageId page, QWidget* parent)
{
    if (page == PageId::Session) {
        m_sessionPage = new SessionPage(m_theme, parent);
        return m_sessionPage;
    }
    return page == PageId::Home ? makeHome(parent) : nullptr;
}

Page* Program::makeHome(QWidget* parent)
{
    HomeServices services{
        .agent = m_agent,
        .catalogue = library().catalogue,
        .now = [this] { return m_clock.now().wall; },
        .today
        = [this] { return m_journal.totals(std::chrono::floor<std::chrono::days>(m_clock.now().local())); },
        .thumbnail = {},
        .startAgent = [this] { startAgent(); }};
    return new HomePage(m_theme, std::move(services), parent);
}

void Program::onClosed()
{
    if (m_host) {
        m_host->close();
    }
    QTimer::singleShot(kFarewellMs, this, &Program::leave);
    leaveIfIdle();
}

bool Program::isIdle() const
{
    const bool isWindowShown = m_window && m_window->isVisible();
    const bool isReminding = m_reminder && m_reminder->isVisible();
    return !isWindowShown && !isReminding && !m_tray;
}

void Program::leaveIfIdle()
{
    if (!m_link.hasGrant()) {
        leave();
    }
}

void Program::leave()
{
    if (isIdle()) {
        QCoreApplication::quit();
    }
}

} // namespace unhunch::window
