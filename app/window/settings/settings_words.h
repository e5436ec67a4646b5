// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"

#include <QString>

#include <string_view>

namespace unhunch::window {

/// A text of the option table in the interface language.
[[nodiscard]] QString settingsTr(const char* text);

/// The part of the key before the slash.
[[nodiscard]] std::string_view sectionOf(const settings::Option& option);
/// The heading of a section; a section without one is named by its key.
[[nodiscard]] QString sectionTitle(std::string_view section);

/// The switch that this option belongs to (`plans/evening` for `plans/eveningTime`), null for an option of
/// its own.
[[nodiscard]] const settings::Option* parentOf(const settings::Option& option);

/// Label with the label of its switch before it where it has one: "Evening wind-down: Time".
[[nodiscard]] QString fullLabel(const settings::Option& option);

/// The option's value as people write it: "90 min", "On", "21:30".
[[nodiscard]] QString valueWords(const settings::Option& option, const settings::Settings& values);

/// What a text for this option has to look like, said when one does not.
[[nodiscard]] QString formWords(const settings::Option& option);

/// Why a change was not taken.
[[nodiscard]] QString refusalWords(const settings::Option& option, const Error& error);

/// One bad row of a settings file: where, what, and what is used instead.
[[nodiscard]] QString problemWords(const Error& problem, const settings::Settings& used);

/// " min", " s", " %" or nothing.
[[nodiscard]] QString unitSuffix(settings::Number::Unit unit);

} // namespace unhunch::window
