// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/answer.h"

#include "tests/schedule/story.h"

namespace unhunch::schedule {
namespace {

TEST(AnswerText, IsReadBackAsItWasWritten)
{
    for (const AnswerKind kind : {AnswerKind::Start,
                                  AnswerKind::SnoozeUntilMeetingEnds,
                                  AnswerKind::SnoozeToday,
                                  AnswerKind::Skip,
                                  AnswerKind::Closed}) {
        const Answer answer{kind, {}};
        EXPECT_EQ(parseAnswer(answerText(answer)).value_or(Answer{}), answer);
    }
    const Answer snooze{AnswerKind::Snooze, 15min};
    EXPECT_EQ(answerText(snooze), "snooze:15");
    EXPECT_EQ(parseAnswer("snooze:15").value_or(Answer{}), snooze);
}

TEST(AnswerText, RefusesWhatIsNoAnswer)
{
    for (const char* const text : {"", "Start", "snooze", "snooze:", "snooze:x", "snooze:5x", "snooze: 5"}) {
        ASSERT_FALSE(parseAnswer(text).has_value()) << text;
        EXPECT_EQ(parseAnswer(text).error().kind, ErrorKind::Malformed) << text;
    }
}

TEST(AnswerText, RefusesMinutesOutOfBounds)
{
    for (const char* const text : {"snooze:0", "snooze:-5", "snooze:1441", "snooze:99999999999999999999"}) {
        ASSERT_FALSE(parseAnswer(text).has_value()) << text;
        EXPECT_EQ(parseAnswer(text).error().kind, ErrorKind::Invalid) << text;
    }
}

TEST(PauseMinutes, HaveTwoSpecialValues)
{
    EXPECT_EQ(pauseFromMinutes(0)->kind, PauseKind::UntilReturn);
    EXPECT_EQ(pauseFromMinutes(4294967295U)->kind, PauseKind::UntilTomorrow);
    EXPECT_EQ(pauseFromMinutes(30)->length, 30min);
    EXPECT_FALSE(pauseFromMinutes(1441).has_value());
}

TEST(Names, AreReadBack)
{
    for (const PlanId plan : kAllPlans) {
        EXPECT_EQ(planFromName(planName(plan)), plan);
    }
    EXPECT_EQ(holdKindFromName(holdKindName(HoldKind::ScreenShare)), HoldKind::ScreenShare);
    EXPECT_FALSE(holdKindFromName("door"));
    EXPECT_EQ(phaseName(Phase::OffHours), "offhours");
    EXPECT_EQ(nextName(NextIs::SnoozeEnd), "snooze-end");
    EXPECT_EQ(eventName(SafetyChanged{}), "SafetyChanged");
    EXPECT_EQ(eventName(HoldBegan{}), "HoldBegan");
    EXPECT_EQ(effectName(StateChanged{}), "StateChanged");
    EXPECT_EQ(effectName(RecordAnswer{}), "RecordAnswer");
}

} // namespace
} // namespace unhunch::schedule
