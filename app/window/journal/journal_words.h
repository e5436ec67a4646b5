// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clocks/calendar_date.h"
#include "core/journal/rows.h"
#include "core/result.h"
#include "core/session/routine.h"

#include <QString>

namespace unhunch::window {

/// "Today", "Yesterday", "Monday, 16 November", with the year where it is another one.
[[nodiscard]] QString dayWords(CivilDate day, CivilDate today);

/// The time of day where the user was then, in the user's notation.
[[nodiscard]] QString timeOfDayWords(const journal::Moment& moment);

/// The title in the catalogue; the words of the id for a routine that is gone.
[[nodiscard]] QString routineTitle(const session::Catalogue& catalogue, const std::string& routine);

/// "Completed", "Ended early" and so on; a session without an end is "Not finished".
[[nodiscard]] QString outcomeWords(const journal::SessionRecord& record);

/// Time played: "90 s", "2 min 30 s", "7 min"; nothing for a session in which nothing was played.
[[nodiscard]] QString playedWords(std::chrono::milliseconds played);

/// The same for an exercise.
[[nodiscard]] QString exerciseTitle(const session::Catalogue& catalogue, const std::string& exercise);

/// "30 s", "12 s · hurt", "skipped".
[[nodiscard]] QString stepWords(const journal::StepEnded& step);

/// Outcome and time played, with a dot between them.
[[nodiscard]] QString outcomeAndTimeWords(const journal::SessionRecord& record);

/// Outcome, time played and pain, with dots between them.
[[nodiscard]] QString detailWords(const journal::SessionRecord& record);

/// Why the journal cannot be shown, and what that means.
[[nodiscard]] QString journalErrorWords(const Error& error);

} // namespace unhunch::window
