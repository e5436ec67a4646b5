// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/outlook.h"
#include "core/schedule/reducer.h"
#include "tests/schedule/random_day.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_zone.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <string>

namespace unhunch::schedule {
namespace {

using namespace std::chrono_literals;
using naive::Act;
using naive::Happening;
using naive::RandomDays;
using std::chrono::minutes;

constexpr int kDaysAtLeast = 1'000;

Config configOf(const naive::Rules& rules)
{
    Config config;
    config.interval = minutes{rules.interval};
    config.naturalBreak = minutes{rules.naturalBreak};
    config.discreetAfter = minutes{rules.discreetAfter};
    config.hasIdleSource = true;
    config.settleAtMost = rules.waitsForPause ? 3min : 0min;
    config.workHours.week = {};
    for (const naive::Shift& shift : rules.shifts) {
        config.workHours.week.at(static_cast<std::size_t>(shift.weekday))
            .push_back({minutes{shift.start}, minutes{shift.end}});
    }
    for (const naive::DailyPlan& plan : rules.plans) {
        for (Plan& item : config.plans.items) {
            if (item.routine == plan.routine) {
                item.enabled = true;
                item.timeOfDay = minutes{std::max(plan.timeOfDay, 0)};
                item.inWorkHours = plan.inWork;
            }
        }
    }
    return config;
}

Event answering(AnswerKind kind, int value = 0)
{
    return AnswerRequested{{kind, minutes{value}}};
}

Event eventOf(const Happening& happening, const State& state, const Now& now)
{
    const minutes value{happening.value};
    switch (happening.act) {
    case Act::Idle:
        return BecameIdle{now.boot - value};
    case Act::Active:
        return BecameActive{};
    case Act::TypingPaused:
        return InputPaused{};
    case Act::Lock:
        return Locked{};
    case Act::Unlock:
        return Unlocked{};
    case Act::Sleep:
        return WillSleep{};
    case Act::Wake:
        return WokeFromSleep{};
    case Act::MicrophoneOn:
        return HoldBegan{HoldKind::Microphone, 1, "Firefox"};
    case Act::MicrophoneOff:
        return HoldEnded{HoldKind::Microphone, 1};
    case Act::ScreenOn:
        return HoldBegan{HoldKind::ScreenShare, 2, "Firefox"};
    case Act::ScreenOff:
        return HoldEnded{HoldKind::ScreenShare, 2};
    case Act::DisturbOn:
        return HoldBegan{HoldKind::DoNotDisturb, 3, ""};
    case Act::DisturbOff:
        return HoldEnded{HoldKind::DoNotDisturb, 3};
    case Act::MeetingDeclared:
        return MeetingDeclared{value};
    case Act::MeetingOver:
        return MeetingOver{};
    case Act::Calendar:
        return CalendarChanged{{{now.wall + value, now.wall + value + minutes{happening.other}, "Planning"}}};
    case Act::SessionBegins:
        return SessionBegan{happening.routine, {}};
    case Act::SessionDone:
        return SessionEnded{SessionOutcome::Completed, 90s, 90s};
    case Act::SessionBroken:
        return SessionEnded{SessionOutcome::Ended, 1s, 90s};
    case Act::Snooze:
        return answering(AnswerKind::Snooze, happening.value);
    case Act::SnoozeMeeting:
        return answering(AnswerKind::SnoozeUntilMeetingEnds);
    case Act::SnoozeToday:
        return answering(AnswerKind::SnoozeToday);
    case Act::Skip:
        return answering(AnswerKind::Skip);
    case Act::Close:
        return OfferAnswered{state.offer ? state.offer->id : 0, {AnswerKind::Closed, {}}};
    case Act::Pause:
        return PauseRequested{{PauseKind::For, value}};
    case Act::PauseTomorrow:
        return PauseRequested{{PauseKind::UntilTomorrow, {}}};
    case Act::PauseReturn:
        return PauseRequested{{PauseKind::UntilReturn, {}}};
    case Act::Resume:
        return ResumeRequested{};
    case Act::Moved:
        return UserMoved{};
    case Act::KeepGoing:
        return KeepGoingRequested{value};
    }
    return Woke{};
}

/// Drives the reducer through the same days, waking it only when it asked for that.
class Reduced {
public:
    explicit Reduced(const RandomDays& days)
        : m_zone(days.rules.zone)
        , m_start(WallInstant{minutes{days.startUtc}})
        , m_config(configOf(days.rules))
        , m_clock(m_zone, m_start)
    {
        send(Restarted{});
        auto next = days.happenings.begin();
        for (int minute = 0; minute < days.length; ++minute) {
            passTo(m_start + minutes{minute});
            for (; next != days.happenings.end() && next->minute == minute; ++next) {
                m_isAsleep = next->act == Act::Sleep || (m_isAsleep && next->act != Act::Wake);
                send(eventOf(*next, m_state, m_clock.now()));
            }
            phases.emplace_back(
                m_isAsleep ? std::string{}
                           : std::string{phaseName(outlook(m_config, m_state, m_clock.now()).phase)});
        }
        // What happened in a sleep to the end is told by one more wake.
        send(Woke{});
    }

    std::vector<naive::Entry> log;
    std::vector<std::string> phases; ///< empty while asleep

private:
    void passTo(WallInstant instant)
    {
        while (!m_isAsleep) {
            const Now now = m_clock.now();
            auto wake = m_civilWake.value_or(instant + 1min);
            if (m_wake) {
                wake = std::min<WallInstant>(wake, now.wall + (*m_wake - now.boot));
            }
            if (wake > instant) {
                break;
            }
            EXPECT_GT(wake, now.wall) << "a wake in the past";
            m_clock.advance(wake - now.wall);
            send(Woke{});
        }
        m_clock.advance(instant - m_clock.now().wall);
    }

    void send(const Event& event)
    {
        Step step = reduce(m_config, m_state, event, m_clock.now());
        m_state = std::move(step.state);
        m_wake = step.nextWake;
        m_civilWake = step.nextCivilWake;
        for (const Effect& effect : step.effects) {
            note(effect);
        }
    }

    void note(const Effect& effect)
    {
        // What a signal that may come back puts off by seconds belongs to the next minute.
        const auto minuteOf = [this](WallInstant instant) {
            return static_cast<int>(std::chrono::ceil<minutes>(instant - m_start).count());
        };
        if (const auto* const offered = std::get_if<RecordOffer>(&effect)) {
            log.emplace_back(minuteOf(offered->at), "offer " + offered->offer.routine);
        } else if (const auto* const answered = std::get_if<RecordAnswer>(&effect)) {
            log.emplace_back(minuteOf(answered->at),
                             answered->routine + " " + std::string{outcomeName(answered->outcome)});
        }
    }

    test::DatabaseZone m_zone;
    WallInstant m_start;
    Config m_config;
    test::FakeClock m_clock;
    State m_state;
    bool m_isAsleep = false;
    std::optional<BootInstant> m_wake;
    std::optional<WallInstant> m_civilWake;
};

std::string textOf(const std::vector<naive::Entry>& log, int upTo)
{
    std::string text;
    for (const auto& [minute, what] : log) {
        if (minute <= upTo) {
            text += std::to_string(minute) + " " + what + "\n";
        }
    }
    return text;
}

std::string story(const RandomDays& days, int upTo)
{
    std::string text = days.rules.zone + " interval " + std::to_string(days.rules.interval) + " break "
                       + std::to_string(days.rules.naturalBreak) + " start " + std::to_string(days.startUtc)
                       + "\n";
    for (const Happening& happening : days.happenings) {
        if (happening.minute <= upTo) {
            text += std::to_string(happening.minute) + " act "
                    + std::to_string(static_cast<int>(happening.act)) + " " + std::to_string(happening.value)
                    + " " + happening.routine + "\n";
        }
    }
    return text;
}

/// The first minute at which both tellings differ, or -1.
int firstDifference(const Reduced& reduced, const naive::Model& model)
{
    for (std::size_t minute = 0; minute < model.phases.size(); ++minute) {
        const std::string& phase = reduced.phases.at(minute);
        if (!phase.empty() && phase != model.phases.at(minute)) {
            return static_cast<int>(minute);
        }
    }
    const std::size_t length = std::min(reduced.log.size(), model.log.size());
    for (std::size_t i = 0; i < length; ++i) {
        if (reduced.log.at(i) != model.log.at(i)) {
            return std::min(reduced.log.at(i).first, model.log.at(i).first);
        }
    }
    return reduced.log.size() == model.log.size() ? -1 : static_cast<int>(model.phases.size());
}

int daysToLive()
{
    const char* const wanted = std::getenv("UNHUNCH_MODEL_DAYS");
    return wanted == nullptr ? kDaysAtLeast : std::atoi(wanted);
}

TEST(ReducerAndMinuteModel, AgreeOnThousandsOfRandomDays)
{
    int lived = 0;
    for (std::uint64_t seed = 1; lived < daysToLive(); ++seed) {
        const RandomDays days = naive::randomDays(seed);
        lived += days.length / 1440;
        const Reduced reduced{days};
        naive::Model model{days.rules, days.startUtc, days.length};
        model.run(days.happenings);

        const int minute = firstDifference(reduced, model);
        const auto place = static_cast<std::size_t>(std::max(minute, 0));

        ASSERT_EQ(minute, -1) << "seed " << seed << "\n"
                              << story(days, minute) << "reducer: "
                              << (place < reduced.phases.size() ? reduced.phases.at(place) : "") << "\n"
                              << textOf(reduced.log, minute)
                              << "model: " << (place < model.phases.size() ? model.phases.at(place) : "")
                              << "\n"
                              << textOf(model.log, minute);
    }
}

} // namespace
} // namespace unhunch::schedule
