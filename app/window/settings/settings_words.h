// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings_model.h"
#include "core/settings/option_pages.h"

#include <QString>

#include <string_view>
#include <vector>

namespace unhunch::window {

/// A text of the option table in the interface language.
[[nodiscard]] QString settingsTr(const char* text);

/// Where an option stands: "Sessions – At hand".
[[nodiscard]] QString placeOf(const settings::Option& option);

/// The keys of a group in the order in which they are shown: a week begins with the locale's first day.
[[nodiscard]] std::vector<std::string_view> shownKeys(const settings::OptionGroup& group);

/// The switch that this option belongs to (`plans/evening` for `plans/eveningTime`), null for an option of
/// its own.
[[nodiscard]] const settings::Option* parentOf(const settings::Option& option);

/// Label with the label of its switch before it where it has one: "Evening wind-down: Time".
[[nodiscard]] QString fullLabel(const settings::Option& option);

/// The option's value as people write it: "90 min", "On", "21:30".
[[nodiscard]] QString valueWords(const settings::Option& option, const settings::Settings& values);

/// What was changed, for the line with Undo.
[[nodiscard]] QString changeWords(const SettingsChange& change, const settings::Settings& now);

/// What a text for this option has to look like, said when one does not.
[[nodiscard]] QString formWords(const settings::Option& option);

/// Why a change was not taken.
[[nodiscard]] QString refusalWords(const settings::Option& option, const Error& error);

/// One bad row of a settings file: where, what, and what is used instead.
[[nodiscard]] QString problemWords(const Error& problem, const settings::Settings& used);

/// " min", " s", " %" or nothing.
[[nodiscard]] QString unitSuffix(settings::Number::Unit unit);

} // namespace unhunch::window
