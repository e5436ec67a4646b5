// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/options.h"

#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

/// How the table of options names the members of the settings.
namespace unhunch::settings {

/// The member of the settings that is found by following `Path`: `&Settings::look, &LookSettings::theme`.
template <auto... Path>
auto& at(Settings& settings)
{
    return (settings.*....*Path);
}

/// The same in settings that stay as they are.
template <auto... Path>
const auto& constAt(const Settings& settings)
{
    return (settings.*....*Path);
}

/// A number that is an int or a std::chrono::duration in the settings; both bounds are allowed values.
template <auto... Path>
constexpr Number number(Number::Unit unit, int lowest, int highest)
{
    using Value = std::remove_cvref_t<decltype(at<Path...>(std::declval<Settings&>()))>;
    const auto get = [](const Settings& settings) {
        if constexpr (std::is_same_v<Value, int>) {
            return constAt<Path...>(settings);
        } else {
            return static_cast<int>(constAt<Path...>(settings).count());
        }
    };
    const auto set = [](Settings& settings, int value) { at<Path...>(settings) = Value(value); };
    return {unit, lowest, highest, get, set};
}

/// `choices` in the order of the enumerators.
template <auto... Path>
constexpr OneOf oneOf(std::span<const Choice> choices)
{
    using Value = std::remove_cvref_t<decltype(at<Path...>(std::declval<Settings&>()))>;
    const auto get
        = [](const Settings& settings) { return static_cast<std::size_t>(constAt<Path...>(settings)); };
    const auto set
        = [](Settings& settings, std::size_t index) { at<Path...>(settings) = static_cast<Value>(index); };
    return {choices, get, set};
}

/// The hours of a weekday; Monday is 0.
template <std::size_t Day>
constexpr HoursOfDay hoursOf()
{
    return {[](Settings& settings) -> DayHours& { return std::get<Day>(settings.hours.week); }};
}

} // namespace unhunch::settings
