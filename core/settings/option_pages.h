// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"

#include <array>
#include <span>
#include <string_view>

namespace unhunch::settings {

/// The pages of the settings window, in their order. Data and About hold no options.
enum class OptionPage { Reset, WorkHours, QuietTimes, Sessions, LookAndSound, Figure, Data, About };

inline constexpr std::array kOptionPages{OptionPage::Reset,
                                         OptionPage::WorkHours,
                                         OptionPage::QuietTimes,
                                         OptionPage::Sessions,
                                         OptionPage::LookAndSound,
                                         OptionPage::Figure,
                                         OptionPage::Data,
                                         OptionPage::About};

/// Options that stand together below one heading. Each option is in one group.
struct OptionGroup {
    OptionPage page;
    const char* title; ///< English, for people; translate it in kTextContext
    std::span<const std::string_view> keys; ///< in the order in which they are shown
};

/// Every group, page after page.
[[nodiscard]] std::span<const OptionGroup> optionGroups();
/// The group of an option; null for an unknown key.
[[nodiscard]] const OptionGroup* groupOf(std::string_view key);
/// English, for people; translate it in kTextContext.
[[nodiscard]] const char* pageTitle(OptionPage page);

} // namespace unhunch::settings
