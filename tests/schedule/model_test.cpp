// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_day.h"
#include "tests/schedule/reduced_days.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>

namespace unhunch::schedule {
namespace {

using naive::Happening;
using naive::RandomDays;

constexpr int kBlocks = 10;
constexpr int kRunsAtLeast = 3'000;

constexpr std::array kActNames{"idle for",
                               "active",
                               "pauses typing",
                               "lock",
                               "unlock",
                               "sleep",
                               "wake",
                               "mic on",
                               "mic off",
                               "screen on",
                               "screen off",
                               "disturb on",
                               "disturb off",
                               "in a meeting",
                               "meeting over",
                               "calendar in",
                               "start",
                               "session begins",
                               "session done",
                               "session broken",
                               "snooze",
                               "snooze meeting",
                               "snooze today",
                               "skip",
                               "close",
                               "pause for",
                               "pause until tomorrow",
                               "pause until return",
                               "resume",
                               "moved",
                               "keep going"};

/// The last lines up to a minute.
std::string textOf(const std::vector<naive::Entry>& log, int upTo)
{
    constexpr std::ptrdiff_t kLines = 8;
    const auto end = std::find_if(
        log.begin(), log.end(), [upTo](const naive::Entry& entry) { return entry.first > upTo; });
    std::string text;
    for (auto line = end - std::min(kLines, end - log.begin()); line != end; ++line) {
        text += std::to_string(line->first) + " " + line->second + "\n";
    }
    return text;
}

std::string textOf(const naive::Rules& rules)
{
    std::string text = rules.zone + ", interval " + std::to_string(rules.interval) + ", natural break "
                       + std::to_string(rules.naturalBreak) + ", discreet after "
                       + std::to_string(rules.discreetAfter)
                       + (rules.waitsForPause ? ", waits for pauses\n" : "\n");
    for (const naive::Shift& shift : rules.shifts) {
        text += "shift on " + std::to_string(shift.weekday) + ": " + std::to_string(shift.start) + " to "
                + std::to_string(shift.end) + "\n";
    }
    for (const naive::DailyPlan& plan : rules.plans) {
        text += plan.routine + " at " + std::to_string(plan.timeOfDay) + (plan.inWork ? " in work\n" : "\n");
    }
    return text;
}

std::string story(const RandomDays& days, int upTo)
{
    std::string text = textOf(days.rules) + "start " + std::to_string(days.startUtc) + "\n";
    for (const Happening& happening : days.happenings) {
        if (happening.minute <= upTo) {
            text += std::to_string(happening.minute) + " "
                    + kActNames.at(static_cast<std::size_t>(happening.act)) + " "
                    + std::to_string(happening.value) + " " + std::to_string(happening.other) + " "
                    + happening.routine + "\n";
        }
    }
    return text;
}

/// Both tellings of the same days.
struct Told {
    explicit Told(const RandomDays& days)
        : reduced(days)
        , model(days.rules, days.startUtc, days.length)
    {
        model.run(days.happenings);
    }

    /// The first minute at which they differ, or -1.
    [[nodiscard]] int firstDifference() const;
    [[nodiscard]] std::string text(int upTo) const;

    ReducedDays reduced;
    naive::Model model;
};

/// Lines within a minute keep their order, but for minutes that also hold lines of the seconds before: the
/// model, which knows no seconds, cannot tell which of those come first.
std::vector<naive::Entry> comparable(std::vector<naive::Entry> log, const std::set<int>& unordered)
{
    for (const int minute : unordered) {
        const auto begin = std::find_if(
            log.begin(), log.end(), [minute](const naive::Entry& entry) { return entry.first == minute; });
        const auto end = std::find_if(
            begin, log.end(), [minute](const naive::Entry& entry) { return entry.first != minute; });
        std::sort(begin, end);
    }
    return log;
}

int Told::firstDifference() const
{
    for (std::size_t minute = 0; minute < model.phases.size(); ++minute) {
        // An agent that sleeps with its machine has no phase.
        const std::string& phase = reduced.phases.at(minute);
        if (!phase.empty() && phase != model.phases.at(minute)) {
            return static_cast<int>(minute);
        }
    }
    const auto one = comparable(reduced.log, reduced.between);
    const auto other = comparable(model.log, reduced.between);
    const auto [here, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (here == one.end() && there == other.end()) {
        return -1;
    }
    const int none = static_cast<int>(model.phases.size());
    return std::min(here == one.end() ? none : here->first, there == other.end() ? none : there->first);
}

std::string Told::text(int upTo) const
{
    const auto phaseIn = [upTo](const std::vector<std::string>& phases) {
        const auto place = static_cast<std::size_t>(std::max(upTo, 0));
        return place < phases.size() ? phases.at(place) : std::string{"the end"};
    };
    return "reducer: " + phaseIn(reduced.phases) + "\n" + textOf(reduced.log, upTo)
           + "model: " + phaseIn(model.phases) + "\n" + textOf(model.log, upTo);
}

/// Without one thing that happened, nor what ends it; nothing if it is itself such an end.
std::optional<RandomDays> without(RandomDays days, std::size_t place)
{
    using naive::Act;
    const auto isEnd = [](const Happening& happening) {
        return happening.act == Act::SessionDone || happening.act == Act::SessionBroken
               || happening.act == Act::Wake;
    };
    auto& all = days.happenings;
    const auto one = all.begin() + static_cast<std::ptrdiff_t>(place);
    if (isEnd(*one)) {
        return std::nullopt;
    }
    if (one->act == Act::SessionBegins || one->act == Act::Start || one->act == Act::Sleep) {
        const auto end = std::find_if(one, all.end(), isEnd);
        all.erase(end, end == all.end() ? end : end + 1);
    }
    all.erase(one);
    return days;
}

/// The same days with as little happening as makes them differ still.
RandomDays shortened(RandomDays days)
{
    for (std::size_t i = days.happenings.size(); i-- > 0;) {
        const auto fewer = i < days.happenings.size() ? without(days, i) : std::nullopt;
        if (fewer && Told{*fewer}.firstDifference() >= 0) {
            days = *fewer;
        }
    }
    return days;
}

int runsOfBlock()
{
    const char* const wanted = std::getenv("UNHUNCH_MODEL_RUNS");
    const int runs = wanted == nullptr ? kRunsAtLeast : std::atoi(wanted);
    return (runs + kBlocks - 1) / kBlocks;
}

class ReducerAndMinuteModel : public testing::TestWithParam<int> {};

TEST_P(ReducerAndMinuteModel, AgreeOnRandomDays)
{
    const int first = GetParam() * runsOfBlock();
    for (int seed = first + 1; seed <= first + runsOfBlock(); ++seed) {
        const RandomDays days = naive::randomDays(static_cast<std::uint64_t>(seed));
        const bool isSame = Told{days}.firstDifference() < 0;
        if (!isSame) {
            const RandomDays few = shortened(days);
            const Told told{few};
            const int minute = told.firstDifference();
            FAIL() << "seed " << seed << ", minute " << minute << "\n"
                   << story(few, minute) << told.text(minute);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Block, ReducerAndMinuteModel, testing::Range(0, kBlocks));

} // namespace
} // namespace unhunch::schedule
