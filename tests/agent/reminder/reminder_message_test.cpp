// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/reminder/reminder_message.h"

#include <QMetaType>

#include <gtest/gtest.h>

namespace unhunch::reminder {
namespace {

ReminderContent content()
{
    return {
        .offerId = 7,
        .title = QStringLiteral("Time for a reset"),
        .body = QStringLiteral("90 seconds for R&D <backs>"),
        .snoozes = {5, 10, 15},
        .canSnoozeUntilMeetingEnds = false,
        .isSilent = false,
    };
}

ServerTraits ordinary()
{
    return serverTraits({QStringLiteral("actions"), QStringLiteral("body")}, QStringLiteral("gnome-shell"));
}

QStringList keys(const ReminderMessage& message)
{
    QStringList all;
    for (qsizetype index = 0; index < message.actions.size(); index += 2) {
        all << message.actions.at(index);
    }
    return all;
}

TEST(ReminderMessage, PutsTheThreeActionsFirstThatGnomeShows)
{
    EXPECT_EQ(keys(reminderMessage(content(), ordinary())),
              QStringList({QStringLiteral("default"),
                           QStringLiteral("start"),
                           QStringLiteral("snooze:5"),
                           QStringLiteral("skip"),
                           QStringLiteral("snooze:10"),
                           QStringLiteral("snooze:15")}));
}

TEST(ReminderMessage, DoesNotShowStartTwiceWhereTheDefaultIsAButton)
{
    const ServerTraits xfce = serverTraits({QStringLiteral("actions"), QStringLiteral("body")},
                                           QStringLiteral("Xfce Notify Daemon"));
    EXPECT_FALSE(keys(reminderMessage(content(), xfce)).contains(QStringLiteral("start")));
}

TEST(ReminderMessage, OffersToWaitForTheEndOfTheMeeting)
{
    ReminderContent inMeeting = content();
    inMeeting.canSnoozeUntilMeetingEnds = true;
    inMeeting.snoozes.clear();
    EXPECT_EQ(keys(reminderMessage(inMeeting, ordinary())),
              QStringList({QStringLiteral("default"),
                           QStringLiteral("start"),
                           QStringLiteral("skip"),
                           QStringLiteral("snooze:meeting")}));
}

TEST(ReminderMessage, EscapesOnlyForServersThatReadMarkup)
{
    EXPECT_EQ(reminderMessage(content(), ordinary()).body, QStringLiteral("90 seconds for R&D <backs>"));
    ServerTraits markup = ordinary();
    markup.readsMarkup = true;
    EXPECT_EQ(reminderMessage(content(), markup).body,
              QStringLiteral("90 seconds for R&amp;D &lt;backs&gt;"));
}

TEST(ReminderMessage, SaysWhatToClickWhereThereAreNoActions)
{
    ServerTraits poor = ordinary();
    poor.hasActions = false;
    const ReminderMessage message = reminderMessage(content(), poor);
    EXPECT_TRUE(message.actions.isEmpty());
    EXPECT_TRUE(message.body.endsWith(QStringLiteral("Click the Unhunch icon in your panel to start.")));
}

TEST(ReminderMessage, KeepsTheTextWhereThereIsNoBody)
{
    ServerTraits bare = ordinary();
    bare.hasBody = false;
    const ReminderMessage message = reminderMessage(content(), bare);
    EXPECT_TRUE(message.body.isEmpty());
    EXPECT_EQ(message.summary, QStringLiteral("Time for a reset: 90 seconds for R&D <backs>"));
}

TEST(ReminderMessage, SendsTheUrgencyAsAByte)
{
    const QVariantMap hints = reminderMessage(content(), ordinary()).hints;
    EXPECT_EQ(hints.value(QStringLiteral("urgency")).typeId(), QMetaType::UChar);
    EXPECT_EQ(hints.value(QStringLiteral("urgency")).toInt(), 1);
    EXPECT_EQ(hints.value(QStringLiteral("desktop-entry")), QStringLiteral("io.github.unhunch.Unhunch"));
    EXPECT_FALSE(hints.contains(QStringLiteral("suppress-sound")));
}

TEST(ReminderMessage, IsQuietWhenAsked)
{
    ReminderContent silent = content();
    silent.isSilent = true;
    const QVariantMap hints = reminderMessage(silent, ordinary()).hints;
    EXPECT_EQ(hints.value(QStringLiteral("urgency")).toInt(), 0);
    EXPECT_EQ(hints.value(QStringLiteral("suppress-sound")), true);
}

TEST(ReminderMessage, TakesAClickOnTheBodyForStart)
{
    const QStringList actions = reminderMessage(content(), ordinary()).actions;
    EXPECT_EQ(answerOfAction(QStringLiteral("default"), actions), QStringLiteral("start"));
    EXPECT_EQ(answerOfAction(QStringLiteral("snooze:10"), actions), QStringLiteral("snooze:10"));
    EXPECT_EQ(answerOfAction(QStringLiteral("snooze:99"), actions), QString());
    EXPECT_EQ(answerOfAction(QStringLiteral("Start"), actions), QString());
}

} // namespace
} // namespace unhunch::reminder
