// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings_watcher.h"

#include "core/settings/private_file.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace unhunch::settings {
namespace {

constexpr int kPatienceMs = 5000;
constexpr int kNothingMs = 200;

class SettingsWatcherTest : public testing::Test {
protected:
    static void writeInPlace(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(text), text.size());
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("config/settings.ini"));
};

TEST_F(SettingsWatcherTest, TellsOfAFileThatIsMade)
{
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    ASSERT_TRUE(writePrivateFile(path, "1"));
    EXPECT_TRUE(spy.wait(kPatienceMs));
}

TEST_F(SettingsWatcherTest, TellsOfEveryReplacement)
{
    ASSERT_TRUE(writePrivateFile(path, "1"));
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(writePrivateFile(path, QByteArray::number(i)));
        EXPECT_TRUE(spy.wait(kPatienceMs)) << i;
    }
}

TEST_F(SettingsWatcherTest, TellsOfAnEditorThatWritesIntoTheFile)
{
    ASSERT_TRUE(writePrivateFile(path, "1"));
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    writeInPlace(path, "22");
    EXPECT_TRUE(spy.wait(kPatienceMs));
    ASSERT_TRUE(writePrivateFile(path, "333"));
    EXPECT_TRUE(spy.wait(kPatienceMs));
    writeInPlace(path, "4444");
    EXPECT_TRUE(spy.wait(kPatienceMs));
}

TEST_F(SettingsWatcherTest, TellsOfAFileThatIsRemoved)
{
    ASSERT_TRUE(writePrivateFile(path, "1"));
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    ASSERT_TRUE(QFile::remove(path));
    EXPECT_TRUE(spy.wait(kPatienceMs));
}

TEST_F(SettingsWatcherTest, TellsOfManyWritesAtOnceOnlyOnce)
{
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(writePrivateFile(path, QByteArray::number(i)));
    }
    EXPECT_TRUE(spy.wait(kPatienceMs));
    EXPECT_FALSE(spy.wait(kNothingMs));
}

TEST_F(SettingsWatcherTest, SaysNothingOfOtherFilesInTheFolder)
{
    ASSERT_TRUE(writePrivateFile(path, "1"));
    const SettingsWatcher watcher(path);
    QSignalSpy spy(&watcher, &SettingsWatcher::changed);
    ASSERT_TRUE(writePrivateFile(path + QStringLiteral(".other"), "1"));
    EXPECT_FALSE(spy.wait(kNothingMs));
}

TEST_F(SettingsWatcherTest, NeedsNoThreadOfItsOwn)
{
    const auto threads = [] {
        return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    const auto before = threads();
    const SettingsWatcher watcher(path);
    EXPECT_EQ(threads(), before);
}

} // namespace
} // namespace unhunch::settings
