// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/row_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <random>

namespace unhunch::journal {
namespace {

using namespace std::string_view_literals;

// In the order of the enumerators.
constexpr std::array kOrigins{"offered"sv, "on_demand"sv};
constexpr std::array kOutcomes{"completed"sv, "ended"sv, "paused_out"sv, "hurt"sv, "interrupted"sv};
constexpr std::array kStepOutcomes{"done"sv, "skipped"sv, "hurt"sv};
constexpr std::array kResolutions{"cleared"sv, "retracted"sv};
constexpr std::array kLadderEvents{"confirmed"sv, "not_confirmed"sv, "moved"sv};
constexpr std::array kLadderLevels{"wall"sv, "counter"sv, "chair"sv, "floor"sv};

/// Ids of rows made within the same millisecond differ by this many bits of chance.
constexpr std::int64_t kIdsPerMillisecond = 1024;

template <typename Names, typename Enum>
std::string_view nameOf(const Names& names, Enum value)
{
    return names.at(static_cast<std::size_t>(value));
}

template <typename Enum, typename Names>
Enum valueOf(const Names& names, std::string_view text, Enum otherwise)
{
    const auto found = std::ranges::find(names, text);
    return found == names.end() ? otherwise : static_cast<Enum>(found - names.begin());
}

std::string padded(int value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

int number(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

RowId newRowId(WallInstant at)
{
    std::random_device chance;
    return toMilliseconds(at) * kIdsPerMillisecond + static_cast<std::int64_t>(chance()) % kIdsPerMillisecond;
}

Moment momentOf(const Now& now, std::string zoneName)
{
    return {now.wall, std::move(zoneName), std::chrono::floor<std::chrono::days>(now.local())};
}

std::string_view originText(Origin origin)
{
    return nameOf(kOrigins, origin);
}

std::string_view outcomeText(SessionOutcome outcome)
{
    return nameOf(kOutcomes, outcome);
}

std::string_view stepOutcomeText(StepOutcome outcome)
{
    return nameOf(kStepOutcomes, outcome);
}

Origin originFromText(std::string_view text)
{
    return valueOf(kOrigins, text, Origin::OnDemand);
}

SessionOutcome outcomeFromText(std::string_view text)
{
    return valueOf(kOutcomes, text, SessionOutcome::Ended);
}

StepOutcome stepOutcomeFromText(std::string_view text)
{
    return valueOf(kStepOutcomes, text, StepOutcome::Done);
}

std::string_view checkAnswerText(care::CheckAnswer answer)
{
    return care::checkAnswerId(answer);
}

care::CheckAnswer checkAnswerFromText(std::string_view text)
{
    return care::checkAnswerFromId(text).value_or(care::CheckAnswer::NoSymptoms);
}

std::string_view resolutionText(ReportResolved::How how)
{
    return nameOf(kResolutions, how);
}

std::optional<ReportResolved::How> resolutionFromText(std::string_view text)
{
    const auto* const found = std::ranges::find(kResolutions, text);
    return found == kResolutions.end()
               ? std::nullopt
               : std::optional(static_cast<ReportResolved::How>(found - kResolutions.begin()));
}

std::string_view ladderEventText(LadderNoted::Event event)
{
    return nameOf(kLadderEvents, event);
}

LadderNoted::Event ladderEventFromText(std::string_view text)
{
    return valueOf(kLadderEvents, text, LadderNoted::Event::NotConfirmed);
}

std::string_view ladderLevelText(session::LadderLevel level)
{
    return nameOf(kLadderLevels, level);
}

session::LadderLevel ladderLevelFromText(std::string_view text)
{
    return valueOf(kLadderLevels, text, session::LadderLevel::Wall);
}

std::string dayText(CivilDate day)
{
    const std::chrono::year_month_day parts(day);
    const auto month = static_cast<unsigned>(parts.month());
    const auto dayOfMonth = static_cast<unsigned>(parts.day());
    return padded(static_cast<int>(parts.year()), 4) + '-' + padded(static_cast<int>(month), 2) + '-'
           + padded(static_cast<int>(dayOfMonth), 2);
}

CivilDate dayFromText(std::string_view text)
{
    if (text.size() != 10) {
        return {};
    }
    const std::chrono::year_month_day day{
        std::chrono::year(number(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2))))};
    return day.ok() ? CivilDate(day) : CivilDate{};
}

std::int64_t toMilliseconds(WallInstant instant)
{
    return instant.time_since_epoch().count();
}

WallInstant fromMilliseconds(std::int64_t milliseconds)
{
    return WallInstant(std::chrono::milliseconds(milliseconds));
}

} // namespace unhunch::journal
