// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_file.h"

#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace unhunch::settings {
namespace {

using namespace std::chrono_literals;

class SettingsFileTest : public testing::Test {
protected:
    static void write(const QString& path, const QByteArray& text)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(text), text.size());
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    static unsigned modeOf(const QString& path)
    {
        struct stat status {};

        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
    }

    QTemporaryDir folder;
    QString user = folder.filePath(QStringLiteral("config/settings.ini"));
    QString administrator = folder.filePath(QStringLiteral("etc/settings.ini"));
    SettingsFile file{user, administrator};
};

TEST_F(SettingsFileTest, GivesDefaultsWithoutAFileAndMakesNone)
{
    const LoadedSettings loaded = file.load();
    EXPECT_EQ(loaded.settings, Settings{});
    EXPECT_TRUE(loaded.problems.empty());
    EXPECT_FALSE(QFile::exists(user));
}

TEST_F(SettingsFileTest, ReadsBackWhatItSaved)
{
    Settings settings;
    settings.schedule.resetInterval = 60min;
    settings.look.theme = Theme::Dark;
    ASSERT_TRUE(file.save(settings));
    EXPECT_EQ(file.load().settings, settings);
}

TEST_F(SettingsFileTest, WritesOnlyWhatDiffers)
{
    Settings settings;
    settings.sound.isMuted = true;
    ASSERT_TRUE(file.save(settings));
    EXPECT_EQ(read(user), "[sound]\nmute = true\n\n[meta]\nversion = 1\n");
}

TEST_F(SettingsFileTest, IsForItsOwnerAlone)
{
    Settings settings;
    settings.sound.volume = 10;
    ASSERT_TRUE(file.save(settings));
    EXPECT_EQ(modeOf(user), 0600U);
    EXPECT_EQ(modeOf(QFileInfo(user).absolutePath()), 0700U);
}

TEST_F(SettingsFileTest, ReportsABadRowAndTakesTheOthers)
{
    write(user, "[schedule]\nresetInterval = never\nnaturalBreak = 9\n\n[look]\ntextScale = 900\n");
    const LoadedSettings loaded = file.load();
    EXPECT_EQ(loaded.settings.schedule.resetInterval, 90min);
    EXPECT_EQ(loaded.settings.schedule.naturalBreak, 9min);
    ASSERT_EQ(loaded.problems.size(), 2U);
    EXPECT_EQ(loaded.problems[0].file, user.toStdString());
    EXPECT_EQ(loaded.problems[0].line, 2);
    EXPECT_EQ(loaded.problems[0].field, "schedule/resetInterval");
    EXPECT_EQ(loaded.problems[0].kind, ErrorKind::Malformed);
    EXPECT_EQ(loaded.problems[1].line, 6);
    EXPECT_EQ(loaded.problems[1].kind, ErrorKind::Invalid);
}

TEST_F(SettingsFileTest, KeepsCommentsUnknownKeysAndBadRowsWhenSaving)
{
    write(user, "# mine\n[look]\ntheme = dark ; at night\nsparkle = 11\ntextScale = 900\n[future]\nx = y\n");
    Settings settings = file.load().settings;
    settings.look.theme = Theme::Light;
    ASSERT_TRUE(file.save(settings));
    EXPECT_EQ(read(user),
              "# mine\n[look]\ntheme = light ; at night\nsparkle = 11\ntextScale = 900\n[future]\nx = "
              "y\n\n[meta]\nversion = 1\n");
}

TEST_F(SettingsFileTest, KeepsAnOutsideEditOfARowItDoesNotChange)
{
    Settings settings = file.load().settings;
    write(user, "[sound]\n# quieter\nvolume = 20\n");
    settings.sound.volume = 20;
    settings.sound.isMuted = true;
    ASSERT_TRUE(file.save(settings));
    EXPECT_TRUE(read(user).startsWith("[sound]\n# quieter\nvolume = 20\nmute = true\n"));
}

TEST_F(SettingsFileTest, DoesNotTouchAFileThatSaysTheSame)
{
    write(user, "[sound]\nvolume=20");
    ASSERT_TRUE(file.save(file.load().settings));
    EXPECT_EQ(read(user), "[sound]\nvolume=20");
}

TEST_F(SettingsFileTest, PutsTheUserAboveTheAdministratorAboveTheProgram)
{
    write(administrator, "[schedule]\nresetInterval = 60\ngrace = 30\n");
    write(user, "[schedule]\ngrace = 20\n");
    const Settings settings = file.load().settings;
    EXPECT_EQ(settings.schedule.resetInterval, 60min);
    EXPECT_EQ(settings.schedule.grace, 20s);
    EXPECT_EQ(settings.schedule.naturalBreak, 5min);
}

TEST_F(SettingsFileTest, FallsBackToTheAdministratorForABadRow)
{
    write(administrator, "[schedule]\nresetInterval = 60\n");
    write(user, "[schedule]\nresetInterval = soon\n");
    EXPECT_EQ(file.load().settings.schedule.resetInterval, 60min);
}

TEST_F(SettingsFileTest, WritesTheProgramsDefaultWhereTheAdministratorSaysOtherwise)
{
    write(administrator, "[schedule]\nresetInterval = 60\n");
    ASSERT_TRUE(file.save(Settings{}));
    EXPECT_EQ(file.load().settings.schedule.resetInterval, 90min);
    EXPECT_EQ(read(administrator), "[schedule]\nresetInterval = 60\n");
}

TEST_F(SettingsFileTest, NeverOverwritesWhatItCannotRead)
{
    ASSERT_TRUE(QDir().mkpath(user)); // a folder in the file's place
    const LoadedSettings loaded = file.load();
    EXPECT_EQ(loaded.settings, Settings{});
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems.front().kind, ErrorKind::Unreadable);
    Settings settings;
    settings.sound.isMuted = true;
    EXPECT_EQ(file.save(settings).error().kind, ErrorKind::Unreadable);
    EXPECT_TRUE(QFileInfo(user).isDir());
}

TEST_F(SettingsFileTest, NeverOverwritesAHugeFile)
{
    constexpr qsizetype kTwoMebibytes = 2'097'152;
    const QByteArray huge(kTwoMebibytes, '#');
    write(user, huge);
    Settings settings;
    settings.sound.isMuted = true;
    EXPECT_EQ(file.save(settings).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(read(user), huge);
}

TEST_F(SettingsFileTest, ReadsAFileOfANewerVersionAndLeavesItAlone)
{
    const QByteArray newer = "[meta]\nversion = 99\n[sound]\nmute = true\n";
    write(user, newer);
    const LoadedSettings loaded = file.load();
    EXPECT_TRUE(loaded.settings.sound.isMuted);
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems.front().kind, ErrorKind::Newer);
    EXPECT_EQ(file.save(Settings{}).error().kind, ErrorKind::Newer);
    EXPECT_EQ(read(user), newer);
}

TEST_F(SettingsFileTest, KeepsTheFileWhenTheDiskIsFull)
{
    const QByteArray old = "[sound]\nvolume = 20\n# " + QByteArray(5000, 'x') + "\n";
    write(user, old);
    Settings settings = file.load().settings;
    settings.sound.isMuted = true;
    const test::FileSizeLimit limit(1000);
    const Result<void> saved = file.save(settings);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Unwritable);
    EXPECT_EQ(saved.error().file, user.toStdString());
    EXPECT_EQ(read(user), old);
}

TEST_F(SettingsFileTest, SaysThatTheFolderCannotBeMade)
{
    write(folder.filePath(QStringLiteral("config")), "a file");
    Settings settings;
    settings.sound.isMuted = true;
    EXPECT_EQ(file.save(settings).error().kind, ErrorKind::Unwritable);
}

TEST_F(SettingsFileTest, RefusesValuesItCouldNotReadBack)
{
    Settings settings;
    settings.look.textScale = 1000;
    const Result<void> saved = file.save(settings);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(saved.error().field, "look/textScale");
    EXPECT_FALSE(QFile::exists(user));
}

TEST_F(SettingsFileTest, ReadsEveryOldFile)
{
    const QDir old(QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/data/old_settings"));
    const QStringList names = old.entryList({QStringLiteral("*.ini")}, QDir::Files);
    ASSERT_FALSE(names.empty());
    for (const QString& name : names) {
        const LoadedSettings loaded = SettingsFile(old.filePath(name), {}).load();
        EXPECT_TRUE(loaded.problems.empty()) << name.toStdString();
        EXPECT_EQ(loaded.settings.schedule.resetInterval, 75min) << name.toStdString();
        EXPECT_EQ(loaded.settings.hours.datesOff.size(), 2U) << name.toStdString();
    }
}

} // namespace
} // namespace unhunch::settings
