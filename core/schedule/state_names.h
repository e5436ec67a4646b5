// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/state.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace unhunch::schedule {

/// Names that state files use for the values of an enumeration.
template <typename Value, std::size_t kCount>
using NameTable = std::array<std::pair<Value, std::string_view>, kCount>;

inline constexpr NameTable<SnoozeKind, 3> kSnoozeNames{
    {{SnoozeKind::Minutes, "minutes"}, {SnoozeKind::MeetingEnd, "meeting"}, {SnoozeKind::Today, "today"}}};
inline constexpr NameTable<PauseKind, 3> kPauseNames{
    {{PauseKind::For, "for"}, {PauseKind::UntilTomorrow, "tomorrow"}, {PauseKind::UntilReturn, "return"}}};
inline constexpr NameTable<OfferKind, 4> kOfferNames{{{OfferKind::Reset, "reset"},
                                                      {OfferKind::BeforeMeeting, "before_meeting"},
                                                      {OfferKind::Discreet, "discreet"},
                                                      {OfferKind::Plan, "plan"}}};

template <typename Value, std::size_t kCount>
std::string_view nameIn(const NameTable<Value, kCount>& table, Value value)
{
    for (const auto& entry : table) {
        if (entry.first == value) {
            return entry.second;
        }
    }
    return "";
}

template <typename Value, std::size_t kCount>
std::optional<Value> valueIn(const NameTable<Value, kCount>& table, std::string_view name)
{
    for (const auto& entry : table) {
        if (entry.second == name) {
            return entry.first;
        }
    }
    return std::nullopt;
}

} // namespace unhunch::schedule
