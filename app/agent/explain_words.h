// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agent/reminder_words.h"
#include "core/schedule/explain.h"
#include "core/time/now.h"

#include <QString>
#include <QStringList>

namespace unhunch::agent {

/// An instant for people: the time where it is today, with the day where it is not.
[[nodiscard]] QString clockText(WallInstant instant, const Now& now);

/// The explanation in words, in the interface language; absolute times only.
[[nodiscard]] QStringList
explainWords(const std::vector<schedule::Line>& lines, const RoutineTitles& titles, const Now& now);

} // namespace unhunch::agent
