// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/agent_client.h"

#include "app/control/bus_names.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>

namespace unhunch::control {
namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

QDBusMessage message(const char* interface, const QString& method)
{
    QDBusMessage call
        = QDBusMessage::createMethodCall(text(kAgentService), text(kAgentPath), text(interface), method);
    // Only a person starts the agent: after Quit nothing may bring it back by accident.
    call.setAutoStartService(false);
    return call;
}

} // namespace

AgentClient::AgentClient(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
    , m_watcher(text(kAgentService), bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher,
            &QDBusServiceWatcher::serviceOwnerChanged,
            this,
            [this](const QString&, const QString& before, const QString& after) {
                onOwnerChanged(before, after);
            });
    const QString service = text(kAgentService);
    const QString path = text(kAgentPath);
    const QString interface = text(kAgentInterface);
    m_bus.connect(service, path, interface, QStringLiteral("Changed"), this, SIGNAL(changed()));
    m_bus.connect(service, path, interface, QStringLiteral("Offered"), this, SIGNAL(offered(uint, QString)));
    m_bus.connect(service, path, interface, QStringLiteral("Withdrawn"), this, SIGNAL(withdrawn(uint)));
    m_bus.connect(service, path, interface, QStringLiteral("Quitting"), this, SIGNAL(quitting()));
}

bool AgentClient::isRunning() const
{
    const QDBusConnectionInterface* bus = m_bus.interface();
    return bus != nullptr && bus->isServiceRegistered(text(kAgentService)).value();
}

QDBusPendingReply<> AgentClient::start(const QString& routine)
{
    return call(QStringLiteral("Start"), {routine});
}

QDBusPendingReply<> AgentClient::snooze(uint minutes)
{
    return call(QStringLiteral("Snooze"), {minutes});
}

QDBusPendingReply<> AgentClient::snoozeUntilMeetingEnds()
{
    return call(QStringLiteral("SnoozeUntilMeetingEnds"));
}

QDBusPendingReply<> AgentClient::snoozeToday()
{
    return call(QStringLiteral("SnoozeToday"));
}

QDBusPendingReply<> AgentClient::skip()
{
    return call(QStringLiteral("Skip"));
}

QDBusPendingReply<> AgentClient::answer(uint offer, const QString& answer)
{
    return call(QStringLiteral("Answer"), {offer, answer});
}

QDBusPendingReply<> AgentClient::pause(uint minutes)
{
    return call(QStringLiteral("Pause"), {minutes});
}

QDBusPendingReply<> AgentClient::resume()
{
    return call(QStringLiteral("Resume"));
}

QDBusPendingReply<> AgentClient::moved()
{
    return call(QStringLiteral("Moved"));
}

QDBusPendingReply<> AgentClient::keepGoing(uint minutes)
{
    return call(QStringLiteral("KeepGoing"), {minutes});
}

QDBusPendingReply<> AgentClient::meeting(uint minutes)
{
    return call(QStringLiteral("Meeting"), {minutes});
}

QDBusPendingReply<> AgentClient::meetingOver()
{
    return call(QStringLiteral("MeetingOver"));
}

QDBusPendingReply<> AgentClient::open(const QString& page, const QVariantMap& platformData)
{
    return call(QStringLiteral("Open"), {page, platformData});
}

QDBusPendingReply<QString> AgentClient::beginSession(const QString& routine)
{
    return call(QStringLiteral("BeginSession"), {routine, QVariantMap{}});
}

QDBusPendingReply<QString> AgentClient::resumeSession(const QString& routine, const ResumedSession& session)
{
    const QVariantMap resume{{QStringLiteral("grant"), session.grant},
                             {QStringLiteral("session"), session.sessionRow},
                             {QStringLiteral("played"), session.playedMs}};
    return call(QStringLiteral("BeginSession"), {routine, resume});
}

QDBusPendingReply<> AgentClient::stepDone(const QString& grant, const QString& exercise, const Played& step)
{
    return call(QStringLiteral("StepDone"), {grant, exercise, step.playedMs, step.plannedMs});
}

QDBusPendingReply<>
AgentClient::endSession(const QString& grant, const QString& outcome, const Played& session)
{
    return call(QStringLiteral("EndSession"), {grant, outcome, session.playedMs, session.plannedMs});
}

QDBusPendingReply<> AgentClient::careChanged()
{
    return call(QStringLiteral("CareChanged"));
}

QDBusPendingReply<> AgentClient::answerCheck(const QString& answer, int pain, const QStringList& flags)
{
    return call(QStringLiteral("AnswerCheck"), {answer, pain, flags});
}

QDBusPendingReply<> AgentClient::reportRedFlag(const QString& flag)
{
    return call(QStringLiteral("ReportRedFlag"), {flag});
}

QDBusPendingReply<> AgentClient::retractReport(qlonglong report)
{
    return call(QStringLiteral("RetractReport"), {report});
}

QDBusPendingReply<> AgentClient::cleared()
{
    return call(QStringLiteral("Cleared"));
}

QDBusPendingReply<> AgentClient::eraseEverything()
{
    return call(QStringLiteral("EraseEverything"));
}

QDBusPendingReply<QStringList> AgentClient::selfCheck()
{
    return call(QStringLiteral("SelfCheck"));
}

QDBusPendingReply<QStringList> AgentClient::settingsProblems()
{
    return call(QStringLiteral("SettingsProblems"));
}

QDBusPendingReply<> AgentClient::quit()
{
    return call(QStringLiteral("Quit"));
}

QDBusPendingReply<QVariantMap> AgentClient::status()
{
    return call(QStringLiteral("Status"));
}

QDBusPendingReply<QStringList> AgentClient::explain()
{
    return call(QStringLiteral("Explain"));
}

QDBusPendingReply<QVariantMap> AgentClient::properties()
{
    QDBusMessage request = message("org.freedesktop.DBus.Properties", QStringLiteral("GetAll"));
    request.setArguments({text(kAgentInterface)});
    return m_bus.asyncCall(request);
}

QDBusPendingReply<> AgentClient::activateAction(const QString& action,
                                                const QVariantList& parameters,
                                                const QVariantMap& platformData)
{
    QDBusMessage request = message("org.freedesktop.Application", QStringLiteral("ActivateAction"));
    request.setArguments({action, parameters, platformData});
    return m_bus.asyncCall(request);
}

QDBusPendingCall AgentClient::call(const QString& method, const QVariantList& arguments) const
{
    QDBusMessage request = message(kAgentInterface, method);
    request.setArguments(arguments);
    return m_bus.asyncCall(request);
}

void AgentClient::onOwnerChanged(const QString& oldOwner, const QString& newOwner)
{
    if (!oldOwner.isEmpty()) {
        Q_EMIT vanished();
    }
    if (!newOwner.isEmpty()) {
        Q_EMIT appeared();
    }
}

} // namespace unhunch::control
