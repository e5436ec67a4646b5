// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/pain_pattern.h"
#include "core/care/red_flag.h"
#include "core/journal/care_rows.h"

#include <QString>

#include <array>

/// Short words for what people note about their back.
namespace unhunch::window {

/// "Between the blades".
[[nodiscard]] QString placeWords(care::Place place);
/// "Grows through the workday".
[[nodiscard]] QString patternWords(care::PainPattern pattern);
/// Such as "Numbness or tingling", for marks and lists.
[[nodiscard]] QString flagWords(care::RedFlag flag);
/// What an entry of this occasion is called: "How you felt", "After 48 hours".
[[nodiscard]] QString occasionWords(care::Occasion occasion);

/// One of the four function scores.
struct FunctionScore {
    std::optional<int> care::FunctionScores::*score;
    QString name; ///< "Desk work"
};

/// In the order of care::FunctionScores.
[[nodiscard]] std::array<FunctionScore, 4> functionScores();

/// An entry in one line: pain, places, pattern, function, with dots between them.
[[nodiscard]] QString symptomWords(const journal::SymptomNoted& entry);

} // namespace unhunch::window
