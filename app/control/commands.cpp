// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/commands.h"

#include "app/control/agent_client.h"
#include "app/control/agent_starter.h"
#include "app/control/bus_names.h"
#include "app/control/status_print.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QProcess>

namespace unhunch::control {
namespace {

constexpr std::chrono::seconds kStartPatience{10};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void print(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void printLine(std::FILE* stream, const QString& line)
{
    print(stream, line.toLocal8Bit() + '\n');
}

bool isNobodyThere(const QDBusError& error)
{
    return error.type() == QDBusError::ServiceUnknown
           || error.name() == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner");
}

int answerFor(const QDBusPendingCall& call, const Terminal& terminal)
{
    if (!call.isError()) {
        return ExitCode::Done;
    }
    if (isNobodyThere(call.error())) {
        printLine(terminal.error, Words::tr("Unhunch is not running. Start it with: unhunch"));
        return ExitCode::NotRunning;
    }
    printLine(terminal.error, QStringLiteral("unhunch: ") + call.error().message());
    const bool isBadArgument = call.error().name() == QLatin1String(kErrorInvalidArgument);
    return isBadArgument ? ExitCode::BadArguments : ExitCode::Failed;
}

int finish(QDBusPendingCall call, const Terminal& terminal)
{
    call.waitForFinished();
    return answerFor(call, terminal);
}

int printStatus(AgentClient& agent, StatusForm form, const Terminal& terminal)
{
    QDBusPendingReply<QVariantMap> status = agent.status();
    QDBusPendingReply<QStringList> explanation = agent.explain();
    status.waitForFinished();
    explanation.waitForFinished();
    if (status.isError() || explanation.isError()) {
        return answerFor(status.isError() ? QDBusPendingCall(status) : QDBusPendingCall(explanation),
                         terminal);
    }
    switch (form) {
    case StatusForm::Lines:
        printLine(terminal.out, explanation.value().join(QLatin1Char('\n')));
        break;
    case StatusForm::Json:
        print(terminal.out, statusAsJson(status.value(), explanation.value()));
        break;
    case StatusForm::Waybar:
        print(terminal.out, statusAsWaybar(status.value(), explanation.value()));
        break;
    }
    return ExitCode::Done;
}

int printSelfCheck(AgentClient& agent, const Terminal& terminal)
{
    QDBusPendingReply<QStringList> lines = agent.selfCheck();
    lines.waitForFinished();
    if (!lines.isError()) {
        printLine(terminal.out, QStringLiteral("unhunch " UNHUNCH_VERSION));
        printLine(terminal.out, lines.value().join(QLatin1Char('\n')));
    }
    return answerFor(lines, terminal);
}

/// The agent knows which snooze the user likes best.
QDBusPendingCall snooze(uint minutes, AgentClient& agent)
{
    return minutes == 0 ? QDBusPendingCall(agent.activateAction(QStringLiteral("snooze"), {}, {}))
                        : QDBusPendingCall(agent.snooze(minutes));
}

/// The commands that are one call and nothing else.
QDBusPendingCall call(const Command& command, AgentClient& agent)
{
    switch (command.verb) {
    case Verb::Snooze:
        return snooze(command.minutes, agent);
    case Verb::SnoozeUntilMeetingEnds:
        return agent.snoozeUntilMeetingEnds();
    case Verb::SnoozeToday:
        return agent.snoozeToday();
    case Verb::Skip:
        return agent.skip();
    case Verb::Pause:
        return agent.pause(command.minutes);
    case Verb::Resume:
        return agent.resume();
    case Verb::Moved:
        return agent.moved();
    case Verb::Meeting:
        return agent.meeting(command.minutes);
    case Verb::MeetingOver:
        return agent.meetingOver();
    case Verb::KeepGoing:
        return agent.keepGoing(command.minutes);
    case Verb::Start:
        return agent.activateAction(QStringLiteral("start"), {command.name}, platformDataFromEnvironment());
    case Verb::OpenHome:
        return agent.open(QStringLiteral("home"), platformDataFromEnvironment());
    case Verb::Open:
        return agent.open(command.name, platformDataFromEnvironment());
    case Verb::Quit:
    case Verb::RunAgent:
    case Verb::ShowVersion:
    case Verb::ShowHelp:
    case Verb::Status:
    case Verb::SelfCheck:
    case Verb::Routine:
    case Verb::Journal:
        break;
    }
    return agent.quit();
}

bool startsAgent(Verb verb)
{
    return verb == Verb::OpenHome || verb == Verb::Start;
}

int ask(const Command& command, const QDBusConnection& bus, const Terminal& terminal)
{
    if (!bus.isConnected()) {
        printLine(terminal.error, Words::tr("unhunch: there is no session bus to speak on."));
        return ExitCode::Failed;
    }
    AgentClient agent(bus);
    if (command.verb == Verb::SelfCheck) {
        return printSelfCheck(agent, terminal);
    }
    return command.verb == Verb::Status ? printStatus(agent, command.form, terminal)
                                        : finish(call(command, agent), terminal);
}

} // namespace

int runCommand(const Command& command,
               const QDBusConnection& bus,
               const QString& agentProgram,
               const Terminal& terminal)
{
    if (command.verb == Verb::ShowHelp) {
        print(terminal.out, helpText().toLocal8Bit());
        return ExitCode::Done;
    }
    if (command.verb == Verb::ShowVersion) {
        printLine(terminal.out, QStringLiteral("unhunch " UNHUNCH_VERSION));
        return ExitCode::Done;
    }
    if (startsAgent(command.verb) && bus.isConnected()) {
        const auto started = ensureAgentRuns(bus, agentProgram, kStartPatience);
        if (!started.has_value()) {
            printLine(terminal.error,
                      QStringLiteral("unhunch: ") + QString::fromStdString(started.error().detail));
            return ExitCode::Failed;
        }
    }
    return ask(command, bus, terminal);
}

int runOtherProgram(const QString& program, const QStringList& arguments)
{
    constexpr int kNotStarted = -2;
    const int code = QProcess::execute(program, arguments);
    if (code == kNotStarted) {
        //: %1 is a path
        printLine(stderr, Words::tr("unhunch: %1 is missing; install Unhunch again.").arg(program));
    }
    return code < 0 ? ExitCode::Failed : code;
}

int refuseArguments(const Error& error, const Terminal& terminal)
{
    printLine(terminal.error, QStringLiteral("unhunch: ") + QString::fromStdString(error.detail));
    return ExitCode::BadArguments;
}

} // namespace unhunch::control
