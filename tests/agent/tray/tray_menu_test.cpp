// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/tray/tray_menu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace unhunch::tray {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

TrayStatus counting()
{
    TrayStatus status;
    status.lines = {QStringLiteral("Next reset at 14:25")};
    return status;
}

std::vector<std::string> labels(const std::vector<MenuItem>& rows)
{
    std::vector<std::string> all;
    all.reserve(rows.size());
    for (const MenuItem& row : rows) {
        all.push_back(row.isSeparator() ? "-" : row.label.toStdString());
    }
    return all;
}

const MenuItem* row(const std::vector<MenuItem>& rows, const char* label)
{
    for (const MenuItem& one : rows) {
        if (one.label == QLatin1String(label)) {
            return &one;
        }
    }
    return nullptr;
}

void collectIds(const std::vector<MenuItem>& rows, std::multiset<int>& ids)
{
    for (const MenuItem& one : rows) {
        ids.insert(one.id);
        collectIds(one.children, ids);
    }
}

TEST(TrayMenu, HasTheRowsOfAnOrdinaryDayInOrder)
{
    EXPECT_THAT(labels(trayMenu(counting())),
                ElementsAre("Start the 90-second reset",
                            "Next reset at 14:25",
                            "-",
                            "I just moved",
                            "Snooze",
                            "Pause reminders",
                            "In a meeting",
                            "-",
                            "Open Unhunch",
                            "Journal",
                            "Settings",
                            "Get help / report a symptom",
                            "-",
                            "Quit"));
}

TEST(TrayMenu, AlwaysBeginsWithARowThatStartsSomething)
{
    for (const TrayStart start : {TrayStart::OfficeReset,
                                  TrayStart::DiscreetReset,
                                  TrayStart::SafetyCheck,
                                  TrayStart::RunningSession,
                                  TrayStart::Help}) {
        TrayStatus status = counting();
        status.start = start;
        const MenuItem first = trayMenu(status).front();
        EXPECT_FALSE(first.label.isEmpty());
        EXPECT_TRUE(first.isEnabled);
        EXPECT_EQ(first.action, (TrayAction{.verb = TrayVerb::Start, .minutes = 0}));
    }
}

TEST(TrayMenu, NamesTheTimeLeftOnlyWhenAsked)
{
    TrayStatus status = counting();
    status.left = 43min;
    const MenuItem line = trayMenu(status).at(1);
    EXPECT_EQ(line.label, QStringLiteral("Next reset at 14:25 (in 43 min)"));
    EXPECT_FALSE(line.isEnabled);
    EXPECT_FALSE(line.action);
}

TEST(TrayMenu, LeavesOutAnEmptyStatusRow)
{
    EXPECT_TRUE(trayMenu(TrayStatus{}).at(1).isSeparator());
}

TEST(TrayMenu, CutsALongHeadline)
{
    TrayStatus status;
    status.lines = {QString(200, QLatin1Char('x'))};
    EXPECT_LE(trayMenu(status).at(1).label.size(), 72);
}

TEST(TrayMenu, OffersEachSnoozeOnceFromShortToLong)
{
    TrayStatus status = counting();
    status.snoozes = {30, 5};
    status.canSnooze = true;
    const auto rows = trayMenu(status);
    const MenuItem* snooze = row(rows, "Snooze");
    ASSERT_NE(snooze, nullptr);
    EXPECT_TRUE(snooze->isEnabled);
    EXPECT_THAT(
        labels(snooze->children),
        ElementsAre("For 5 min", "For 30 min", "For 1 h", "For the rest of today", "-", "Skip this reset"));
    EXPECT_EQ(snooze->children.front().action, (TrayAction{.verb = TrayVerb::Snooze, .minutes = 5}));
}

TEST(TrayMenu, CannotSnoozeWhenNothingIsDue)
{
    const auto rows = trayMenu(counting());
    EXPECT_FALSE(row(rows, "Snooze")->isEnabled);
}

TEST(TrayMenu, SnoozesUntilTheMeetingEndsOnlyInOne)
{
    TrayStatus status = counting();
    status.isInMeeting = true;
    const auto rows = trayMenu(status);
    EXPECT_THAT(labels(row(rows, "Snooze")->children), Contains("Until the meeting ends"));
    EXPECT_THAT(labels(row(rows, "In a meeting")->children),
                ElementsAre("A meeting is on", "For 30 min", "For 1 h"));
    EXPECT_EQ(row(rows, "In a meeting")->children.front().toggle, MenuToggle::Checked);
}

TEST(TrayMenu, EndsAMeetingThatTheUserAnnounced)
{
    TrayStatus status = counting();
    status.isMeetingManual = true;
    const auto rows = trayMenu(status);
    EXPECT_THAT(labels(row(rows, "In a meeting")->children), Contains("Meeting is over"));
}

TEST(TrayMenu, ResumesOnlyWhenPaused)
{
    TrayStatus status = counting();
    EXPECT_THAT(labels(trayMenu(status)), Not(Contains("Resume reminders")));
    status.isPaused = true;
    EXPECT_THAT(labels(trayMenu(status)), Contains("Resume reminders"));
}

TEST(TrayMenu, PausesForATimeUntilTomorrowOrUntilReturn)
{
    const auto rows = trayMenu(counting());
    EXPECT_THAT(labels(row(rows, "Pause reminders")->children),
                ElementsAre("For 30 min", "For 1 h", "For 2 h", "Until tomorrow", "Until I return"));
}

TEST(TrayMenu, KeepsGoingWhenTheRunnerSaysSo)
{
    TrayStatus status = counting();
    status.canKeepGoing = true;
    const auto rows = trayMenu(status);
    ASSERT_NE(row(rows, "Keep going for an hour"), nullptr);
    EXPECT_EQ(row(rows, "Keep going for an hour")->action,
              (TrayAction{.verb = TrayVerb::KeepGoing, .minutes = 60}));
}

TEST(TrayMenu, GivesEachRowAnIdOfItsOwn)
{
    TrayStatus status = counting();
    status.isPaused = status.isInMeeting = status.isMeetingManual = status.canKeepGoing = true;
    std::multiset<int> ids;
    collectIds(trayMenu(status), ids);
    for (const int id : ids) {
        EXPECT_GT(id, 0);
        EXPECT_EQ(ids.count(id), 1U) << id;
    }
}

TEST(TrayMenu, KeepsIdsWhenRowsComeAndGo)
{
    TrayStatus paused = counting();
    paused.isPaused = true;
    const auto before = trayMenu(counting());
    const auto after = trayMenu(paused);
    EXPECT_EQ(row(before, "Quit")->id, row(after, "Quit")->id);
    EXPECT_EQ(row(before, "Pause reminders")->id, row(after, "Pause reminders")->id);
}

TEST(TrayMenu, SaysLengthsAsPeopleDo)
{
    EXPECT_EQ(durationText(0min), QStringLiteral("0 min"));
    EXPECT_EQ(durationText(59min), QStringLiteral("59 min"));
    EXPECT_EQ(durationText(60min), QStringLiteral("1 h"));
    EXPECT_EQ(durationText(95min), QStringLiteral("1 h 35 min"));
    EXPECT_EQ(durationText(-5min), QStringLiteral("0 min"));
}

} // namespace
} // namespace unhunch::tray
