// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/command_line.h"

#include "app/control/agent_client.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <optional>

namespace unhunch::control {
namespace {

constexpr uint kLongestMinutes = 24 * 60;
constexpr uint kDefaultPause = 30;
constexpr uint kDefaultMeeting = 30;
constexpr uint kDefaultKeepGoing = 60;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The options; verbs and what follows them are read by hand, since QCommandLineParser knows no subcommands.
struct Options {
    QCommandLineParser parser;
    QCommandLineOption agent{QStringLiteral("agent"),
                             Words::tr("Run the program in the tray; what autostart uses.")};
    QCommandLineOption json{QStringLiteral("json"), Words::tr("With status: print JSON.")};
    QCommandLineOption waybar{QStringLiteral("waybar"),
                              Words::tr("With status: print a line for waybar's custom module.")};
    QCommandLineOption selfCheck{QStringLiteral("self-check"),
                                 Words::tr("Print what can be told on this desktop, for a report.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                               Words::tr("Print the version.")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Print this help.")};

    Options()
    {
        parser.setApplicationDescription(Words::tr(
            "A guided 90-second upper-back reset every 90 minutes of sitting.\n\n"
            "Without a command it starts where it does not run yet, and opens the home page.\n\n"
            "Commands:\n"
            "  start [ROUTINE]              start a session now\n"
            "  snooze [MINUTES|meeting|today]\n"
            "  skip                         skip the reset that is due\n"
            "  pause [MINUTES|tomorrow|return]\n"
            "  resume                       end a pause\n"
            "  moved                        I just moved: count anew\n"
            "  meeting [MINUTES|over]       I am in a meeting\n"
            "  keep-going [MINUTES]         work longer today\n"
            "  status [--json|--waybar]     what happens next, and when\n"
            "  open home|journal|settings|help|pattern|evidence|welcome\n"
            "  routine check FILE...        look for mistakes in exercises and routines of your own\n"
            "  routine print ROUTINE FILE   write a routine, or one in a file, as a page with pictures "
            "(PDF)\n"
            "  journal export FILE [FROM [TO]] [a4|letter]\n"
            "                               a report (FILE.pdf), a table (.csv) or everything (.json)\n"
            "  journal import FILE          take in what was exported as .json\n"
            "  quit"));
        parser.addOptions({agent, json, waybar, selfCheck, version, help});
        parser.addPositionalArgument(
            QStringLiteral("command"), Words::tr("What to do."), QStringLiteral("[command]"));
    }
};

tl::unexpected<Error> mistake(const QString& sentence)
{
    return failure(ErrorKind::Invalid, sentence.toStdString());
}

Result<uint> minutesFrom(const QString& text)
{
    bool isNumber = false;
    const uint minutes = text.toUInt(&isNumber);
    if (!isNumber || minutes == 0 || minutes > kLongestMinutes) {
        //: %1 is what was typed
        return mistake(Words::tr("'%1' is not a number of minutes from 1 to 1440.").arg(text));
    }
    return minutes;
}

/// A verb that takes minutes or one of a few words.
struct TimedVerb {
    const char* name = nullptr;
    Verb verb = Verb::Snooze;
    uint defaultMinutes = 0;
    std::array<std::pair<const char*, Command>, 2> others;
};

const std::array<TimedVerb, 4>& timedVerbs()
{
    static const std::array<TimedVerb, 4> verbs{{
        {"snooze",
         Verb::Snooze,
         0,
         {{{"meeting", {Verb::SnoozeUntilMeetingEnds, {}, 0, {}}},
           {"today", {Verb::SnoozeToday, {}, 0, {}}}}}},
        {"pause",
         Verb::Pause,
         kDefaultPause,
         {{{"tomorrow", {Verb::Pause, {}, kPauseUntilTomorrow, {}}},
           {"return", {Verb::Pause, {}, kPauseUntilReturn, {}}}}}},
        {"meeting",
         Verb::Meeting,
         kDefaultMeeting,
         {{{"over", {Verb::MeetingOver, {}, 0, {}}}, {nullptr, {}}}}},
        {"keep-going", Verb::KeepGoing, kDefaultKeepGoing, {{{nullptr, {}}, {nullptr, {}}}}},
    }};
    return verbs;
}

Result<Command> timedCommand(const TimedVerb& timed, const QString& argument)
{
    if (argument.isEmpty()) {
        return Command{timed.verb, {}, timed.defaultMinutes, {}};
    }
    for (const auto& other : timed.others) {
        if (other.first != nullptr && argument == QLatin1String(other.first)) {
            return other.second;
        }
    }
    const auto minutes = minutesFrom(argument);
    if (!minutes.has_value()) {
        return tl::unexpected<Error>(minutes.error());
    }
    return Command{timed.verb, {}, *minutes, {}};
}

std::optional<Verb> plainVerb(const QString& name)
{
    if (name == QLatin1String("skip")) {
        return Verb::Skip;
    }
    if (name == QLatin1String("resume")) {
        return Verb::Resume;
    }
    if (name == QLatin1String("moved")) {
        return Verb::Moved;
    }
    if (name == QLatin1String("quit")) {
        return Verb::Quit;
    }
    if (name == QLatin1String("status")) {
        return Verb::Status;
    }
    return std::nullopt;
}

Result<Command> openCommand(const QString& page)
{
    const QStringList pages{QStringLiteral("home"),
                            QStringLiteral("journal"),
                            QStringLiteral("settings"),
                            QStringLiteral("help"),
                            QStringLiteral("pattern"),
                            QStringLiteral("evidence"),
                            QStringLiteral("welcome")};
    if (!pages.contains(page)) {
        return mistake(
            Words::tr("open takes a page: home, journal, settings, help, pattern, evidence or welcome."));
    }
    return Command{Verb::Open, page, 0, {}};
}

/// A verb and its argument, empty where there is none.
Result<Command> commandFrom(const QString& verb, const QString& argument)
{
    if (verb == QLatin1String("start")) {
        return Command{Verb::Start, argument, 0, {}};
    }
    if (verb == QLatin1String("open")) {
        return openCommand(argument);
    }
    for (const TimedVerb& timed : timedVerbs()) {
        if (verb == QLatin1String(timed.name)) {
            return timedCommand(timed, argument);
        }
    }
    const auto plain = plainVerb(verb);
    if (!plain.has_value()) {
        //: %1 is what was typed
        return mistake(Words::tr("There is no command '%1'; see unhunch --help.").arg(verb));
    }
    if (!argument.isEmpty()) {
        //: %1 is what was typed, %2 a command
        return mistake(Words::tr("'%1' is too much: %2 takes no argument.").arg(argument, verb));
    }
    return Command{*plain, {}, 0, {}};
}

Result<Command> routineCommand(const QStringList& typed)
{
    const bool isCheck = typed.value(0) == QLatin1String("check") && typed.size() > 1;
    const bool isPrint = typed.value(0) == QLatin1String("print") && typed.size() == 3;
    if (!isCheck && !isPrint) {
        return mistake(Words::tr("It is 'routine check FILE...' or 'routine print ROUTINE FILE'."));
    }
    return Command{Verb::Routine, {}, 0, {}, typed};
}

Result<Command> journalCommand(const QStringList& typed)
{
    constexpr qsizetype kMostExportWords = 5;
    const bool isExport
        = typed.value(0) == QLatin1String("export") && typed.size() > 1 && typed.size() <= kMostExportWords;
    const bool isImport = typed.value(0) == QLatin1String("import") && typed.size() == 2;
    if (!isExport && !isImport) {
        return mistake(
            Words::tr("It is 'journal export FILE [FROM [TO]] [a4|letter]' or 'journal import FILE'."));
    }
    return Command{Verb::Journal, {}, 0, {}, typed};
}

Result<Command> commandWithForm(Command command, const Options& options)
{
    const bool isJson = options.parser.isSet(options.json);
    const bool isWaybar = options.parser.isSet(options.waybar);
    if ((isJson || isWaybar) && command.verb != Verb::Status) {
        return mistake(Words::tr("--json and --waybar belong to status."));
    }
    if (isJson && isWaybar) {
        return mistake(Words::tr("Choose one of --json and --waybar."));
    }
    if (isJson) {
        command.form = StatusForm::Json;
    } else if (isWaybar) {
        command.form = StatusForm::Waybar;
    }
    return command;
}

Result<Command> commandOf(const Options& options)
{
    const QStringList typed = options.parser.positionalArguments();
    if (typed.value(0) == QLatin1String("routine")) {
        return routineCommand(typed.mid(1));
    }
    if (typed.value(0) == QLatin1String("journal")) {
        return journalCommand(typed.mid(1));
    }
    constexpr qsizetype kMostWords = 2;
    if (typed.size() > kMostWords) {
        return mistake(Words::tr("'%1' is too much.").arg(typed.at(kMostWords)));
    }
    if (options.parser.isSet(options.agent)) {
        return typed.isEmpty() ? Result<Command>(Command{Verb::RunAgent, {}, 0, {}})
                               : mistake(Words::tr("--agent takes no command."));
    }
    if (options.parser.isSet(options.selfCheck)) {
        return typed.isEmpty() ? Result<Command>(Command{Verb::SelfCheck, {}, 0, {}})
                               : mistake(Words::tr("--self-check takes no command."));
    }
    if (typed.isEmpty()) {
        return Command{};
    }
    return commandFrom(typed.constFirst(), typed.value(1));
}

} // namespace

Result<Command> parseCommandLine(const QStringList& arguments)
{
    Options options;
    if (!options.parser.parse(arguments)) {
        return mistake(options.parser.errorText());
    }
    if (options.parser.isSet(options.help)) {
        return Command{Verb::ShowHelp, {}, 0, {}};
    }
    if (options.parser.isSet(options.version)) {
        return Command{Verb::ShowVersion, {}, 0, {}};
    }
    return commandOf(options).and_then(
        [&options](const Command& command) { return commandWithForm(command, options); });
}

QString helpText()
{
    const Options options;
    return options.parser.helpText();
}

} // namespace unhunch::control
