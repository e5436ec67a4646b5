// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/pain_pattern.h"
#include "core/care/red_flag.h"
#include "core/care/symptoms.h"
#include "core/time/instants.h"

#include <QString>

/// Words of a report for a provider, in the interface language.
namespace unhunch::report {

/// "12 Nov", as the locale writes it.
[[nodiscard]] QString shortDay(CivilDate day);
/// "12 November 2026".
[[nodiscard]] QString longDay(CivilDate day);

/// In the third person, for somebody who treats the user.
[[nodiscard]] QString flagWords(care::RedFlag flag);
[[nodiscard]] QString patternWords(care::PainPattern pattern);

/// What the four scores of function are about, in the order of FunctionScores.
struct FunctionWords {
    QString deskWork;
    QString sleep;
    QString lifting;
    QString headTurn;
};

[[nodiscard]] FunctionWords functionWords();

} // namespace unhunch::report
