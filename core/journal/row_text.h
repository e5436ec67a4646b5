// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/rows.h"

#include <optional>
#include <string>
#include <string_view>

/// The words and numbers that stand in the journal for the values of rows.h. They never change; new ones may
/// be added.
namespace unhunch::journal {

[[nodiscard]] std::string_view originText(Origin origin);
[[nodiscard]] std::string_view outcomeText(SessionOutcome outcome);
[[nodiscard]] std::string_view stepOutcomeText(StepOutcome outcome);

/// Words of a later version read as OnDemand, Ended and Done: the nearest that claims nothing more.
[[nodiscard]] Origin originFromText(std::string_view text);
[[nodiscard]] SessionOutcome outcomeFromText(std::string_view text);
[[nodiscard]] StepOutcome stepOutcomeFromText(std::string_view text);

[[nodiscard]] std::string_view checkAnswerText(care::CheckAnswer answer);
[[nodiscard]] std::string_view resolutionText(ReportResolved::How how);
[[nodiscard]] std::string_view ladderEventText(LadderNoted::Event event);
[[nodiscard]] std::string_view ladderLevelText(session::LadderLevel level);

/// Words of a later version read as NoSymptoms, NotConfirmed and Wall; whether a check's row is a report is
/// read by its own query, which counts an unknown answer as one (care_reader.h).
[[nodiscard]] care::CheckAnswer checkAnswerFromText(std::string_view text);
/// Absent for what is no resolution.
[[nodiscard]] std::optional<ReportResolved::How> resolutionFromText(std::string_view text);
[[nodiscard]] LadderNoted::Event ladderEventFromText(std::string_view text);
[[nodiscard]] session::LadderLevel ladderLevelFromText(std::string_view text);

/// `2026-11-21`.
[[nodiscard]] std::string dayText(CivilDate day);
/// 1970-01-01 for what is no date.
[[nodiscard]] CivilDate dayFromText(std::string_view text);

[[nodiscard]] std::int64_t toMilliseconds(WallInstant instant);
[[nodiscard]] WallInstant fromMilliseconds(std::int64_t milliseconds);

} // namespace unhunch::journal
