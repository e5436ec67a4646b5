// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/command_line.h"

#include "app/control/agent_client.h"
#include "app/control/install_paths.h"
#include "app/control/status_print.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch::control {
namespace {

struct Typed {
    const char* arguments;
    Command command;
};

void PrintTo(const Typed& typed, std::ostream* stream)
{
    *stream << '"' << typed.arguments << '"';
}

QStringList split(const char* arguments)
{
    return QStringList{QStringLiteral("unhunch")}
           + QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

class CommandLineTest : public testing::TestWithParam<Typed> {};

TEST_P(CommandLineTest, IsUnderstood)
{
    const auto command = parseCommandLine(split(GetParam().arguments));
    ASSERT_TRUE(command.has_value()) << command.error().detail;
    EXPECT_EQ(*command, GetParam().command);
}

const QString kOffice = QStringLiteral("office_reset");

INSTANTIATE_TEST_SUITE_P(
    Verbs,
    CommandLineTest,
    testing::Values(Typed{"", {Verb::OpenHome, {}, 0, {}}},
                    Typed{"--agent", {Verb::RunAgent, {}, 0, {}}},
                    Typed{"--version", {Verb::ShowVersion, {}, 0, {}}},
                    Typed{"--self-check", {Verb::SelfCheck, {}, 0, {}}},
                    Typed{"--help", {Verb::ShowHelp, {}, 0, {}}},
                    Typed{"start", {Verb::Start, {}, 0, {}}},
                    Typed{"start office_reset", {Verb::Start, kOffice, 0, {}}},
                    Typed{"snooze", {Verb::Snooze, {}, 0, {}}},
                    Typed{"snooze 15", {Verb::Snooze, {}, 15, {}}},
                    Typed{"snooze meeting", {Verb::SnoozeUntilMeetingEnds, {}, 0, {}}},
                    Typed{"snooze today", {Verb::SnoozeToday, {}, 0, {}}},
                    Typed{"routine check a.json b.json",
                          {Verb::Routine,
                           {},
                           0,
                           {},
                           {QStringLiteral("check"), QStringLiteral("a.json"), QStringLiteral("b.json")}}},
                    Typed{"skip", {Verb::Skip, {}, 0, {}}},
                    Typed{"pause", {Verb::Pause, {}, 30, {}}},
                    Typed{"pause 120", {Verb::Pause, {}, 120, {}}},
                    Typed{"pause tomorrow", {Verb::Pause, {}, kPauseUntilTomorrow, {}}},
                    Typed{"pause return", {Verb::Pause, {}, kPauseUntilReturn, {}}},
                    Typed{"resume", {Verb::Resume, {}, 0, {}}},
                    Typed{"moved", {Verb::Moved, {}, 0, {}}},
                    Typed{"meeting", {Verb::Meeting, {}, 30, {}}},
                    Typed{"meeting over", {Verb::MeetingOver, {}, 0, {}}},
                    Typed{"keep-going", {Verb::KeepGoing, {}, 60, {}}},
                    Typed{"status", {Verb::Status, {}, 0, StatusForm::Lines}},
                    Typed{"status --json", {Verb::Status, {}, 0, StatusForm::Json}},
                    Typed{"--waybar status", {Verb::Status, {}, 0, StatusForm::Waybar}},
                    Typed{"open journal", {Verb::Open, QStringLiteral("journal"), 0, {}}},
                    Typed{"open pattern", {Verb::Open, QStringLiteral("pattern"), 0, {}}},
                    Typed{"open evidence", {Verb::Open, QStringLiteral("evidence"), 0, {}}},
                    Typed{"quit", {Verb::Quit, {}, 0, {}}}));

class BadCommandLineTest : public testing::TestWithParam<const char*> {};

TEST_P(BadCommandLineTest, IsRefusedInOneLine)
{
    const auto command = parseCommandLine(split(GetParam()));
    ASSERT_FALSE(command.has_value());
    EXPECT_EQ(command.error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(command.error().detail.empty());
    EXPECT_EQ(command.error().detail.find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Mistakes,
                         BadCommandLineTest,
                         testing::Values("dance",
                                         "snooze soon",
                                         "snooze 0",
                                         "snooze -5",
                                         "snooze 1441",
                                         "snooze 99999999999999999999",
                                         "pause meeting",
                                         "skip now",
                                         "open",
                                         "open fridge",
                                         "status --yaml",
                                         "status --json --waybar",
                                         "skip --json",
                                         "--agent start",
                                         "start office_reset twice",
                                         "quit 5",
                                         "routine",
                                         "routine check",
                                         "routine print office_reset",
                                         "routine dance office_reset"));

TEST(HelpTest, NamesEveryCommand)
{
    const QString help = helpText();
    for (const char* const verb : {"start",
                                   "snooze",
                                   "skip",
                                   "pause",
                                   "resume",
                                   "moved",
                                   "meeting",
                                   "keep-going",
                                   "status",
                                   "open",
                                   "quit"}) {
        EXPECT_TRUE(help.contains(QString::fromLatin1(verb))) << verb;
    }
}

TEST(InstallPathsTest, FindsThePrefixFromBinAndFromLibexec)
{
    const QTemporaryDir prefix;
    for (const char* const folder : {"bin", "libexec/unhunch", "share/unhunch"}) {
        QDir(prefix.path()).mkpath(QString::fromLatin1(folder));
    }
    const InstallPaths fromBin = InstallPaths::relativeTo(prefix.filePath(QStringLiteral("bin/unhunch")));
    const InstallPaths fromLibexec
        = InstallPaths::relativeTo(prefix.filePath(QStringLiteral("libexec/unhunch/unhunch-window")));
    EXPECT_EQ(fromBin.dataFolder, prefix.filePath(QStringLiteral("share/unhunch")));
    EXPECT_EQ(fromBin.dataFolder, fromLibexec.dataFolder);
    EXPECT_EQ(fromBin.windowProgram, prefix.filePath(QStringLiteral("libexec/unhunch/unhunch-window")));
    EXPECT_EQ(fromLibexec.agentProgram, prefix.filePath(QStringLiteral("bin/unhunch")));
}

TEST(StatusPrintTest, IsJsonWithTheExplanation)
{
    const QVariantMap status{{QStringLiteral("phase"), QStringLiteral("counting")},
                             {QStringLiteral("next"), 1'770'000'000'000LL}};
    const QJsonObject object
        = QJsonDocument::fromJson(statusAsJson(status, {QStringLiteral("Next reset at 14:25")})).object();
    EXPECT_EQ(object.value(QStringLiteral("phase")).toString(), QStringLiteral("counting"));
    EXPECT_EQ(object.value(QStringLiteral("next")).toInteger(), 1'770'000'000'000LL);
    EXPECT_EQ(object.value(QStringLiteral("explain")).toArray().size(), 1);
}

TEST(StatusPrintTest, FitsWaybarsOneLine)
{
    const QByteArray line
        = statusAsWaybar({{QStringLiteral("phase"), QStringLiteral("held")}},
                         {QStringLiteral("A reset has been waiting"), QStringLiteral("since 14:00")});
    EXPECT_EQ(line.count('\n'), 1);
    EXPECT_EQ(QJsonDocument::fromJson(line).object().value(QStringLiteral("class")).toString(),
              QStringLiteral("held"));
}

} // namespace
} // namespace unhunch::control
