// SPDX-License-Identifier: GPL-3.0-or-later
// The real agent with the real helper and a calendar in a file, where any socket of the Internet is death.
#include "tests/support/agent_process.h"
#include "tests/support/no_internet.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using test::waitUntil;

QByteArray calendarAround(const QDateTime& now, const QByteArray& title)
{
    const auto text
        = [](const QDateTime& time) { return time.toString(QStringLiteral("yyyyMMddTHHmmss")).toLatin1(); };
    return "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:" + title + "\nDTSTART:" + text(now.addSecs(-60))
           + "Z\nDTEND:" + text(now.addSecs(3600)) + "Z\nEND:VEVENT\nEND:VCALENDAR\n";
}

QStringList selfCheckOf(test::AgentProcess& place)
{
    QDBusPendingReply<QStringList> reply = place.client.selfCheck();
    reply.waitForFinished();
    return reply.value();
}

TEST(CalendarInTheAgentTest, AFileIsReadWithoutASocketOfTheInternet)
{
    test::AgentProcess place;
    place.process.setChildProcessModifier([] { test::forbidInternetSockets(); });
    const QDateTime now = QDateTime::currentDateTimeUtc();
    place.write(QStringLiteral("work.ics"), calendarAround(now, "Sync"));
    place.write(QStringLiteral("config/unhunch/settings.ini"),
                "[quiet]\ncalendars=" + place.home.filePath(QStringLiteral("work.ics")).toUtf8() + "\n");
    ASSERT_TRUE(place.start());
    const auto hasLine = [&place](const QString& line) { return selfCheckOf(place).contains(line); };
    EXPECT_TRUE(waitUntil([&] { return hasLine(QStringLiteral("work.ics: 1 meeting today")); }))
        << selfCheckOf(place).join(QLatin1Char('\n')).toStdString() << place.process.readAll().toStdString();
    place.write(QStringLiteral("work.ics"), "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    EXPECT_TRUE(waitUntil([&] { return hasLine(QStringLiteral("work.ics: 0 meetings today")); }));
    EXPECT_EQ(place.process.state(), QProcess::Running);
}

} // namespace
} // namespace unhunch
