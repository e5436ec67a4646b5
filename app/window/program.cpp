// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"

#include "app/control/bus_names.h"
#include "app/window/page_factory.h"

#include <QApplication>
#include <QDBusMessage>

#include <spdlog/spdlog.h>

#include <algorithm>
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

Program::Program(control::InstallPaths paths, const clocks::TimeScale& scale)
    : m_services(std::move(paths), scale)
    , m_recorder(m_services.journal(), m_services.clock())
    , m_link(m_services.agent(), [this] { m_services.startAgent(); })
    , m_inhibitor(m_services.bus())
    , m_service(m_services.bus())
{
    connect(&m_services, &Services::changed, this, &Program::applySettings);
    connect(&m_link, &AgentLink::ended, this, &Program::leaveIfIdle);
    connectService();
}

bool Program::start(const Options& options)
{
    if (!options.start.isEmpty()) {
        m_services.startRoutine(options.start);
        return false;
    }
    if (!m_service.take()) {
        handOver(options);
        return false;
    }
    if (!options.play.isEmpty()) {
        play(options.play, options.how, {});
    } else if (options.page) {
        open(*options.page, {});
    } else if (!options.ignore.isEmpty()) {
        m_services.ignoreProgram(options.ignore);
        return false;
    }
    if (options.isTray) {
        m_tray = std::make_unique<FallbackTray>(m_services.agent(),
                                                m_services.paths().dataFolder + QStringLiteral("/icons"));
    }
    QTimer::singleShot(kUnwantedMs, this, &Program::leaveIfIdle);
    return true;
}

void Program::handOver(const Options& options)
{
    const auto tell = [this](const QString& method, const QVariantList& arguments) {
        QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(control::kWindowService),
                                                           QLatin1String(control::kWindowPath),
                                                           QLatin1String(control::kWindowInterface),
                                                           method);
        call.setArguments(arguments);
        m_services.bus().call(call);
    };
    if (!options.play.isEmpty()) {
        tell(QStringLiteral("Play"), {options.play, withStart(tokenFromEnvironment(), options.how)});
    } else if (options.page) {
        tell(QStringLiteral("Show"), {pageName(*options.page), tokenFromEnvironment()});
    } else if (!options.ignore.isEmpty()) {
        tell(QStringLiteral("IgnoreProgram"), {options.ignore});
    }
}

void Program::connectService()
{
    connect(&m_service, &WindowService::showAsked, this, &Program::open);
    connect(&m_service, &WindowService::playAsked, this, &Program::play);
    connect(&m_service, &WindowService::remindAsked, this, &Program::remind);
    connect(&m_service, &WindowService::ignoreAsked, &m_services, &Services::ignoreProgram);
    connect(&m_service, &WindowService::quitAsked, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    connect(&m_service, &WindowService::endAsked, this, [this] {
        if (m_host && m_host->isBusy()) {
            m_host->stop();
        }
    });
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

void Program::applySettings()
{
    // Not inside of the click that chose another language: its row goes with its page.
    QTimer::singleShot(0, this, &Program::takeLanguage);
    if (m_host) {
        m_host->setMuted(m_services.settings().sound.isMuted);
        m_host->setStillsOnly(m_services.theme().appearance().reducedMotion);
        dressFigure();
    }
}

void Program::takeLanguage()
{
    // A session ends in the language in which it began.
    if (!m_services.isOtherLanguageWanted() || (m_host && m_host->isBusy())) {
        return;
    }
    m_host.reset();
    m_services.useLanguage();
    if (m_window) {
        m_window->remakePages();
    }
}

void Program::dressFigure()
{
    const settings::SessionSettings& session = m_services.settings().session;
    m_sessionPage->stage().setPerson(m_services.person(), {session.hasCushion, session.hasBlanket});
}

MainWindow& Program::window()
{
    if (!m_window) {
        const auto make = [this](PageId page, QWidget* parent) { return makePageFor(page, parent); };
        m_window = std::make_unique<MainWindow>(m_services.theme(), make);
        connect(m_window.get(), &MainWindow::startRequested, &m_services, &Services::startRoutine);
        connect(m_window.get(), &MainWindow::closed, this, &Program::onClosed);
    }
    return *m_window;
}

Page* Program::makePageFor(PageId page, QWidget* parent)
{
    if (page != PageId::Session) {
        return makePage(m_services, page, parent);
    }
    m_sessionPage = new SessionPage(m_services.theme(), parent);
    return m_sessionPage;
}

SessionHost& Program::host()
{
    if (m_host) {
        return *m_host;
    }
    static_cast<void>(window().page(PageId::Session));
    const QString sounds = m_services.paths().dataFolder + QStringLiteral("/sounds");
    m_host = std::make_unique<SessionHost>(
        SessionServices{
            .clock = m_services.clock(),
            .speed = m_services.clock().speed(),
            .link = m_link,
            .recorder = m_recorder,
            .ladder = m_services.ladder(),
            .inhibitor = m_inhibitor,
            .makeChime
            = [this, sounds] { return sound::makeChime(sounds, m_services.settings().sound.volume); },
            .makeSpeech = [this] { return m_services.makeSpeech(); }},
        *m_sessionPage);
    connect(m_host.get(), &SessionHost::over, m_window.get(), &QWidget::close);
    connect(m_host.get(), &SessionHost::over, this, &Program::takeLanguage, Qt::QueuedConnection);
    connect(m_host.get(), &SessionHost::helpWanted, this, [this] { show(PageId::Help, {}); });
    connect(m_host.get(), &SessionHost::checkWanted, this, &Program::onCheckWanted);
    connect(m_host.get(), &SessionHost::checkAnswered, this, &Program::onCheckAnswered);
    connect(m_host.get(), &SessionHost::flagsReported, this, [this](const QStringList& flags) {
        m_services.safety().report(flags);
    });
    connect(m_host.get(), &SessionHost::muteChanged, &m_services, &Services::setMuted);
    applySettings();
    return *m_host;
}

void Program::open(PageId page, const QVariantMap& platformData)
{
    const bool isWelcome = page == PageId::Home && m_services.firstRun().isNow();
    show(isWelcome ? PageId::Welcome : page, platformData);
}

void Program::show(PageId page, const QVariantMap& platformData)
{
    // A running session stays in front; whoever asks for help in it can report a symptom there.
    const bool isInSession = m_host && m_host->isBusy();
    if (isInSession && page == PageId::Help && m_host->runner().isRunning()) {
        m_host->askToReport();
    }
    if (isInSession) {
        page = PageId::Session;
    } else if (page == PageId::Session) {
        page = PageId::Home;
    }
    window().showPage(page, platformData);
}

void Program::remind(const Reminder& reminder)
{
    if (!m_reminder) {
        m_reminder = std::make_unique<ReminderCard>(m_services.theme());
        connect(m_reminder.get(), &ReminderCard::answered, this, [this](uint offer, const QString& answer) {
            m_services.agent().answer(offer, answer);
        });
        connect(m_reminder.get(), &ReminderCard::gone, this, &Program::onClosed, Qt::QueuedConnection);
    }
    m_reminder->remind(reminder);
}

void Program::onClosed()
{
    if (m_host && !m_window->isVisible()) {
        m_host->close();
    }
    // The answer of a reminder and the end of a session are on their way to the bus.
    QTimer::singleShot(m_link.hasGrant() ? kFarewellMs : kFarewellMs / 4, this, &Program::leave);
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
