// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace unhunch::care {

/// Signs that call for a provider instead of exercises (PROTOCOLS 3.2). The words for people are the shell's.
enum class RedFlag {
    BladderOrBowel, ///< lost control of bladder or bowels: emergency care at once
    Numbness, ///< numbness or tingling in arms or hands during movement
    NightPain, ///< pain that wakes from sleep or prevents a comfortable position
    Fever, ///< together with the back pain
    CancerHistory, ///< with new discomfort in the upper back
};

/// The emergency first.
inline constexpr std::array kRedFlags{
    RedFlag::BladderOrBowel, RedFlag::Numbness, RedFlag::NightPain, RedFlag::Fever, RedFlag::CancerHistory};

/// The name in the journal and on D-Bus, such as `bladder_bowel`.
[[nodiscard]] std::string_view redFlagId(RedFlag flag);
[[nodiscard]] std::optional<RedFlag> redFlagFromId(std::string_view id);

/// Whether it needs emergency care at once.
[[nodiscard]] constexpr bool isEmergency(RedFlag flag)
{
    return flag == RedFlag::BladderOrBowel;
}

} // namespace unhunch::care
