// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/provider_report.h"
#include "core/session/routine.h"

#include <QString>

namespace unhunch::report {

enum class Paper { A4, Letter };

/// What the user's region prints on.
[[nodiscard]] Paper usualPaper();

/// Writes one or two pages for a provider as a PDF with a title, in the interface language, readable in grey:
/// period, pattern, pain, function, red flags, sessions, notes. Notes that have no room are counted.
/// `catalogue` gives the routines' titles. Needs a QGuiApplication. Unwritable where the file cannot be
/// written; what was there stays.
[[nodiscard]] Result<void> writeProviderSheet(const journal::ProviderReport& report,
                                              const session::Catalogue& catalogue,
                                              Paper paper,
                                              const QString& file);

} // namespace unhunch::report
