// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/options.h"
#include "core/settings/settings_file.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace unhunch::settings {
namespace {

using std::chrono::minutes;

minutes anyMinute(int from, int until)
{
    return minutes(*rc::gen::inRange(from, until));
}

/// Times of a day in order, taken in pairs; the last interval may run into the next day.
DayHours anyHours()
{
    const auto drawn = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, 24 * 60));
    const std::vector<int> times(drawn.begin(), drawn.end());
    DayHours hours;
    for (std::size_t i = 0; i + 1 < times.size() && hours.size() < 8; i += 2) {
        hours.push_back({minutes(times[i]), minutes(times[i + 1])});
    }
    if (!hours.empty() && hours.back().from > minutes(0) && *rc::gen::arbitrary<bool>()) {
        hours.back().until = minutes(0);
    }
    return hours;
}

std::vector<DatesOff> anyDates()
{
    std::vector<DatesOff> dates;
    for (const int first : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40'000))) {
        const CivilDate day{std::chrono::days(first)};
        dates.push_back({day, day + std::chrono::days(*rc::gen::inRange(0, 30))});
    }
    return dates;
}

std::vector<std::string> anyIds()
{
    const auto letters = rc::gen::elementOf(std::string("abcxyz019_"));
    const auto id = rc::gen::nonEmpty(rc::gen::container<std::string>(letters));
    auto ids = *rc::gen::container<std::vector<std::string>>(id);
    // The word for an empty list.
    std::erase(ids, "none");
    std::erase_if(ids, [](const std::string& text) { return text.size() > 64; });
    return ids;
}

std::vector<std::string> anyCalendars()
{
    const auto any = rc::gen::map(rc::gen::pair(rc::gen::element<std::string>("/", "~/", "https://"),
                                                rc::gen::nonEmpty(rc::gen::string<std::string>())),
                                  [](const std::pair<std::string, std::string>& parts) {
                                      std::string calendar = parts.first;
                                      for (const char c : parts.second) {
                                          // What is left and right of a comma is trimmed, and an address has
                                          // no comma of its own.
                                          const bool isPlain = c > ' ' && c != '\x7F'
                                                               && (c != ',' || parts.first != "https://");
                                          calendar += isPlain ? c : '%';
                                      }
                                      return calendar;
                                  });
    return *rc::gen::container<std::vector<std::string>>(*rc::gen::inRange<std::size_t>(0, 20), any);
}

std::vector<std::string> anyNames()
{
    return *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("EasyEffects", "OBS Studio", "Zoë's recorder", "会議"));
}

/// Fills any kind of option with something that is allowed.
struct AnyValue {
    Settings& settings;

    void operator()(const Toggle& option) const { option.value(settings) = *rc::gen::arbitrary<bool>(); }

    void operator()(const Number& option) const
    {
        option.set(settings, *rc::gen::inRange(option.lowest, option.highest + 1));
    }

    void operator()(const TimeOfDay& option) const { option.value(settings) = anyMinute(0, 24 * 60); }

    void operator()(const OneOf& option) const
    {
        option.set(settings, *rc::gen::inRange<std::size_t>(0, option.choices.size()));
    }

    void operator()(const WeekdayChoice& option) const
    {
        option.value(settings) = Weekdays(*rc::gen::inRange(0UL, 128UL));
    }

    void operator()(const HoursOfDay& option) const { option.value(settings) = anyHours(); }

    void operator()(const DateList& option) const { option.value(settings) = anyDates(); }

    void operator()(const MinuteList& option) const
    {
        const auto drawn = *rc::gen::nonEmpty(
            rc::gen::container<std::set<int>>(rc::gen::inRange(option.lowest, option.highest + 1)));
        std::vector<minutes>& value = option.value(settings);
        value.clear();
        std::ranges::for_each(drawn, [&value](int item) { value.emplace_back(item); });
        value.resize(std::min<std::size_t>(value.size(), 8));
    }

    void operator()(const IdList& option) const { option.value(settings) = anyIds(); }

    void operator()(const NameList& option) const { option.value(settings) = anyNames(); }

    void operator()(const CalendarList& option) const { option.value(settings) = anyCalendars(); }

    void operator()(const LanguageCode& option) const
    {
        option.value(settings) = *rc::gen::element<std::string>("", "de", "pt_BR", "sr_RS@latin");
    }
};

Settings anySettings()
{
    Settings settings;
    for (const Option& option : options()) {
        std::visit(AnyValue{settings}, option.value);
    }
    return settings;
}

RC_GTEST_PROP(SettingsRoundTripProperty, EveryOptionReadsItsOwnText, ())
{
    const Settings settings = anySettings();
    Settings readBack;
    for (const Option& option : options()) {
        RC_ASSERT(setFromText(readBack, option, textOf(option, settings)).has_value());
    }
    RC_ASSERT(readBack == settings);
}

TEST(SettingsRoundTripTest, FilesSayWhatWasSavedLast)
{
    const QTemporaryDir folder;
    const SettingsFile file(folder.filePath(QStringLiteral("settings.ini")), {});
    // Each case saves over the file of the case before, so that rows change in place too.
    const bool holds = rc::check("save and load", [&file] {
        const Settings settings = anySettings();
        RC_ASSERT(file.save(settings).has_value());
        const LoadedSettings loaded = file.load();
        RC_ASSERT(loaded.problems.empty());
        RC_ASSERT(loaded.settings == settings);
    });
    EXPECT_TRUE(holds);
}

} // namespace
} // namespace unhunch::settings
