// SPDX-License-Identifier: GPL-3.0-or-later
// The real helper, as the agent runs it, against files and a server of this machine.
#include "tests/calendar/https_server.h"
#include "tests/support/no_internet.h"
#include "tests/support/private_bus.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace unhunch {
namespace {

using test::HttpsServer;

const QByteArray kCalendar
    = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Sync\r\nDTSTART:20261123T100000Z\r\n"
      "DTEND:20261123T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

QByteArray answerOf(const QByteArray& body, const QByteArray& headers = {})
{
    return "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
           + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray redirectTo(const QString& address)
{
    return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + address.toUtf8()
           + "\r\n\r\n";
}

struct Answered {
    int code = -1;
    bool wasKilled = false;
    QString everything; ///< output and errors
    QJsonObject json;

    [[nodiscard]] qsizetype meetings() const { return json.value(QLatin1String("busy")).toArray().size(); }

    [[nodiscard]] QString state() const
    {
        return json.value(QLatin1String("calendars"))
            .toArray()
            .at(0)
            .toObject()
            .value(QLatin1String("state"))
            .toString();
    }

    [[nodiscard]] QString problem() const
    {
        return json.value(QLatin1String("problems"))
            .toArray()
            .at(0)
            .toObject()
            .value(QLatin1String("detail"))
            .toString();
    }
};

class CalendarProgramTest : public testing::Test {
protected:
    CalendarProgramTest()
    {
        environment = QProcessEnvironment::systemEnvironment();
        for (const char* const name :
             {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), home.path());
    }

    void trustServer() { environment.insert(QStringLiteral("SSL_CERT_FILE"), server.certificateFile()); }

    [[nodiscard]] Answered ask(const QStringList& sources, const QStringList& more = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        if (isWithoutInternet) {
            process.setChildProcessModifier([] { test::forbidInternetSockets(); });
        }
        const QStringList arguments{QStringLiteral("--from"),
                                    QStringLiteral("1795392000000"),
                                    QStringLiteral("--until"),
                                    QStringLiteral("1795478400000")};
        process.start(QStringLiteral(UNHUNCH_CALENDAR_PROGRAM), arguments + more);
        process.write(
            QJsonDocument(QJsonObject{{QStringLiteral("sources"), QJsonArray::fromStringList(sources)}})
                .toJson());
        process.closeWriteChannel();
        EXPECT_TRUE(test::waitUntil([&process] { return process.state() == QProcess::NotRunning; }));
        const QByteArray out = process.readAllStandardOutput();
        return {process.exitCode(),
                process.exitStatus() == QProcess::CrashExit,
                QString::fromUtf8(out + process.readAllStandardError()),
                QJsonDocument::fromJson(out).object()};
    }

    [[nodiscard]] QString file(const QString& name, const QByteArray& text) const
    {
        QFile target(home.filePath(name));
        EXPECT_TRUE(target.open(QIODevice::WriteOnly));
        target.write(text);
        return target.fileName();
    }

    [[nodiscard]] QDir copies() const { return {home.filePath(QStringLiteral("unhunch/calendar"))}; }

    QTemporaryDir home;
    QProcessEnvironment environment;
    HttpsServer server;
    bool isWithoutInternet = false;
};

TEST_F(CalendarProgramTest, ReadsFilesAndFolders)
{
    static_cast<void>(QDir(home.path()).mkdir(QStringLiteral("all")));
    const QString work = file(QStringLiteral("work.ics"), kCalendar);
    static_cast<void>(file(QStringLiteral("all/private.ics"),
                           QByteArray(kCalendar).replace("UID:1", "UID:2").replace("Sync", "Lunch")));
    static_cast<void>(file(QStringLiteral("all/notes.txt"), kCalendar));
    const Answered answered = ask({work, home.filePath(QStringLiteral("all"))});
    EXPECT_EQ(answered.code, 0);
    EXPECT_EQ(answered.meetings(), 2);
    EXPECT_EQ(answered.state(), QStringLiteral("read"));
}

TEST_F(CalendarProgramTest, WhatCannotBeReadIsAProblemAndNotTheEnd)
{
    const QString work = file(QStringLiteral("work.ics"), kCalendar);
    const Answered answered = ask({QStringLiteral("/nonexistent/x.ics"), work});
    EXPECT_EQ(answered.code, 0);
    EXPECT_EQ(answered.meetings(), 1);
    EXPECT_EQ(answered.state(), QStringLiteral("unreadable"));
    EXPECT_FALSE(answered.problem().isEmpty());
}

TEST_F(CalendarProgramTest, BadArgumentsAreTwo)
{
    EXPECT_EQ(ask({}, {QStringLiteral("--whatever")}).code, 2);
    EXPECT_EQ(ask({}, {QStringLiteral("--patience"), QStringLiteral("0")}).code, 2);
    EXPECT_EQ(ask(QStringList(21, QStringLiteral("/x"))).code, 2);
}

TEST_F(CalendarProgramTest, WithoutAnAddressItMakesNoSocketOfTheInternet)
{
    isWithoutInternet = true;
    const QString work = file(QStringLiteral("work.ics"), kCalendar);
    const Answered answered = ask({work});
    EXPECT_FALSE(answered.wasKilled);
    EXPECT_EQ(answered.meetings(), 1);
    // And with one it would: the fence holds.
    EXPECT_TRUE(ask({server.address(QStringLiteral("a.ics"))}).wasKilled);
}

TEST_F(CalendarProgramTest, FetchesAndAsksNextTimeWhetherThatStillHolds)
{
    trustServer();
    server.serve("a.ics", [](const QByteArray& request) {
        return request.contains("If-None-Match: \"v1\"")
                       && request.contains("If-Modified-Since: Mon, 02 Nov 2026")
                   ? QByteArray("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                   : answerOf(kCalendar, "ETag: \"v1\"\r\nLast-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\n");
    });
    const Answered first = ask({server.address(QStringLiteral("a.ics"))});
    EXPECT_EQ(first.meetings(), 1) << first.everything.toStdString();
    EXPECT_TRUE(first.everything.contains(QStringLiteral("v1")));
    const Answered second = ask({server.address(QStringLiteral("a.ics"))});
    EXPECT_EQ(second.meetings(), 1) << second.everything.toStdString();
    EXPECT_EQ(second.state(), QStringLiteral("read"));
    ASSERT_EQ(server.requests.size(), 2U);
    EXPECT_FALSE(server.requests.front().contains("If-None-Match"));
    EXPECT_TRUE(server.requests.back().contains("If-None-Match: \"v1\""));
}

TEST_F(CalendarProgramTest, CopiesAreTheUsersAloneAndGoWithTheirAddress)
{
    trustServer();
    server.serve("a.ics", answerOf(kCalendar, "ETag: \"v1\"\r\n"));
    static_cast<void>(ask({server.address(QStringLiteral("a.ics"))}));
    const auto nobodyElse = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = copies().entryInfoList(QDir::Files);
    ASSERT_EQ(files.size(), 2);
    EXPECT_FALSE(files.front().permissions() & nobodyElse);
    EXPECT_FALSE(QFileInfo(copies().path()).permissions() & nobodyElse);
    static_cast<void>(ask({}));
    EXPECT_TRUE(copies().entryList(QDir::Files).isEmpty());
}

TEST_F(CalendarProgramTest, WithoutANetworkTheCopyIsUsed)
{
    trustServer();
    server.serve("a.ics", answerOf(kCalendar));
    const QString address = server.address(QStringLiteral("a.ics"));
    static_cast<void>(ask({address}));
    server.close();
    const Answered answered = ask({address});
    EXPECT_EQ(answered.meetings(), 1);
    EXPECT_EQ(answered.state(), QStringLiteral("copy"));
    EXPECT_TRUE(answered.problem().endsWith(QStringLiteral("the copy fetched last is used")));
}

TEST_F(CalendarProgramTest, APageInPlaceOfTheCalendarDoesNotReplaceTheCopy)
{
    trustServer();
    server.serve("a.ics", answerOf(kCalendar));
    static_cast<void>(ask({server.address(QStringLiteral("a.ics"))}));
    server.serve("a.ics", answerOf("<html>Welcome to the hotel</html>"));
    for (int time = 0; time < 2; ++time) {
        const Answered answered = ask({server.address(QStringLiteral("a.ics"))});
        EXPECT_EQ(answered.meetings(), 1);
        EXPECT_EQ(answered.state(), QStringLiteral("copy"));
    }
}

TEST_F(CalendarProgramTest, ACertificateThatDoesNotHoldIsRefused)
{
    server.serve("a.ics", answerOf(kCalendar));
    const Answered answered = ask({server.address(QStringLiteral("a.ics"))});
    EXPECT_EQ(answered.code, 0);
    EXPECT_EQ(answered.meetings(), 0);
    EXPECT_EQ(answered.state(), QStringLiteral("refused"));
    EXPECT_TRUE(answered.problem().startsWith(QStringLiteral("its certificate cannot be trusted")))
        << answered.everything.toStdString();
    EXPECT_TRUE(server.requests.empty());
}

TEST_F(CalendarProgramTest, RedirectsLeadToHttpsOnly)
{
    trustServer();
    server.serve("a.ics", answerOf(kCalendar));
    server.serve("moved.ics", redirectTo(server.address(QStringLiteral("a.ics"))));
    server.serve("plain.ics", redirectTo(QStringLiteral("http://localhost/a.ics")));
    server.serve("round.ics", redirectTo(server.address(QStringLiteral("round.ics"))));
    EXPECT_EQ(ask({server.address(QStringLiteral("moved.ics"))}).meetings(), 1);
    const Answered plain = ask({server.address(QStringLiteral("plain.ics"))});
    EXPECT_EQ(plain.state(), QStringLiteral("refused"));
    EXPECT_EQ(plain.problem(), QStringLiteral("it is redirected to an address that is not https: refused"));
    server.requests.clear();
    EXPECT_EQ(ask({server.address(QStringLiteral("round.ics"))}).problem(),
              QStringLiteral("it is redirected too often"));
    // Six, and what is asked again where a connection was closed under it.
    EXPECT_LE(server.requests.size(), 12U);
}

TEST_F(CalendarProgramTest, MoreThanTenMegabytesAreNotTaken)
{
    trustServer();
    const QByteArray large(10'500'000, 'x');
    server.serve("announced.ics", answerOf(large));
    server.serve("endless.ics", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + large);
    for (const char* const path : {"announced.ics", "endless.ics"}) {
        const Answered answered = ask({server.address(QString::fromLatin1(path))});
        EXPECT_EQ(answered.state(), QStringLiteral("refused"));
        EXPECT_EQ(answered.problem(), QStringLiteral("it is larger than 10 MB"));
    }
}

TEST_F(CalendarProgramTest, ASilentServerIsWaitedForOnlySoLong)
{
    trustServer();
    server.serve("a.ics", QByteArray());
    const Answered answered = ask({server.address(QStringLiteral("a.ics"))},
                                  {QStringLiteral("--patience"), QStringLiteral("500")});
    EXPECT_EQ(answered.state(), QStringLiteral("unreachable"));
    EXPECT_EQ(answered.problem(), QStringLiteral("no whole answer came within 0.5 s"));
}

TEST_F(CalendarProgramTest, HttpIsRefusedInPlainWords)
{
    const Answered answered = ask({QStringLiteral("http://example.org/a.ics")});
    EXPECT_EQ(answered.code, 0);
    EXPECT_EQ(answered.state(), QStringLiteral("refused"));
    EXPECT_EQ(answered.problem(),
              QStringLiteral("an http address can be read by anybody on the way: use its https form"));
}

TEST_F(CalendarProgramTest, NothingItSaysHasTheKeyInIt)
{
    trustServer();
    const QString secret = QStringLiteral("private-s3cr3t/basic.ics?token=s3cr3t");
    const QStringList addresses{server.address(secret),
                                QStringLiteral("https://me:s3cr3t@localhost:1/") + secret,
                                QStringLiteral("http://example.org/") + secret};
    for (const QString& address : addresses) {
        const Answered answered = ask({address});
        EXPECT_FALSE(answered.problem().isEmpty());
        EXPECT_FALSE(answered.everything.contains(QStringLiteral("s3cr3t")))
            << answered.everything.toStdString();
    }
}

} // namespace
} // namespace unhunch
