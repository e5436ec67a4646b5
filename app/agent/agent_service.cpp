// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/agent_service.h"

#include "agentadaptor.h"
#include "app/control/bus_names.h"
#include "core/schedule/outlook.h"

#include <QDBusMessage>

#include <utility>

namespace unhunch::agent {
namespace {

std::chrono::milliseconds span(qlonglong milliseconds)
{
    return std::chrono::milliseconds(milliseconds);
}

} // namespace

AgentService::AgentService(QDBusConnection bus, ServiceDependencies dependencies)
    : m_bus(std::move(bus))
    , m_with(std::move(dependencies))
{
    // The adaptor belongs to this object, as QtDBus wants it.
    new AgentAdaptor(this);
}

bool AgentService::serve()
{
    return m_bus.registerObject(QString::fromLatin1(control::kAgentPath), this);
}

void AgentService::announceChange()
{
    Q_EMIT Changed();
    QVariantMap changed;
    if (const QString now = phase(); std::exchange(m_toldPhase, now) != now) {
        changed.insert(QStringLiteral("Phase"), now);
    }
    if (const bool now = safetyHold(); std::exchange(m_toldHold, now) != now) {
        changed.insert(QStringLiteral("SafetyHold"), now);
    }
    if (changed.isEmpty()) {
        return;
    }
    QDBusMessage signal = QDBusMessage::createSignal(QString::fromLatin1(control::kAgentPath),
                                                     QStringLiteral("org.freedesktop.DBus.Properties"),
                                                     QStringLiteral("PropertiesChanged"));
    signal.setArguments({QString::fromLatin1(control::kAgentInterface), changed, QStringList{}});
    m_bus.send(signal);
}

QString AgentService::version() const
{
    return QStringLiteral(UNHUNCH_VERSION);
}

QString AgentService::phase() const
{
    const auto outlook
        = schedule::outlook(m_with.runner.config(), m_with.runner.state(), m_with.runner.now());
    const auto name = schedule::phaseName(outlook.phase);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

bool AgentService::safetyHold() const
{
    return m_with.runner.state().safety.hold;
}

void AgentService::Start(const QString& routine)
{
    reply(m_with.wishes.start(routine, {}));
}

void AgentService::Snooze(uint minutes)
{
    reply(m_with.wishes.answerNext(QStringLiteral("snooze:%1").arg(minutes)));
}

void AgentService::SnoozeUntilMeetingEnds()
{
    reply(m_with.wishes.answerNext(QStringLiteral("snooze:meeting")));
}

void AgentService::SnoozeToday()
{
    reply(m_with.wishes.answerNext(QStringLiteral("snooze:today")));
}

void AgentService::Skip()
{
    reply(m_with.wishes.answerNext(QStringLiteral("skip")));
}

void AgentService::Answer(uint offer, const QString& answer)
{
    reply(m_with.wishes.answer(offer, answer, {}));
}

void AgentService::Pause(uint minutes)
{
    reply(m_with.wishes.pause(minutes));
}

void AgentService::Resume()
{
    m_with.wishes.dispatch(schedule::ResumeRequested{});
}

void AgentService::Moved()
{
    m_with.wishes.dispatch(schedule::UserMoved{});
}

void AgentService::KeepGoing(uint minutes)
{
    reply(m_with.wishes.keepGoing(minutes));
}

void AgentService::Meeting(uint minutes)
{
    reply(m_with.wishes.meeting(minutes));
}

void AgentService::MeetingOver()
{
    m_with.wishes.dispatch(schedule::MeetingOver{});
}

void AgentService::Open(const QString& page, const QVariantMap& platformData)
{
    reply(m_with.wishes.open(page, platformData));
}

QString AgentService::BeginSession(const QString& routine, const QVariantMap& resume)
{
    m_with.safety.ensureRead();
    const QString grant = resume.value(QStringLiteral("grant")).toString();
    const auto granted = grant.isEmpty()
                             ? m_with.grants.begin(routine)
                             : m_with.grants.takeBack(
                                 routine, {grant, span(resume.value(QStringLiteral("played")).toLongLong())});
    if (!granted.has_value()) {
        refuse(granted.error());
        return {};
    }
    return *granted;
}

void AgentService::StepDone(const QString& grant, const QString&, qlonglong played, qlonglong planned)
{
    reply(m_with.grants.stepDone(grant, {span(played), span(planned)}));
}

void AgentService::EndSession(const QString& grant,
                              const QString& outcome,
                              qlonglong played,
                              qlonglong planned)
{
    reply(m_with.grants.end(grant, outcome, {span(played), span(planned)}));
}

void AgentService::CareChanged()
{
    m_with.safety.refresh();
}

void AgentService::AnswerCheck(const QString& answer, int pain, const QStringList& flags)
{
    reply(m_with.safety.answerCheck({answer, pain, flags}));
}

void AgentService::ReportRedFlag(const QString& flag)
{
    reply(m_with.wishes.report(flag));
}

void AgentService::RetractReport(qlonglong report)
{
    reply(m_with.safety.retract(report));
}

void AgentService::Cleared()
{
    reply(m_with.safety.clear());
}

void AgentService::EraseEverything()
{
    reply(m_with.erasure.everything());
    announceChange();
}

QStringList AgentService::SelfCheck() const
{
    return m_with.selfCheck();
}

QStringList AgentService::SettingsProblems() const
{
    return m_with.settingsProblems();
}

void AgentService::Quit()
{
    Q_EMIT quitRequested();
}

QVariantMap AgentService::Status()
{
    m_with.runner.settle();
    return statusMap(m_with.runner, m_with.extras());
}

QStringList AgentService::Explain()
{
    m_with.runner.settle();
    return explanation(m_with.runner, m_with.titles);
}

void AgentService::reply(const Result<void>& outcome)
{
    if (!outcome.has_value()) {
        refuse(outcome.error());
    }
}

void AgentService::refuse(const Error& error)
{
    const bool isRefused = error.kind == ErrorKind::Refused || error.kind == ErrorKind::Unavailable;
    const char* const name = isRefused                            ? control::kErrorRefused
                             : error.kind == ErrorKind::Postponed ? control::kErrorCheckFirst
                                                                  : control::kErrorInvalidArgument;
    sendErrorReply(QString::fromLatin1(name), QString::fromStdString(error.detail));
}

} // namespace unhunch::agent
