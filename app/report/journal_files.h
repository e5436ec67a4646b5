// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/provider_sheet.h"
#include "core/journal/archive.h"
#include "core/journal/journal.h"

#include <QString>

#include <optional>

namespace unhunch::report {

/// What a file of the journal is written as, by the end of its name.
enum class ExportFormat { Csv, Json, Pdf };

/// `.csv`, `.json` or `.pdf`, in capitals as well; nothing for another.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString& file);

/// What is exported.
struct ExportWish {
    QString file; ///< replaced at once or not at all; only the user may read it
    ExportFormat format = ExportFormat::Pdf;
    CivilDate first; ///< of CSV and PDF; JSON is always everything
    CivilDate last;
    Paper paper = Paper::A4;
    WallInstant now;
};

/// Writes it. Unwritable with the file where the disk takes no more, Refused where `progress` stopped it, and
/// as the journal fails. PDF needs a QGuiApplication.
[[nodiscard]] Result<void> exportJournal(const journal::Journal& journal,
                                         const session::Catalogue& catalogue,
                                         const ExportWish& wish,
                                         const journal::Progress& progress = {});

/// Takes in an archive from a file, as importArchive. Unreadable where it cannot be read.
[[nodiscard]] Result<journal::ImportReport>
importJournal(journal::Journal& journal, const QString& file, const journal::Progress& progress = {});

} // namespace unhunch::report
