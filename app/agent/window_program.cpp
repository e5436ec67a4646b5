// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/window_program.h"

#include "app/control/bus_names.h"

#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QProcess>
#include <QProcessEnvironment>

#include <spdlog/spdlog.h>

#include <chrono>
#include <utility>

namespace unhunch::agent {
namespace {

// A window shows itself within a tenth of a second; one that has not after this long has failed to start.
constexpr std::chrono::seconds kStartLimit{20};
constexpr const char* kNameHasNoOwner = "org.freedesktop.DBus.Error.NameHasNoOwner";

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

QDBusMessage windowCall(const char* method, const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(text(control::kWindowService),
                                                       text(control::kWindowPath),
                                                       text(control::kWindowInterface),
                                                       text(method));
    call.setAutoStartService(false);
    call.setArguments(arguments);
    return call;
}

/// The argument that opens a page, such as `--journal`; help's says more, since `--help` is taken.
QString pageArgument(const QString& page)
{
    return page == QLatin1String("help") ? QStringLiteral("--help-page") : QStringLiteral("--") + page;
}

QProcessEnvironment environmentWith(const QVariantMap& platformData)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    if (!token.isEmpty()) {
        environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), token);
        environment.insert(QStringLiteral("DESKTOP_STARTUP_ID"), token);
    }
    // An agent that the bus started may not know the display of the one who asks.
    for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}) {
        const QString value = platformData.value(text(name)).toString();
        if (!value.isEmpty() && !environment.contains(text(name))) {
            environment.insert(text(name), value);
        }
    }
    return environment;
}

} // namespace

WindowProgram::WindowProgram(const QDBusConnection& bus, QString program)
    : m_bus(bus)
    , m_program(std::move(program))
    , m_watcher(text(control::kWindowService), bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    m_startLimit.setSingleShot(true);
    connect(&m_watcher,
            &QDBusServiceWatcher::serviceOwnerChanged,
            this,
            [this](const QString&, const QString&, const QString& owner) { onOwnerChanged(owner); });
    connect(&m_startLimit, &QTimer::timeout, this, [this] {
        m_isStarting = false;
        m_waiting.clear();
        spdlog::error("The window program {} was started and never came up", m_program.toStdString());
    });
    m_isRunning = bus.interface() != nullptr
                  && bus.interface()->isServiceRegistered(text(control::kWindowService)).value();
}

void WindowProgram::show(const QString& page, const QVariantMap& platformData)
{
    ask({{pageArgument(page)}, windowCall("Show", {page, platformData})}, platformData, false);
}

void WindowProgram::play(const QString& routine,
                         const session::SessionStart& start,
                         const QVariantMap& platformData)
{
    QStringList arguments{QStringLiteral("--play"), routine};
    QVariantMap details = platformData;
    if (start.isOffered) {
        arguments << QStringLiteral("--offered");
        details.insert(text(control::kStartOffered), true);
    }
    if (start.isInMeeting) {
        arguments << QStringLiteral("--in-meeting");
        details.insert(text(control::kStartInMeeting), true);
    }
    if (!start.then.empty()) {
        const QString then = QString::fromStdString(start.then);
        arguments << QStringLiteral("--then") << then;
        details.insert(text(control::kStartThen), then);
    }
    ask({arguments, windowCall("Play", {routine, details})}, platformData, false);
}

void WindowProgram::remind(const WindowReminder& reminder)
{
    const QVariantList arguments{
        reminder.offer, reminder.title, reminder.body, QVariant::fromValue(reminder.snoozes)};
    ask({{QStringLiteral("--remind")}, windowCall("Remind", arguments)}, {}, true);
}

void WindowProgram::withdraw(uint offer)
{
    if (m_isRunning || m_isStarting) {
        send(windowCall("Withdraw", {offer}));
    }
}

void WindowProgram::interrupt(bool isInterrupted)
{
    if (m_isRunning || m_isStarting) {
        send(windowCall("Interrupt", {isInterrupted}));
    }
}

void WindowProgram::endSession()
{
    if (m_isRunning || m_isStarting) {
        send(windowCall("EndSession", {}));
    }
}

void WindowProgram::ignoreProgram(const QString& name)
{
    ask({{QStringLiteral("--ignore"), name}, windowCall("IgnoreProgram", {name})}, {}, false);
}

void WindowProgram::quit()
{
    if (m_isRunning || m_isStarting) {
        send(windowCall("Quit", {}));
    }
}

void WindowProgram::ask(const Request& request, const QVariantMap& platformData, bool needsCall)
{
    if (m_isStarting) {
        send(request.call);
    } else if (m_isRunning) {
        askRunning(request, platformData, needsCall);
    } else if (launch(request.arguments, platformData) && needsCall) {
        m_waiting.push_back(request.call);
    }
}

void WindowProgram::askRunning(const Request& request, const QVariantMap& platformData, bool needsCall)
{
    auto* const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(request.call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [=, this] {
        watcher->deleteLater();
        if (!watcher->isError()) {
            return;
        }
        const QDBusError::ErrorType why = watcher->error().type();
        const bool hadJustEnded = why == QDBusError::ServiceUnknown || why == QDBusError::NoReply
                                  || why == QDBusError::Disconnected
                                  || watcher->error().name() == text(kNameHasNoOwner);
        if (hadJustEnded && !m_isRunning) {
            ask(request, platformData, needsCall);
        } else {
            spdlog::warn("The window program refused {}: {}",
                         request.call.member().toStdString(),
                         watcher->error().message().toStdString());
        }
    });
}

bool WindowProgram::launch(const QStringList& arguments, const QVariantMap& platformData)
{
    QProcess process;
    process.setProgram(m_program);
    process.setArguments(arguments);
    process.setProcessEnvironment(environmentWith(platformData));
    if (!process.startDetached()) {
        spdlog::error("The window program {} cannot be started", m_program.toStdString());
        return false;
    }
    m_isStarting = true;
    m_startLimit.start(kStartLimit);
    return true;
}

void WindowProgram::send(const QDBusMessage& call)
{
    if (m_isStarting) {
        m_waiting.push_back(call);
        return;
    }
    m_bus.send(call);
}

void WindowProgram::onOwnerChanged(const QString& owner)
{
    m_startLimit.stop();
    m_isStarting = false;
    const bool wasRunning = std::exchange(m_isRunning, !owner.isEmpty());
    if (!m_isRunning) {
        if (wasRunning) {
            Q_EMIT vanished();
        }
        return;
    }
    for (const QDBusMessage& call : std::exchange(m_waiting, {})) {
        m_bus.send(call);
    }
    Q_EMIT appeared();
}

} // namespace unhunch::agent
