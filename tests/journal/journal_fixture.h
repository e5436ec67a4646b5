// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/database.h"
#include "core/journal/journal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>

namespace unhunch::journal {

inline constexpr CivilDate kDay{std::chrono::local_days{std::chrono::year{2026} / 11 / 21}};
inline constexpr WallInstant kNoon{std::chrono::milliseconds{1'795'262'400'000}};

inline Moment momentAt(WallInstant at)
{
    return {at, "Europe/Berlin", kDay};
}

inline SessionBegun officeReset(SessionId id)
{
    using namespace std::chrono_literals;
    return {id, "office_reset", "grant-" + std::to_string(id), Origin::Offered, true, 90s, momentAt(kNoon)};
}

/// A folder of its own for each test, with a path for the journal in it.
class JournalFixture : public testing::Test {
protected:
    static Database openRaw(const QString& file, Database::Mode mode = Database::Mode::Create)
    {
        Result<Database> database = Database::open(file.toStdString(), mode);
        EXPECT_TRUE(database) << database.error().detail;
        return *std::move(database);
    }

    static std::int64_t number(const QString& file, std::string_view sql)
    {
        return openRaw(file, Database::Mode::Existing).integer(sql).value_or(-1);
    }

    [[nodiscard]] Journal open(Role role = Role::Agent) const
    {
        Result<Journal> journal = Journal::open(path, role);
        EXPECT_TRUE(journal) << (journal ? "" : describe(journal.error()));
        return *std::move(journal);
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data/journal.sqlite"));
};

} // namespace unhunch::journal
