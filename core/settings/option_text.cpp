// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/calendar_sources.h"
#include "core/settings/options.h"
#include "core/settings/value_text.h"

#include <algorithm>
#include <set>

namespace unhunch::settings {
namespace {

constexpr std::size_t kMostSnoozes = 8;

template <typename T>
Result<void> take(T& member, Result<T> value)
{
    if (!value) {
        return tl::unexpected<Error>(std::move(value.error()));
    }
    member = *std::move(value);
    return {};
}

tl::unexpected<Error> outOfBounds(int lowest, int highest)
{
    return failure(ErrorKind::Invalid,
                   "must be from " + std::to_string(lowest) + " to " + std::to_string(highest));
}

/// Reads the text of one kind of option into the settings.
struct Reader {
    Settings& settings;
    std::string_view text;

    Result<void> operator()(const Toggle& toggle) const
    {
        return take(toggle.value(settings), parseToggle(text));
    }

    Result<void> operator()(const TimeOfDay& time) const
    {
        return take(time.value(settings), parseTimeOfDay(text));
    }

    Result<void> operator()(const WeekdayChoice& days) const
    {
        return take(days.value(settings), parseWeekdays(text));
    }

    Result<void> operator()(const HoursOfDay& hours) const
    {
        return take(hours.value(settings), parseHours(text));
    }

    Result<void> operator()(const DateList& dates) const
    {
        return take(dates.value(settings), parseDates(text));
    }

    Result<void> operator()(const IdList& ids) const { return take(ids.value(settings), parseIds(text)); }

    Result<void> operator()(const NameList& names) const
    {
        return take(names.value(settings), parseNames(text));
    }

    Result<void> operator()(const CalendarList& calendars) const
    {
        return take(calendars.value(settings), parseCalendars(text));
    }

    Result<void> operator()(const LanguageCode& language) const
    {
        return take(language.value(settings), parseLanguage(text));
    }

    Result<void> operator()(const Number& number) const
    {
        const Result<int> value = parseWholeNumber(text);
        if (!value) {
            return tl::unexpected<Error>(value.error());
        }
        if (*value < number.lowest || *value > number.highest) {
            return outOfBounds(number.lowest, number.highest);
        }
        number.set(settings, *value);
        return {};
    }

    Result<void> operator()(const OneOf& oneOf) const
    {
        const auto found = std::ranges::find(oneOf.choices, text, &Choice::text);
        if (found == oneOf.choices.end()) {
            std::string known;
            for (const Choice& choice : oneOf.choices) {
                known += (known.empty() ? "" : ", ") + std::string(choice.text);
            }
            return failure(ErrorKind::Invalid, "must be one of " + known);
        }
        oneOf.set(settings, static_cast<std::size_t>(found - oneOf.choices.begin()));
        return {};
    }

    Result<void> operator()(const MinuteList& list) const
    {
        Result<std::vector<std::chrono::minutes>> values = parseMinuteList(text);
        if (!values) {
            return tl::unexpected<Error>(std::move(values.error()));
        }
        const auto isOutside = [&list](std::chrono::minutes value) {
            return value.count() < list.lowest || value.count() > list.highest;
        };
        if (std::ranges::any_of(*values, isOutside)) {
            return outOfBounds(list.lowest, list.highest);
        }
        const std::set<std::chrono::minutes> different(values->begin(), values->end());
        if (values->empty() || values->size() > kMostSnoozes || different.size() != values->size()) {
            return failure(ErrorKind::Invalid, "must be one to eight different numbers");
        }
        list.value(settings) = *std::move(values);
        return {};
    }
};

/// The text of one kind of option. The accessors want settings they could change, hence no const; nothing is
/// changed.
struct Writer {
    Settings& settings;

    std::string operator()(const Toggle& toggle) const { return toggleText(toggle.value(settings)); }

    std::string operator()(const Number& number) const { return std::to_string(number.get(settings)); }

    std::string operator()(const TimeOfDay& time) const { return timeOfDayText(time.value(settings)); }

    std::string operator()(const WeekdayChoice& days) const { return weekdaysText(days.value(settings)); }

    std::string operator()(const HoursOfDay& hours) const { return hoursText(hours.value(settings)); }

    std::string operator()(const DateList& dates) const { return datesText(dates.value(settings)); }

    std::string operator()(const MinuteList& list) const { return minuteListText(list.value(settings)); }

    std::string operator()(const IdList& ids) const { return idsText(ids.value(settings)); }

    std::string operator()(const NameList& names) const { return namesText(names.value(settings)); }

    std::string operator()(const CalendarList& calendars) const
    {
        return calendarsText(calendars.value(settings));
    }

    std::string operator()(const LanguageCode& language) const
    {
        return languageText(language.value(settings));
    }

    std::string operator()(const OneOf& oneOf) const
    {
        const std::size_t index = oneOf.get(settings);
        return index < oneOf.choices.size() ? std::string(oneOf.choices[index].text) : std::string{};
    }
};

} // namespace

std::string textOf(const Option& option, const Settings& settings)
{
    Settings copy = settings;
    return std::visit(Writer{copy}, option.value);
}

Result<void> setFromText(Settings& settings, const Option& option, std::string_view text)
{
    Result<void> outcome = std::visit(Reader{settings, text}, option.value);
    if (!outcome) {
        outcome.error().field = option.key;
    }
    return outcome;
}

} // namespace unhunch::settings
