// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entries.h"
#include "core/session/routine.h"

#include <QString>
#include <QStringList>

namespace unhunch::window {

/// What the list of entries says about one of them.
struct EntryWords {
    QString title; ///< "Office reset", "How you felt", "Red flag: fever with back pain"
    QString detail; ///< in one line, with dots between its parts
    QString note; ///< the user's own words, in one line
};

[[nodiscard]] EntryWords entryWords(const journal::Entry& entry, const session::Catalogue& catalogue);

/// "Red flag: numbness or tingling".
[[nodiscard]] QString flagTitle(care::RedFlag flag);
[[nodiscard]] QString checkTitle();
[[nodiscard]] QString answerWords(care::CheckAnswer answer);
/// What was answered to the check, and the pain with it; nothing for a red flag.
[[nodiscard]] QStringList answerLines(const journal::SafetyRecord& record);
/// What became of a report: "Reported by mistake".
[[nodiscard]] QString resolutionWords(journal::ReportResolved::How how);
[[nodiscard]] QString assessmentTitle();
/// The pattern that was taken; without one that it was none of them.
[[nodiscard]] QString takenWords(std::optional<care::PainPattern> pattern);

} // namespace unhunch::window
