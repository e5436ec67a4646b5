// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/private_file.h"

#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace unhunch::settings {
namespace {

class PrivateFileTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    [[nodiscard]] static unsigned modeOf(const QString& file)
    {
        struct stat status {};

        return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 07777U : 0U;
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(PrivateFileTest, IsWrittenAndReadBack)
{
    ASSERT_TRUE(writePrivateFile(path("a/b/state"), "phase counting\n"));
    EXPECT_EQ(readPrivateFile(path("a/b/state"), 1000).value(), "phase counting\n");
}

TEST_F(PrivateFileTest, IsForItsOwnerAlone)
{
    const mode_t before = ::umask(0);
    ASSERT_TRUE(writePrivateFile(path("a/state"), "1"));
    ::umask(before);
    EXPECT_EQ(modeOf(path("a/state")), 0600U);
    EXPECT_EQ(modeOf(path("a")), 0700U);
}

TEST_F(PrivateFileTest, IsNarrowedWhenItWasOpenToOthers)
{
    ASSERT_TRUE(writePrivateFile(path("a/state"), "1"));
    ASSERT_EQ(::chmod(QFile::encodeName(path("a/state")).constData(), 0644), 0);
    ASSERT_TRUE(writePrivateFile(path("a/state"), "2"));
    EXPECT_EQ(modeOf(path("a/state")), 0600U);
}

TEST_F(PrivateFileTest, LeavesNothingBesideIt)
{
    ASSERT_TRUE(writePrivateFile(path("a/state"), "1"));
    ASSERT_TRUE(writePrivateFile(path("a/state"), "2"));
    EXPECT_EQ(QDir(path("a")).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("state")});
}

TEST_F(PrivateFileTest, KeepsALinkThatPointsElsewhere)
{
    ASSERT_TRUE(writePrivateFile(path("real/state"), "1"));
    ASSERT_TRUE(QDir().mkpath(path("a")));
    ASSERT_TRUE(QFile::link(path("real/state"), path("a/state")));
    ASSERT_TRUE(writePrivateFile(path("a/state"), "2"));
    EXPECT_TRUE(QFileInfo(path("a/state")).isSymLink());
    EXPECT_EQ(readPrivateFile(path("real/state"), 1000).value(), "2");
}

TEST_F(PrivateFileTest, KeepsTheOldBytesWhenTheDiskIsFull)
{
    ASSERT_TRUE(writePrivateFile(path("a/state"), "whole"));
    const test::FileSizeLimit limit(1000);
    const Result<void> written = writePrivateFile(path("a/state"), QByteArray(100'000, 'x'));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::Unwritable);
    EXPECT_EQ(readPrivateFile(path("a/state"), 1000).value(), "whole");
    EXPECT_EQ(QDir(path("a")).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

TEST_F(PrivateFileTest, SaysThatAFolderCannotBeMade)
{
    ASSERT_TRUE(writePrivateFile(path("file"), "1"));
    EXPECT_EQ(writePrivateFile(path("file/state"), "1").error().kind, ErrorKind::Unwritable);
}

TEST_F(PrivateFileTest, IsNotFoundWhereThereIsNone)
{
    EXPECT_EQ(readPrivateFile(path("none"), 10).error().kind, ErrorKind::NotFound);
}

TEST_F(PrivateFileTest, IsReadUpToItsLimitOnly)
{
    ASSERT_TRUE(writePrivateFile(path("state"), "12345"));
    EXPECT_TRUE(readPrivateFile(path("state"), 5));
    EXPECT_EQ(readPrivateFile(path("state"), 4).error().kind, ErrorKind::Unreadable);
}

TEST_F(PrivateFileTest, IsNeitherAFolderNorAPipe)
{
    ASSERT_TRUE(QDir().mkpath(path("folder")));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    EXPECT_EQ(readPrivateFile(path("folder"), 10).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(readPrivateFile(path("pipe"), 10).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(writePrivateFile(path("folder"), "1").error().kind, ErrorKind::Unwritable);
}

} // namespace
} // namespace unhunch::settings
