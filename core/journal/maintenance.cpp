// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/maintenance.h"

#include "core/journal/database.h"
#include "core/journal/migrations.h"
#include "core/journal/open_lock.h"
#include "core/journal/salvage.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace unhunch::journal {
namespace {

/// What SQLite keeps beside the file while it is open; a clean end removes it.
constexpr std::array kCompanions{"-wal", "-shm", "-journal"};

QString markOf(const QString& journal)
{
    return journal + QLatin1String(".unchecked");
}

std::string nativeName(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

Result<bool> quickCheck(const Database& database)
{
    Result<Statement> check = database.prepare("PRAGMA quick_check(1)");
    if (!check) {
        return tl::unexpected<Error>(check.error());
    }
    const auto saysOk = [&check](bool hasRow) { return hasRow && check->text(0) == "ok"; };
    return check->step().map(saysOk);
}

/// Whether SQLite finds the file whole. An error where that cannot be told.
Result<bool> isWhole(const QString& journal)
{
    Result<bool> whole = Database::open(nativeName(journal), Database::Mode::Existing).and_then(quickCheck);
    if (!whole && whole.error().kind == ErrorKind::Malformed) {
        return false;
    }
    return whole;
}

QString asideName(const QString& journal, CivilTime now)
{
    const QDateTime stamp = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const QFileInfo info(journal);
    const QString base = info.absolutePath() + QLatin1Char('/') + info.completeBaseName()
                         + QLatin1String(".damaged-") + stamp.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = base + QLatin1String(".sqlite");
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = base + QLatin1Char('-') + QString::number(i) + QLatin1String(".sqlite");
    }
    return name;
}

/// Makes a new journal at `path` of what can be read of the damaged one.
Result<Salvaged> rebuild(const QString& damaged, const QString& path)
{
    QFile::remove(path);
    const Result<Database> fresh = Database::open(nativeName(path), Database::Mode::Create);
    if (!fresh) {
        return tl::unexpected<Error>(fresh.error());
    }
    const Result<void> isReady = migrate(*fresh, embeddedMigrations(), nativeName(path)).and_then([&] {
        return fresh->execute("PRAGMA journal_mode = WAL");
    });
    if (!isReady) {
        return tl::unexpected<Error>(isReady.error());
    }
    const Result<Database> old = Database::open(nativeName(damaged), Database::Mode::ReadOnly);
    // Damaged beyond its first page nothing can be read at all.
    return old ? salvageRows(*old, *fresh) : Result<Salvaged>(Salvaged{});
}

Result<void> rename(const QString& from, const QString& to)
{
    QFile file(from);
    return file.rename(to) ? Result<void>{}
                           : failure(ErrorKind::Unwritable,
                                     "cannot rename " + from.toStdString() + " to " + to.toStdString());
}

Result<void> setAside(const QString& journal, const QString& aside)
{
    for (const char* const companion : kCompanions) {
        const QLatin1String suffix(companion);
        const bool isThere = QFileInfo::exists(journal + suffix);
        if (Result<void> renamed = isThere ? rename(journal + suffix, aside + suffix) : Result<void>{};
            !renamed) {
            return renamed;
        }
    }
    return rename(journal, aside);
}

/// The new file is whole before the damaged one is touched, so that nothing is lost where the disk is full.
Result<CheckReport> repair(const QString& journal, CivilTime now)
{
    const QString rebuilt = journal + QLatin1String(".rebuilt");
    const Result<Salvaged> salvaged = rebuild(journal, rebuilt);
    if (!salvaged) {
        QFile::remove(rebuilt);
        return tl::unexpected<Error>(salvaged.error());
    }
    const QString aside = asideName(journal, now);
    const Result<void> isDone = setAside(journal, aside).and_then([&] { return rename(rebuilt, journal); });
    if (!isDone) {
        return tl::unexpected<Error>(isDone.error());
    }
    return CheckReport{true, aside, salvaged->rows, salvaged->tablesCut};
}

Result<CheckReport> checkAlone(const QString& journal, CivilTime now)
{
    if (!QFileInfo::exists(journal)) {
        return CheckReport{};
    }
    const Result<bool> whole = isWhole(journal);
    if (!whole) {
        return tl::unexpected<Error>(whole.error());
    }
    return *whole ? CheckReport{} : repair(journal, now);
}

} // namespace

bool isCheckNeeded(const QString& journal)
{
    const QString mark = markOf(journal);
    const bool wasLeftOpen = QFileInfo(journal + QLatin1String("-wal")).size() > 0
                             || QFileInfo(journal + QLatin1String("-journal")).size() > 0;
    if (wasLeftOpen && !QFileInfo::exists(mark)) {
        QFile file(mark);
        // Without the mark the check is only lost if this process dies before it.
        static_cast<void>(file.open(QIODevice::WriteOnly)
                          && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    return wasLeftOpen || QFileInfo::exists(mark);
}

Result<CheckReport> checkAndRepair(const QString& journal, CivilTime now)
{
    const Result<OpenLock> lock = OpenLock::takeAlone(journal);
    if (!lock) {
        return tl::unexpected<Error>(lock.error());
    }
    Result<CheckReport> report = checkAlone(journal, now);
    if (report) {
        QFile::remove(markOf(journal));
    } else {
        report.error().file = journal.toStdString();
    }
    return report;
}

} // namespace unhunch::journal
