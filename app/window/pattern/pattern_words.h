// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/look/theme.h"
#include "core/care/assessment.h"
#include "core/time/instants.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <span>

namespace unhunch::window {

/// The question that a group of signs answers.
[[nodiscard]] QString groupWords(care::SignGroup group);

/// "Desk tightness", or "Desk tightness and Stress tension"; empty without a pattern.
[[nodiscard]] QString patternNames(std::span<const care::PatternGuide> patterns);

/// "Answered today", or with the date.
[[nodiscard]] QString answeredWords(CivilDate day, CivilDate today);

/// One line about what to do with signs that are none of these, and the way there.
[[nodiscard]] QWidget* makeHelpLine(look::Theme& theme, std::function<void()> wanted);

} // namespace unhunch::window
