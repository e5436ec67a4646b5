// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/migrations.h"

#include "tests/journal/journal_fixture.h"

#include <gtest/gtest.h>

#include <array>

namespace unhunch::journal {
namespace {

constexpr std::array kTwo{
    Migration{1, "first", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"},
    Migration{2,
              "second",
              "ALTER TABLE notes ADD COLUMN day TEXT; -- with ; in a comment\n"
              "CREATE TRIGGER stamp AFTER INSERT ON notes BEGIN UPDATE notes SET day = 'a;b' WHERE id = "
              "new.id; END;"},
};
constexpr std::array kBroken{
    kTwo[0],
    Migration{2,
              "broken",
              "ALTER TABLE notes ADD COLUMN day TEXT; INSERT INTO nowhere VALUES (1); DROP TABLE notes;"},
    Migration{3, "never", "DROP TABLE notes;"},
};

class MigrationsTest : public JournalFixture {
protected:
    MigrationsTest() { QDir().mkpath(QFileInfo(path).absolutePath()); }

    Result<void> migrateTo(std::span<const Migration> migrations) const
    {
        return migrate(openRaw(path), migrations, path.toStdString());
    }

    QString backup = QString::fromStdString(backupPath(path.toStdString(), 1));
};

TEST_F(MigrationsTest, MakeAFreshJournal)
{
    ASSERT_TRUE(migrateTo(kTwo));
    EXPECT_EQ(number(path, "PRAGMA user_version"), 2);
    ASSERT_TRUE(openRaw(path).execute("INSERT INTO notes (text) VALUES ('x')"));
    EXPECT_EQ(number(path, "SELECT count(*) FROM notes WHERE day = 'a;b'"), 1);
}

TEST_F(MigrationsTest, DoNothingASecondTime)
{
    ASSERT_TRUE(migrateTo(kTwo));
    ASSERT_TRUE(openRaw(path).execute("INSERT INTO notes (text) VALUES ('x')"));
    ASSERT_TRUE(migrateTo(kTwo));
    EXPECT_EQ(number(path, "SELECT count(*) FROM notes"), 1);
    EXPECT_FALSE(QFile::exists(backup));
}

TEST_F(MigrationsTest, KeepRowsAndABackupOfTheVersionBefore)
{
    ASSERT_TRUE(migrateTo(std::span(kTwo).first(1)));
    ASSERT_TRUE(openRaw(path).execute("INSERT INTO notes (text) VALUES ('x')"));
    ASSERT_TRUE(migrateTo(kTwo));
    EXPECT_EQ(number(path, "SELECT count(*) FROM notes"), 1);
    EXPECT_EQ(number(backup, "PRAGMA user_version"), 1);
    EXPECT_EQ(number(backup, "SELECT count(*) FROM notes"), 1);
    EXPECT_EQ(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

TEST_F(MigrationsTest, StartFromAMissingFile)
{
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(migrateTo(kTwo));
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(MigrationsTest, RefuseAJournalOfANewerVersion)
{
    ASSERT_TRUE(migrateTo(kTwo));
    EXPECT_EQ(migrateTo(std::span(kTwo).first(1)).error().kind, ErrorKind::Newer);
    EXPECT_EQ(number(path, "PRAGMA user_version"), 2);
}

TEST_F(MigrationsTest, StopAtTheFirstFailureWithTheVersionBefore)
{
    ASSERT_TRUE(migrateTo(std::span(kTwo).first(1)));
    ASSERT_TRUE(openRaw(path).execute("INSERT INTO notes (text) VALUES ('x')"));
    const Result<void> migrated = migrateTo(kBroken);
    ASSERT_FALSE(migrated);
    EXPECT_NE(migrated.error().detail.find("migration 2 broken"), std::string::npos);
    EXPECT_EQ(number(path, "PRAGMA user_version"), 1);
    EXPECT_EQ(number(path, "SELECT count(*) FROM pragma_table_info('notes')"), 2);
    EXPECT_EQ(number(path, "SELECT count(*) FROM notes"), 1);
    EXPECT_EQ(number(backup, "SELECT count(*) FROM notes"), 1);
}

TEST_F(MigrationsTest, StopAtRowsThatPointNowhere)
{
    constexpr std::array kOrphaning{
        Migration{1,
                  "tables",
                  "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id)); "
                  "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);"},
        Migration{2, "orphans", "DELETE FROM a;"}};
    EXPECT_FALSE(migrateTo(kOrphaning));
    EXPECT_EQ(number(path, "PRAGMA user_version"), 1);
    EXPECT_EQ(number(path, "SELECT count(*) FROM a"), 1);
}

TEST_F(MigrationsTest, LeaveADamagedFileAlone)
{
    const QByteArray rubbish(8192, 'x');
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(rubbish), rubbish.size());
    file.close();
    const Result<Journal> journal = Journal::open(path, Role::Agent);
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().kind, ErrorKind::Malformed);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), rubbish);
}

TEST_F(MigrationsTest, AreNumberedWithoutGaps)
{
    int expected = 0;
    for (const Migration& migration : embeddedMigrations()) {
        EXPECT_EQ(migration.version, ++expected);
        EXPECT_FALSE(migration.name.empty());
    }
    EXPECT_GE(expected, 1);
}

TEST_F(MigrationsTest, OpenEveryOldJournal)
{
    const QDir old(QStringLiteral(UNHUNCH_SOURCE_DIR "/tests/data/old_journals"));
    const QStringList names = old.entryList({QStringLiteral("*.sql")}, QDir::Files);
    ASSERT_FALSE(names.empty());
    for (const QString& name : names) {
        SCOPED_TRACE(name.toStdString());
        QFile text(old.filePath(name));
        ASSERT_TRUE(text.open(QIODevice::ReadOnly));
        QFile::remove(path);
        ASSERT_TRUE(openRaw(path).execute(text.readAll().toStdString()));
        const Journal journal = open();
        EXPECT_EQ(journal.sessions(10).value().size(), 2U);
        EXPECT_EQ(journal.totals(kDay).value().resets, 1);
        EXPECT_EQ(journal.unfinishedSessions().value().size(), 1U);
        EXPECT_EQ(number(path, "PRAGMA user_version"), newestVersion(embeddedMigrations()));
    }
}

} // namespace
} // namespace unhunch::journal
