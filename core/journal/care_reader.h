// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <optional>
#include <vector>

/// What the journal knows of care. Failures are those of Journal.
namespace unhunch::journal {

/// What the safety gate goes by. A row of a later version that this one does not understand counts as a
/// report: the gate errs toward closed.
[[nodiscard]] Result<care::SafetyHistory> safetyHistory(const Journal& journal);

/// All rows of safety in the order in which they came to be; those this version does not understand are left
/// out.
[[nodiscard]] Result<std::vector<SafetyNoted>> safetyRows(const Journal& journal);

/// An answer to the check or a report; absent for rows that only resolve one or that this version does not
/// understand.
[[nodiscard]] Result<std::optional<SafetyRecord>> safetyRecord(const Journal& journal, RowId id);

/// Days from `first` to `last`, both included, in the order of time.
[[nodiscard]] Result<std::vector<SymptomNoted>>
symptoms(const Journal& journal, CivilDate first, CivilDate last);

[[nodiscard]] Result<std::optional<SymptomNoted>> symptom(const Journal& journal, RowId id);

/// The last assessment.
[[nodiscard]] Result<std::optional<PatternAssessed>> lastAssessment(const Journal& journal);

[[nodiscard]] Result<std::optional<PatternAssessed>> assessment(const Journal& journal, RowId id);

/// In the order of time.
[[nodiscard]] Result<std::vector<PatternAssessed>> assessments(const Journal& journal);

/// In the order of time.
[[nodiscard]] Result<std::vector<LadderNoted>> ladderRows(const Journal& journal);

/// The day of the first push-up session at the wall of which anything was played.
[[nodiscard]] Result<std::optional<CivilDate>> firstWallPushUp(const Journal& journal);

/// In the order of time.
[[nodiscard]] Result<std::vector<ProposalAnswered>> proposals(const Journal& journal);

} // namespace unhunch::journal
