// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/reduced_days.h"

#include "core/schedule/outlook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace unhunch::schedule {
namespace {

using namespace std::chrono_literals;
using naive::Act;
using naive::Happening;
using naive::RandomDays;
using std::chrono::minutes;

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
    case Act::Start:
        return answering(AnswerKind::Start);
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

} // namespace

ReducedDays::ReducedDays(const RandomDays& days)
    : m_zone(days.rules.zone)
    , m_start(WallInstant{minutes{days.startUtc}})
    , m_config(configOf(days.rules))
    , m_clock(m_zone, m_start)
{
    live(days);
}

void ReducedDays::live(const RandomDays& days)
{
    send(Restarted{});
    auto next = days.happenings.begin();
    for (int minute = 0; minute < days.length; ++minute) {
        passTo(m_start + minutes{minute});
        for (; next != days.happenings.end() && next->minute == minute; ++next) {
            m_isAsleep = next->act == Act::Sleep || (m_isAsleep && next->act != Act::Wake);
            send(eventOf(*next, m_state, m_clock.now()));
        }
        const std::string_view phase = phaseName(phaseAt(m_config, m_state, m_clock.now()));
        phases.emplace_back(m_isAsleep ? std::string_view{} : phase);
    }
    // What happened in a sleep to the end is told by one more wake.
    send(Woke{});
}

void ReducedDays::passTo(WallInstant instant)
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

void ReducedDays::send(const Event& event)
{
    Step step = reduce(m_config, m_state, event, m_clock.now());
    m_state = std::move(step.state);
    m_wake = step.nextWake;
    m_civilWake = step.nextCivilWake;
    for (const Effect& effect : step.effects) {
        note(effect);
        if (const auto* const begun = std::get_if<BeginSession>(&effect)) {
            send(SessionBegan{begun->routine, {}});
        }
    }
}

void ReducedDays::note(const Effect& effect)
{
    std::string what;
    WallInstant at;
    if (const auto* const offered = std::get_if<RecordOffer>(&effect)) {
        what = "offer " + offered->offer.routine;
        at = offered->at;
    } else if (const auto* const answered = std::get_if<RecordAnswer>(&effect)) {
        what = answered->routine + " " + std::string{outcomeName(answered->outcome)};
        at = answered->at;
    } else {
        return;
    }
    // What a signal that may come back puts off by seconds belongs to the next minute.
    const auto minute = std::chrono::ceil<minutes>(at - m_start);
    log.emplace_back(static_cast<int>(minute.count()), what);
    if (at - m_start < minute) {
        between.insert(static_cast<int>(minute.count()));
    }
}

} // namespace unhunch::schedule
