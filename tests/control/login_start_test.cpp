// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/login_start.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch::control {
namespace {

class LoginStartTest : public testing::Test {
protected:
    LoginStartTest() { writeFile(program, "#!/bin/sh\n", true); }

    static void writeFile(const QString& path, const QByteArray& bytes, bool isProgram = false)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        if (isProgram) {
            file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser);
        }
    }

    [[nodiscard]] QByteArray entry() const
    {
        QFile file(login.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QString systemFile() const
    {
        return folder.filePath(QStringLiteral("etc/autostart/io.github.unhunch.Unhunch.desktop"));
    }

    QTemporaryDir folder;
    QString program = folder.filePath(QStringLiteral("my $programs/un\"hunch 100%"));
    LoginStart login{
        folder.filePath(QStringLiteral("config")), {folder.filePath(QStringLiteral("etc"))}, program};
};

TEST_F(LoginStartTest, IsOffForANewcomer)
{
    EXPECT_FALSE(login.isOn());
    EXPECT_FALSE(QFileInfo::exists(login.file()));
}

TEST_F(LoginStartTest, SwitchedOnWritesAnEntryThatStartsTheAgentAndSwitchedOffTakesItAway)
{
    ASSERT_TRUE(login.set(true));
    EXPECT_TRUE(login.isOn());
    EXPECT_TRUE(login.file().endsWith(QLatin1String("/autostart/io.github.unhunch.Unhunch.desktop")));
    EXPECT_TRUE(entry().contains("\nType=Application\n"));
    ASSERT_TRUE(login.set(false));
    EXPECT_FALSE(login.isOn());
    EXPECT_FALSE(QFileInfo::exists(login.file()));
}

TEST_F(LoginStartTest, WritesAnyPathSoThatTheDesktopReadsItBack)
{
    ASSERT_TRUE(login.set(true));
    const QByteArray exec
        = "\nExec=\"" + folder.path().toUtf8() + "/my \\\\$programs/un\\\\\"hunch 100%%\" --agent\n";
    const QByteArray tryExec = "\nTryExec=" + program.toUtf8() + '\n';
    EXPECT_TRUE(entry().contains(exec)) << entry().constData();
    EXPECT_TRUE(entry().contains(tryExec));
}

TEST_F(LoginStartTest, IsOffWhereTheDesktopsOwnToolSwitchedItOff)
{
    for (const char* line : {"Hidden=true\n", "X-GNOME-Autostart-enabled=false\n"}) {
        ASSERT_TRUE(login.set(true));
        writeFile(login.file(), entry() + line);
        EXPECT_FALSE(login.isOn()) << line;
    }
    ASSERT_TRUE(login.set(true));
    EXPECT_TRUE(login.isOn());
}

TEST_F(LoginStartTest, IsOffWhereTheProgramIsGone)
{
    ASSERT_TRUE(login.set(true));
    QFile::remove(program);
    EXPECT_FALSE(login.isOn());
}

TEST_F(LoginStartTest, IsOffWhereTheEntryIsRubbish)
{
    writeFile(login.file(), "\x01\x02 no entry\nExec=unhunch\n");
    EXPECT_FALSE(login.isOn());
}

TEST_F(LoginStartTest, HidesTheEntryOfTheSystem)
{
    writeFile(systemFile(), "[Desktop Entry]\nExec=unhunch --agent\n");
    EXPECT_TRUE(login.isOn());
    ASSERT_TRUE(login.set(false));
    EXPECT_FALSE(login.isOn());
    EXPECT_TRUE(entry().contains("\nHidden=true\n"));
    ASSERT_TRUE(login.set(true));
    EXPECT_TRUE(login.isOn());
}

TEST_F(LoginStartTest, SaysWhenItCannotBeKept)
{
    writeFile(folder.filePath(QStringLiteral("config")), "a file where a folder should be");
    const Result<void> kept = login.set(true);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, ErrorKind::Unwritable);
    EXPECT_FALSE(login.isOn());
}

} // namespace
} // namespace unhunch::control
