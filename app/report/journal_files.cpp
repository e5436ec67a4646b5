// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/journal_files.h"

#include "core/journal/csv.h"
#include "core/settings/private_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace unhunch::report {
namespace {

/// Lets `write` fill the file; nothing of it is seen before all of it is there.
template <typename Write>
Result<void> replaceFile(const QString& file, Write write)
{
    QSaveFile target(file);
    const auto failed = [&](ErrorKind kind, const std::string& why) {
        return tl::unexpected(Error{kind, why, file.toStdString(), 0, {}});
    };
    if (!target.open(QIODevice::WriteOnly)) {
        return failed(ErrorKind::Unwritable, target.errorString().toStdString());
    }
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<void> written = write(target); !written) {
        return failed(written.error().kind, written.error().detail);
    }
    return target.commit() ? Result<void>{}
                           : Result<void>(failed(ErrorKind::Unwritable, target.errorString().toStdString()));
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("csv")) {
        return ExportFormat::Csv;
    }
    if (suffix == QLatin1String("json")) {
        return ExportFormat::Json;
    }
    return suffix == QLatin1String("pdf") ? std::optional(ExportFormat::Pdf) : std::nullopt;
}

Result<void> exportJournal(const journal::Journal& journal,
                           const session::Catalogue& catalogue,
                           const ExportWish& wish,
                           const journal::Progress& progress)
{
    switch (wish.format) {
    case ExportFormat::Csv:
        return replaceFile(wish.file, [&](QIODevice& device) {
            return journal::writeCsv(journal, device, wish.first, wish.last, progress);
        });
    case ExportFormat::Json:
        return replaceFile(wish.file, [&](QIODevice& device) {
            return journal::writeArchive(journal, device, wish.now, progress);
        });
    case ExportFormat::Pdf:
        return journal::providerReport(journal, wish.first, wish.last)
            .and_then([&](const journal::ProviderReport& report) {
                return writeProviderSheet(report, catalogue, wish.paper, wish.file);
            });
    }
    return {};
}

Result<journal::ImportReport>
importJournal(journal::Journal& journal, const QString& file, const journal::Progress& progress)
{
    return settings::readPrivateFile(file, journal::kLongestArchive).and_then([&](const QByteArray& json) {
        return journal::importArchive(journal, json, file.toStdString(), progress);
    });
}

} // namespace unhunch::report
