// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/calendar_watch.h"

#include "tests/support/agent_fakes.h"
#include "tests/support/fake_zone.h"
#include "tests/support/private_bus.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unhunch {
namespace {

using namespace std::chrono_literals;
using test::waitUntil;

// A Wednesday.
constexpr CivilTime kNine = std::chrono::local_days{std::chrono::year{2026} / 3 / 4} + 9h;

settings::QuietSettings with(std::vector<std::string> calendars)
{
    settings::QuietSettings quiet;
    quiet.calendars = std::move(calendars);
    return quiet;
}

/// A watch with a script in the helper's place, which writes down what it was asked and says what the test
/// wants.
class CalendarWatchTest : public testing::Test {
protected:
    CalendarWatchTest() { day.runner.start({}); }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        EXPECT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    [[nodiscard]] QByteArray text(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A meeting from `begin` to `begin` + 1 h after now.
    void answer(std::chrono::minutes begin, const QByteArray& state = "read")
    {
        const qint64 from = (day.clock.now().wall + begin).time_since_epoch().count();
        write(QStringLiteral("answer"),
              "{\"busy\":[{\"begin\":" + QByteArray::number(from)
                  + ",\"end\":" + QByteArray::number(from + 3'600'000)
                  + ",\"title\":\"Sync\",\"calendar\":0}],\"problems\":[{\"source\":\"work.ics\",\"line\":0,"
                    "\"detail\":\"why\"}],\"calendars\":[{\"name\":\"work.ics\",\"state\":\""
                  + state + "\"}]}");
        write(QStringLiteral("helper"),
              "#!/bin/sh\ncd " + QFile::encodeName(folder.path())
                  + "\necho \"$@\" > arguments\ncat > input\necho run >> runs\ncat answer\n");
    }

    [[nodiscard]] qsizetype runs() const { return text(QStringLiteral("runs")).count('\n'); }

    /// The timer fires; until the helper's answer is there.
    void read()
    {
        const qsizetype before = runs();
        ASSERT_NE(timer, nullptr);
        const auto armed = timer->boot;
        timer->boot.reset();
        timer->fire();
        ASSERT_TRUE(waitUntil([this] { return timer->boot.has_value(); }));
        ASSERT_TRUE(armed.has_value());
        EXPECT_EQ(runs(), before + 1);
    }

    [[nodiscard]] std::chrono::milliseconds untilNext() const { return *timer->boot - day.clock.now().boot; }

    [[nodiscard]] const std::vector<schedule::BusyInterval>& known() const
    {
        return day.runner.state().calendar;
    }

    QTemporaryDir folder;
    test::FixedZone zone;
    test::RunnerWithFakes day{zone, kNine};
    test::FakeWakeTimer* timer = nullptr;
    agent::CalendarWatch watch{{day.runner,
                                folder.filePath(QStringLiteral("helper")),
                                [] { return std::string("Europe/Berlin"); },
                                [this] {
                                    auto made = std::make_unique<test::FakeWakeTimer>();
                                    timer = made.get();
                                    return made;
                                }}};
};

TEST_F(CalendarWatchTest, WithoutACalendarNothingIsMadeOrStarted)
{
    watch.apply({});
    EXPECT_EQ(timer, nullptr);
    EXPECT_EQ(watch.selfCheck(), QStringList(QStringLiteral("Calendar: none is chosen in the settings")));
}

TEST_F(CalendarWatchTest, TellsTheScheduleOfTheMeetings)
{
    answer(30min);
    watch.apply(with({"/nowhere/work.ics"}));
    EXPECT_EQ(watch.selfCheck(), QStringList(QStringLiteral("Calendar: not read yet")));
    EXPECT_EQ(untilNext(), 2s);
    read();
    ASSERT_EQ(known().size(), 1U);
    EXPECT_EQ(known().front().title, "Sync");
    EXPECT_EQ(known().front().begin, day.clock.now().wall + 30min);
    EXPECT_EQ(watch.selfCheck(), QStringList(QStringLiteral("work.ics: 1 meeting today")));
    EXPECT_EQ(untilNext(), 12h);
}

TEST_F(CalendarWatchTest, AddressesGoByInputAndNotByArguments)
{
    answer(30min);
    watch.apply(with({"https://example.org/key.ics"}));
    read();
    EXPECT_FALSE(text(QStringLiteral("arguments")).contains("key"));
    EXPECT_TRUE(text(QStringLiteral("arguments")).contains("--zone Europe/Berlin"));
    EXPECT_EQ(text(QStringLiteral("input")), "{\"sources\":[\"https://example.org/key.ics\"]}");
    EXPECT_EQ(untilNext(), 15min);
}

TEST_F(CalendarWatchTest, WhatIsOutOfReachSaysSinceWhenAndIsTriedAgainSooner)
{
    answer(30min, "copy");
    watch.apply(with({"https://example.org/key.ics"}));
    read();
    EXPECT_EQ(untilNext(), 5min);
    day.clock.advance(5min);
    read();
    EXPECT_THAT(watch.selfCheck().first().toStdString(),
                testing::MatchesRegex("work.ics: cannot be reached since 0?9:00.*"));
    EXPECT_EQ(known().size(), 1U);
}

TEST_F(CalendarWatchTest, WhatIsRefusedSaysWhy)
{
    answer(30min, "refused");
    watch.apply(with({"https://example.org/key.ics"}));
    read();
    EXPECT_EQ(watch.selfCheck(), QStringList(QStringLiteral("work.ics: cannot be used: why")));
}

TEST_F(CalendarWatchTest, SwitchedOffTheScheduleForgetsTheMeetings)
{
    answer(30min);
    watch.apply(with({"/nowhere/work.ics"}));
    read();
    settings::QuietSettings off = with({"/nowhere/work.ics"});
    off.heedsCalendar = false;
    watch.apply(off);
    EXPECT_TRUE(known().empty());
    EXPECT_EQ(watch.selfCheck(), QStringList(QStringLiteral("Calendar: switched off in the settings")));
    EXPECT_EQ(runs(), 1);
}

TEST_F(CalendarWatchTest, AHelperThatFailsChangesNothingAndIsTriedAgain)
{
    answer(30min);
    watch.apply(with({"/nowhere/work.ics"}));
    read();
    write(QStringLiteral("helper"),
          "#!/bin/sh\ncd " + QFile::encodeName(folder.path()) + "\necho run >> runs\nexit 3\n");
    read();
    EXPECT_EQ(known().size(), 1U);
    write(QStringLiteral("answer"), "rubbish");
    write(QStringLiteral("helper"),
          "#!/bin/sh\ncd " + QFile::encodeName(folder.path()) + "\necho run >> runs\ncat answer\n");
    read();
    EXPECT_EQ(known().size(), 1U);
}

TEST_F(CalendarWatchTest, AFileThatChangesIsReadAgain)
{
    answer(30min);
    write(QStringLiteral("work.ics"), "one");
    watch.apply(with({folder.filePath(QStringLiteral("work.ics")).toStdString()}));
    read();
    write(QStringLiteral("work.ics"), "another");
    EXPECT_TRUE(waitUntil([this] { return runs() == 2; }));
}

TEST_F(CalendarWatchTest, OtherFilesOfTheFolderAreNone)
{
    answer(30min);
    write(QStringLiteral("work.ics"), "one");
    settings::FilesWatch files(10ms, QStringLiteral("ics"));
    bool hasChanged = false;
    QObject::connect(&files, &settings::FilesWatch::changed, [&hasChanged] { hasChanged = true; });
    files.watch({folder.filePath(QStringLiteral("work.ics"))});
    write(QStringLiteral("other.ics"), "two");
    QFile::rename(folder.filePath(QStringLiteral("other.ics")), folder.filePath(QStringLiteral("third.ics")));
    EXPECT_FALSE(hasChanged);
    write(QStringLiteral("new.ics"), "three");
    QFile::remove(folder.filePath(QStringLiteral("work.ics")));
    EXPECT_TRUE(waitUntil([&hasChanged] { return hasChanged; }));
}

} // namespace
} // namespace unhunch
