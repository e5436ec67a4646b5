// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an archive of the journal: whatever comes in, the journal stays whole, and what it then says
// of itself comes in again without a complaint.
#include "core/journal/archive.h"
#include "core/journal/care_reader.h"
#include "core/journal/database.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

namespace {

using namespace unhunch;
using namespace unhunch::journal;

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

Journal openFresh()
{
    static const QTemporaryDir folder;
    Result<Journal> journal = Journal::open(folder.filePath(QStringLiteral("journal.sqlite")), Role::Agent);
    require(journal.has_value());
    // Nobody pulls the plug here.
    require(journal->database().execute("PRAGMA synchronous = OFF").has_value());
    return *std::move(journal);
}

void empty(const Journal& journal)
{
    for (const detail::ArchiveTable& table : detail::archiveTables()) {
        // The schema's own cascades take what hangs on a row; reports go after what resolves them.
        const std::string name(table.name);
        const std::string all = "DELETE FROM " + name;
        if (name == "safety") {
            require(journal.database().execute(all + " WHERE resolves IS NOT NULL").has_value());
        }
        require(journal.database().execute(all).has_value());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static Journal journal = openFresh();
    const QByteArray text(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size)); // NOLINT
    const auto report = importArchive(journal, text, "input");
    if (!report) {
        return 0;
    }
    require(report->problems.size() <= 100 && report->leftOut >= 0);
    for (const Error& problem : report->problems) {
        require(problem.line >= 1 && !problem.field.empty());
    }
    require(safetyHistory(journal).has_value() && journal.sessions(10).has_value());
    if (report->added > 0) {
        QBuffer buffer;
        require(buffer.open(QIODevice::WriteOnly));
        require(writeArchive(journal, buffer, WallInstant{}).has_value());
        const auto again = importArchive(journal, buffer.data(), "again");
        require(again && again->added == 0 && again->leftOut == 0);
        empty(journal);
    }
    return 0;
}
