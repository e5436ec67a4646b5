// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <optional>
#include <string>
#include <vector>

/// What a provider would want to see of a period (PROTOCOLS 6), as facts; words and picture are the shell's.
namespace unhunch::journal {

/// All pain noted on one day: after sessions, before them, and of its own accord.
struct PainOfDay {
    CivilDate day;
    int least = 0;
    int most = 0;
    double mean = 0;
    int count = 0;

    bool operator==(const PainOfDay&) const = default;
};

/// Function as it was noted on some day.
struct FunctionOfDay {
    CivilDate day;
    care::FunctionScores scores;

    bool operator==(const FunctionOfDay&) const = default;
};

/// Sessions of one routine.
struct RoutineTotals {
    std::string routine;
    int sessions = 0; ///< of which anything was played
    std::chrono::milliseconds played{0};

    bool operator==(const RoutineTotals&) const = default;
};

/// Something in the user's own words.
struct NoteOfDay {
    CivilDate day;
    std::string text;

    bool operator==(const NoteOfDay&) const = default;
};

struct ProviderReport {
    CivilDate first; ///< both included
    CivilDate last;
    std::vector<PainOfDay> pain; ///< days with any, in order
    std::optional<FunctionOfDay> functionAtFirst; ///< the earliest in the period in which anything was scored
    std::optional<FunctionOfDay> functionAtLast; ///< the latest, where it is another
    std::optional<PatternAssessed> assessment; ///< the last up to the end of the period
    std::vector<SafetyNoted> safety; ///< red flags, symptoms in the check, and what resolved them
    std::vector<RoutineTotals> routines; ///< the most played first
    int activeDays = 0; ///< days with a session of which anything was played
    int hurtSteps = 0; ///< exercises that were left out because they hurt
    std::vector<NoteOfDay> notes; ///< the newest first

    bool operator==(const ProviderReport&) const = default;
};

/// Pain of each day from `first` to `last`, both included; days without any are left out.
[[nodiscard]] Result<std::vector<PainOfDay>>
painOfDays(const Journal& journal, CivilDate first, CivilDate last);

[[nodiscard]] Result<ProviderReport> providerReport(const Journal& journal, CivilDate first, CivilDate last);

} // namespace unhunch::journal
