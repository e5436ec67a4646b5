// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/settings/settings.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace unhunch::settings {

/// The translation context of every label and help text: `QCoreApplication::translate(kTextContext,
/// option.label)`.
inline constexpr const char* kTextContext = "Settings";

/// One way to set an option of few ways.
struct Choice {
    std::string_view text; ///< in the file
    const char* label; ///< English, for people; translate it in kTextContext
};

/// A bool, shown as a switch.
struct Toggle {
    bool& (*value)(Settings&);
};

/// A number of minutes, seconds, percent or times; both bounds are allowed values.
struct Number {
    enum class Unit { Count, Percent, Seconds, Minutes };
    Unit unit;
    int lowest;
    int highest;
    int (*get)(const Settings&);
    void (*set)(Settings&, int);
};

/// A time of day such as `21:30`, in minutes after midnight.
struct TimeOfDay {
    std::chrono::minutes& (*value)(Settings&);
};

/// One of a few ways; get and set use the index into `choices`.
struct OneOf {
    std::span<const Choice> choices;
    std::size_t (*get)(const Settings&);
    void (*set)(Settings&, std::size_t);
};

/// Weekdays such as `mon, tue, sat`, or `none`.
struct WeekdayChoice {
    Weekdays& (*value)(Settings&);
};

/// Intervals such as `09:00-12:30, 13:30-17:30`, or `off`.
struct HoursOfDay {
    DayHours& (*value)(Settings&);
};

/// Dates and ranges such as `2026-05-01, 2026-12-24..2027-01-01`, or `none`.
struct DateList {
    std::vector<DatesOff>& (*value)(Settings&);
};

/// One to eight different lengths such as `5, 10, 15`, each within the bounds, in the user's order.
struct MinuteList {
    int lowest;
    int highest;
    std::vector<std::chrono::minutes>& (*value)(Settings&);
};

/// Identifiers such as `childs_pose, band_row`, or `none`.
struct IdList {
    std::vector<std::string>& (*value)(Settings&);
};

/// Names such as `OBS Studio, EasyEffects`, or `none`.
struct NameList {
    std::vector<std::string>& (*value)(Settings&);
};

/// Calendars such as `/home/me/work.ics, https://example.org/team.ics`, or `none`.
struct CalendarList {
    std::vector<std::string>& (*value)(Settings&);
};

/// A language code such as `de` or `pt_BR`, or `system`.
struct LanguageCode {
    std::string& (*value)(Settings&);
};

using OptionValue = std::variant<Toggle,
                                 Number,
                                 TimeOfDay,
                                 OneOf,
                                 WeekdayChoice,
                                 HoursOfDay,
                                 DateList,
                                 MinuteList,
                                 IdList,
                                 NameList,
                                 CalendarList,
                                 LanguageCode>;

/// One option: all that file, command line and settings window need to know of it. Its default is what
/// `Settings{}` holds.
struct Option {
    std::string_view key; ///< `section/name`, as in the file
    OptionValue value;
    const char* label; ///< English, a few words; translate it in kTextContext
    const char* help; ///< English, one sentence; translate it in kTextContext
};

/// Every option, in the order of the file.
[[nodiscard]] std::span<const Option> options();
/// Null where there is no such option.
[[nodiscard]] const Option* findOption(std::string_view key);

/// The option's value in `settings` as it stands in the file.
[[nodiscard]] std::string textOf(const Option& option, const Settings& settings);
/// Reads the option's value from its text. Changes nothing and answers Malformed or Invalid, with `field` =
/// key, when the text does not parse or is out of bounds.
Result<void> setFromText(Settings& settings, const Option& option, std::string_view text);

} // namespace unhunch::settings
