// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/calendar/calendar_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace unhunch {
namespace {

using calendar::Calendar;
using calendar::MeetingList;
using test::calendarOf;
using test::corpusFile;
using test::utc;
using testing::ElementsAre;
using testing::IsEmpty;
using Lines = std::vector<std::string>;

struct Look {
    std::string from = "2026-11-23 00:00";
    std::string until = "2026-11-24 00:00";
    std::string zone = "Europe/Berlin";
};

Lines meetingsIn(const std::string& text, const Look& look = {})
{
    auto read = Calendar::parse(text, "test.ics");
    EXPECT_TRUE(read.has_value());
    return read ? test::lines(read->meetings({utc(look.from), utc(look.until)}, look.zone).meetings)
                : Lines();
}

Lines problemsOf(const std::string& text)
{
    auto read = Calendar::parse(text, "test.ics");
    Lines all;
    if (!read) {
        return {describe(read.error())};
    }
    for (const Error& problem : read->problems()) {
        all.push_back(describe(problem));
    }
    const MeetingList list
        = read->meetings({utc("2026-11-23 00:00"), utc("2026-11-24 00:00")}, "Europe/Berlin");
    for (const Error& problem : list.problems) {
        all.push_back(describe(problem));
    }
    return all;
}

TEST(CalendarTest, OutlookCountsWhatIsBusyInZonesWithWindowsNames)
{
    EXPECT_THAT(meetingsIn(corpusFile("outlook.ics")),
                ElementsAre("2026-11-23 08:00-09:00 Team round", "2026-11-23 12:00-12:30 Maybe"));
    EXPECT_THAT(problemsOf(corpusFile("outlook.ics")), IsEmpty());
}

TEST(CalendarTest, OutlooksZoneKnowsSummer)
{
    EXPECT_THAT(meetingsIn(corpusFile("outlook.ics"), {"2026-09-14 00:00", "2026-09-15 00:00"}),
                ElementsAre("2026-09-14 07:00-08:00 Team round"));
}

TEST(CalendarTest, WindowsNamesAreKnownWithoutADefinition)
{
    EXPECT_THAT(meetingsIn(corpusFile("outlook_without_definition.ics")),
                ElementsAre("2026-11-23 08:00-09:00 Budget", "2026-11-23 15:00-16:00 Call with Chicago"));
}

TEST(CalendarTest, AZoneThatOnlyTheFileKnowsIsTheFiles)
{
    EXPECT_THAT(meetingsIn(corpusFile("custom_zone.ics")), ElementsAre("2026-11-23 08:15-09:15 Odd"));
}

TEST(CalendarTest, GoogleSeriesWithMovedCancelledAndLeftOutTimes)
{
    EXPECT_THAT(meetingsIn(corpusFile("google.ics"), {"2026-11-23 00:00", "2026-11-28 00:00"}),
                ElementsAre("2026-11-23 08:30-08:45 Standup",
                            "2026-11-23 16:00-17:00 Planning",
                            "2026-11-25 14:00-14:15 Standup (moved)",
                            "2026-11-27 08:30-08:45 Standup"));
}

TEST(CalendarTest, AppleSeriesByCountWithDurationAndFloatingTimes)
{
    EXPECT_THAT(meetingsIn(corpusFile("apple.ics")),
                ElementsAre("2026-11-23 15:00-15:45 1:1 with Sam", "2026-11-23 17:00-18:00 Floating"));
    EXPECT_THAT(meetingsIn(corpusFile("apple.ics"), {"2026-11-16 00:00", "2026-11-17 00:00"}), IsEmpty());
    EXPECT_THAT(meetingsIn(corpusFile("apple.ics"), {"2026-11-30 00:00", "2026-12-01 00:00"}), IsEmpty());
}

TEST(CalendarTest, FloatingTimesAreTheReaders)
{
    EXPECT_THAT(
        meetingsIn(corpusFile("apple.ics"), {"2026-11-23 20:00", "2026-11-24 08:00", "America/New_York"}),
        ElementsAre("2026-11-23 23:00-00:00 Floating"));
}

TEST(CalendarTest, AddedDatesAndPeriods)
{
    EXPECT_THAT(meetingsIn(corpusFile("nextcloud.ics"), {"2026-11-23 00:00", "2026-11-26 00:00"}),
                ElementsAre("2026-11-23 13:00-14:00 Review",
                            "2026-11-24 15:00-16:00 Review",
                            "2026-11-25 09:00-09:30 Review",
                            "2026-11-25 12:00-12:10 Review"));
}

TEST(CalendarTest, FoldsMarksAndLineEndsOfAnyKind)
{
    EXPECT_THAT(meetingsIn(corpusFile("mixed_lines.ics")),
                ElementsAre("2026-11-23 09:00-10:00 Grüße, Planung; \"Q1\" zweite Zeile",
                            "2026-11-23 12:00-12:30 small letters"));
}

TEST(CalendarTest, BadDatesAreToldWithLineAndPropertyAndTheRestGoesOn)
{
    EXPECT_THAT(meetingsIn(corpusFile("bad_dates.ics")),
                ElementsAre("2026-11-23 09:00-10:00 Good", "2026-11-23 09:59-10:30 Leap second"));
    const Lines problems = problemsOf(corpusFile("bad_dates.ics"));
    EXPECT_THAT(
        problems,
        testing::Contains("test.ics:7: DTSTART: \"20260230T090000Z\" is no date and no time that exists"));
    EXPECT_THAT(problems, testing::Contains("test.ics:16: DTSTART: the event does not say when it begins"));
    EXPECT_THAT(problems, testing::Contains("test.ics:44: RRULE: the rule cannot be understood"));
    EXPECT_EQ(problems.size(), 9U);
}

TEST(CalendarTest, AFileThatWasCutOffGivesWhatIsThere)
{
    EXPECT_THAT(meetingsIn(corpusFile("missing_end.ics")),
                ElementsAre("2026-11-23 09:00-10:00 Not closed", "2026-11-23 11:00-12:00 Closed"));
    EXPECT_THAT(problemsOf(corpusFile("missing_end.ics")),
                testing::Contains("test.ics:9: END: the event before this line is not closed"));
}

TEST(CalendarTest, WhereTheClocksJumpForwardTheTimeIsWhatItWouldHaveBeen)
{
    EXPECT_THAT(meetingsIn(corpusFile("clock_changes.ics"), {"2026-03-28 12:00", "2026-03-29 12:00"}),
                ElementsAre("2026-03-29 01:30-01:45 Night watch", "2026-03-29 07:00-07:30 Morning"));
}

TEST(CalendarTest, WhereTheClocksGoBackTheFirstTimeCounts)
{
    EXPECT_THAT(meetingsIn(corpusFile("clock_changes.ics"), {"2026-10-24 12:00", "2026-10-25 12:00"}),
                ElementsAre("2026-10-25 00:30-02:45 Night watch", "2026-10-25 08:00-08:30 Morning"));
}

TEST(CalendarTest, TimesAreLeftOutWhicheverZoneTheyAreWrittenIn)
{
    EXPECT_THAT(
        meetingsIn(corpusFile("left_out_in_another_zone.ics"), {"2026-11-22 00:00", "2026-11-27 00:00"}),
        ElementsAre("2026-11-22 15:00-15:30 Sync", "2026-11-26 15:00-15:30 Sync"));
}

TEST(CalendarTest, TimesMoveOutOfTheWindowAndIntoIt)
{
    EXPECT_THAT(meetingsIn(corpusFile("moved.ics")), ElementsAre("2026-11-23 14:00-15:00 Into the day"));
    EXPECT_THAT(meetingsIn(corpusFile("moved.ics"), {"2026-11-26 00:00", "2026-11-27 00:00"}), IsEmpty());
}

TEST(CalendarTest, OvernightMeetingsAreThereOnBothDays)
{
    EXPECT_THAT(meetingsIn(corpusFile("overnight.ics"), {"2026-11-22 23:00", "2026-11-23 23:00"}),
                ElementsAre("2026-11-22 21:30-00:30 Release",
                            "2026-11-23 10:00-19:00 Flight",
                            "2026-11-23 21:30-00:30 Release"));
}

TEST(CalendarTest, TheEndOfASeriesIsADayOrAnInstant)
{
    EXPECT_THAT(
        meetingsIn(corpusFile("until.ics"), {"2026-11-23 00:00", "2026-11-25 00:00"}),
        ElementsAre("2026-11-23 08:00-08:30 Until that day", "2026-11-23 09:00-09:30 Until that instant"));
}

TEST(CalendarTest, WhatHasNoLengthIsNoMeeting)
{
    EXPECT_THAT(meetingsIn(corpusFile("no_length.ics")), ElementsAre("2026-11-23 10:00-10:00 Blink"));
}

TEST(CalendarTest, TitlesArePlainAndNoLongerThanTwoHundredCharacters)
{
    const Lines giant = meetingsIn(corpusFile("giant_title.ics"));
    ASSERT_EQ(giant.size(), 1U);
    std::string expected = "2026-11-23 10:00-11:00 ";
    for (int word = 0; word < 50; ++word) {
        expected += "läng";
    }
    EXPECT_EQ(giant.front(), expected);
    EXPECT_THAT(meetingsIn(corpusFile("control_bytes.ics")),
                ElementsAre("2026-11-23 10:00-11:00 [31mRed   and  backwards"));
}

TEST(CalendarTest, WhatIsNoCalendarSaysSo)
{
    EXPECT_THAT(problemsOf(corpusFile("empty.ics")), ElementsAre("test.ics:1: the file is empty"));
    EXPECT_THAT(problemsOf(corpusFile("junk.ics")), ElementsAre("test.ics:1: this is no iCalendar file"));
    EXPECT_THAT(problemsOf(corpusFile("page.ics")), ElementsAre("test.ics:1: this is no iCalendar file"));
}

TEST(CalendarTest, HostileRulesEndSoonAndTheRestGoesOn)
{
    const Lines meetings = meetingsIn(corpusFile("hostile_rules.ics"));
    EXPECT_THAT(meetings, testing::Contains("2026-11-23 08:00-09:00 FREQ=DAILY"));
    EXPECT_THAT(meetings, testing::Contains("2026-11-23 08:00-09:00 In a file"));
    const Lines problems = problemsOf(corpusFile("hostile_rules.ics"));
    EXPECT_THAT(problems,
                testing::Contains(testing::HasSubstr(
                    "RRULE: repeats more often than any meeting: only its first time counts")));
    EXPECT_THAT(problems, testing::Contains(testing::HasSubstr("../../../etc/passwd")));
}

TEST(CalendarTest, PartsMayBeAsDeepAsTheyLike)
{
    EXPECT_THAT(meetingsIn(corpusFile("many_parts.ics")), ElementsAre("2026-11-23 10:00-11:00 Under many"));
    std::string deep;
    for (int level = 0; level < 500'000; ++level) {
        deep += "BEGIN:X\n";
    }
    EXPECT_THAT(meetingsIn(calendarOf("DTSTART:20261123T100000Z\nDURATION:PT1H\nSUMMARY:Deep\n" + deep)),
                ElementsAre("2026-11-23 10:00-11:00 Deep"));
}

TEST(CalendarTest, TooLargeAFileIsRefused)
{
    const std::string text = calendarOf("DESCRIPTION:" + std::string(calendar::kMostBytes, 'x'));
    EXPECT_THAT(problemsOf(text), ElementsAre("test.ics:1: more than 10 MB: too large for a calendar"));
}

TEST(CalendarTest, OfTooManyEventsTheFirstAreRead)
{
    std::string text = "BEGIN:VCALENDAR\n";
    for (int event = 0; event < 20'001; ++event) {
        text += "BEGIN:VEVENT\nDTSTART:20261123T100000Z\nDURATION:PT1H\nSUMMARY:" + std::to_string(event)
                + "\nEND:VEVENT\n";
    }
    EXPECT_EQ(meetingsIn(text).size(), calendar::kMostOfWindow);
    EXPECT_THAT(problemsOf(text),
                ElementsAre("test.ics:100002: more than 20,000 events: the rest is not read",
                            "test.ics: more than 2,000 meetings: the later ones are left out"));
}

TEST(CalendarTest, ARuleThatDoesNotParseLeavesItsFirstTime)
{
    EXPECT_THAT(
        meetingsIn(calendarOf("DTSTART:20261123T100000Z\nDURATION:PT1H\nRRULE:FREQ=;;\nSUMMARY:Once")),
        ElementsAre("2026-11-23 10:00-11:00 Once"));
}

TEST(CalendarTest, AnEndInTheFarFutureIsNoMeetingAndNoLongCalculation)
{
    EXPECT_THAT(meetingsIn(calendarOf("DTSTART;TZID=Europe/Berlin:20261123T100000\nDTEND;TZID=Asia/"
                                      "Tokyo:99991231T235959\nRRULE:FREQ=HOURLY")),
                IsEmpty());
}

TEST(CalendarTest, EveryFileOfTheCorpusIsReadInEveryZone)
{
    for (const char* const file : {"google.ics", "apple.ics", "hostile_rules.ics", "clock_changes.ics"}) {
        for (const char* const zone : {"Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "No/Such", ""}) {
            auto read = Calendar::parse(corpusFile(file), file);
            ASSERT_TRUE(read.has_value());
            const auto list = read->meetings({utc("2026-11-20 00:00"), utc("2026-11-27 00:00")}, zone);
            EXPECT_TRUE(std::ranges::is_sorted(list.meetings, {}, &calendar::Meeting::begin));
        }
    }
}

TEST(MergeTest, AMeetingOfTwoCalendarsIsThereOnce)
{
    const WallInstant nine = utc("2026-11-23 09:00");
    const WallInstant ten = utc("2026-11-23 10:00");
    const std::vector<calendar::Meeting> all{{nine, ten, "Sync", "a", 0},
                                             {nine, ten, "Busy", "a", 0},
                                             {nine, ten, "Sync", "b", 0},
                                             {nine, ten, "Other", "c", 0},
                                             {nine, ten + std::chrono::minutes(1), "Sync", "a", 0}};
    EXPECT_THAT(test::lines(calendar::merged(all)),
                ElementsAre("2026-11-23 09:00-10:00 Busy",
                            "2026-11-23 09:00-10:00 Other",
                            "2026-11-23 09:00-10:01 Sync"));
}

} // namespace
} // namespace unhunch
