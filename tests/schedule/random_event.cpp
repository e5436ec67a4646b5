// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_event.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace unhunch::schedule {
namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::seconds;

int between(int lowest, int highest)
{
    // Of full size from the first test on: small ones would draw from the low end of each range only.
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(lowest, highest + 1));
}

bool coin()
{
    return between(0, 1) == 1;
}

template <typename Value, std::size_t kCount>
Value oneOf(const std::array<Value, kCount>& values)
{
    return values.at(static_cast<std::size_t>(between(0, static_cast<int>(kCount) - 1)));
}

std::string randomRoutine()
{
    static constexpr std::array<const char*, 5> kRoutines{
        "office_reset", "discreet_reset", "strength_daily", "breathing_break", "no_such_routine"};
    return oneOf(kRoutines);
}

HoldKind randomHold()
{
    static constexpr std::array kKinds{HoldKind::Microphone,
                                       HoldKind::Camera,
                                       HoldKind::ScreenShare,
                                       HoldKind::DoNotDisturb,
                                       HoldKind::FullScreen,
                                       HoldKind::App,
                                       HoldKind::Locked};
    return oneOf(kKinds);
}

Answer randomAnswer()
{
    static constexpr std::array kKinds{AnswerKind::Start,
                                       AnswerKind::Snooze,
                                       AnswerKind::SnoozeUntilMeetingEnds,
                                       AnswerKind::SnoozeToday,
                                       AnswerKind::Skip,
                                       AnswerKind::Closed};
    return {oneOf(kKinds), minutes{between(0, 90)}};
}

Event randomSessionEvent()
{
    static constexpr std::array kOutcomes{SessionOutcome::Completed,
                                          SessionOutcome::Ended,
                                          SessionOutcome::PausedOut,
                                          SessionOutcome::Hurt,
                                          SessionOutcome::Vanished};
    switch (between(0, 5)) {
    case 0:
        return SessionBegan{randomRoutine(), seconds{between(0, 60)}};
    case 1:
        return SessionStepDone{seconds{between(0, 60)}, 60s};
    case 2:
        return SessionPaused{};
    case 3:
        return SessionResumed{};
    case 4:
        return StartRequested{randomRoutine()};
    default:
        return SessionEnded{oneOf(kOutcomes), seconds{between(0, 90)}, seconds{between(0, 90)}};
    }
}

Event randomHoldEvent(const Now& now)
{
    switch (between(0, 5)) {
    case 0:
    case 1:
        return HoldBegan{randomHold(), static_cast<std::uint64_t>(between(1, 2)), "Firefox"};
    case 2:
        return HoldEnded{randomHold(), static_cast<std::uint64_t>(between(1, 2))};
    case 3:
        return MeetingDeclared{minutes{between(0, 60)}};
    case 4:
        return MeetingOver{};
    default: {
        const WallInstant begin = now.wall + minutes{between(-30, 120)};
        return CalendarChanged{{{begin, begin + minutes{between(0, 90)}, "Planning"}}};
    }
    }
}

Event randomRequest()
{
    static constexpr std::array kPauses{PauseKind::For, PauseKind::UntilTomorrow, PauseKind::UntilReturn};
    switch (between(0, 6)) {
    case 0:
        return PauseRequested{{oneOf(kPauses), minutes{between(0, 120)}}};
    case 1:
        return ResumeRequested{};
    case 2:
        return UserMoved{};
    case 3:
        return KeepGoingRequested{minutes{between(0, 120)}};
    case 4:
        return OfferNowRequested{};
    case 5:
        return SafetyChanged{{between(0, 9) == 0, coin()}};
    default:
        return AnswerRequested{randomAnswer()};
    }
}

Event randomPresence(const Now& now)
{
    switch (between(0, 11)) {
    case 0:
        return BecameIdle{now.boot - seconds{between(0, 600)}};
    case 1:
    case 2:
    case 3:
        return BecameActive{};
    case 4:
        return Locked{};
    case 5:
    case 6:
    case 7:
        return Unlocked{};
    case 8:
        return WillSleep{};
    case 9:
    case 10:
        return WokeFromSleep{};
    default:
        return InputPaused{};
    }
}

} // namespace

Config randomConfig()
{
    Config config;
    config.interval = minutes{between(11, 120)};
    config.naturalBreak = minutes{between(1, 10)};
    config.settleAtMost = coin() ? 0s : 180s;
    config.hasIdleSource = between(0, 3) != 0;
    config.watchingCountsAsBeingHere = coin();
    config.offersDiscreet = coin();
    if (coin()) {
        const std::chrono::minutes from{between(0, 1439)};
        config.keptFree.push_back({from, std::chrono::minutes{between(0, 1439)}});
    }
    config.snoozeLimit = coin() ? std::optional{between(0, 3)} : std::nullopt;
    config.plans.at(PlanId::EveningWindDown).enabled = coin();
    config.plans.at(PlanId::MorningReset).enabled = coin();
    config.plans.at(PlanId::StrengthDaily).enabled = coin();
    config.plans.at(PlanId::AfternoonSlump).enabled = coin();
    return config;
}

WallInstant randomStart()
{
    constexpr std::chrono::sys_days kFirst{std::chrono::year{2026} / 1 / 1};
    // Mostly in somebody's working time, since most happens then.
    const auto day = std::chrono::days{between(0, 364)};
    const auto time = minutes{between(0, 2) == 0 ? between(0, 1439) : between(480, 960)};
    return WallInstant{kFirst} + day + time + seconds{between(0, 59)};
}

std::chrono::milliseconds randomWait()
{
    const int kind = between(0, 9);
    if (kind < 3) {
        return seconds{between(0, 60)};
    }
    return kind < 9 ? minutes{between(0, 40)} : minutes{between(0, 900)};
}

std::chrono::milliseconds randomJump()
{
    return minutes{between(-720, 720)};
}

Event randomEvent(const State& state, const Now& now)
{
    if (state.offer && between(0, 3) == 0) {
        return OfferAnswered{state.offer->id, randomAnswer()};
    }
    switch (between(0, 9)) {
    case 0:
    case 1:
        return randomPresence(now);
    case 2:
    case 3:
        return randomHoldEvent(now);
    case 4:
        return randomSessionEvent();
    case 5:
        return randomRequest();
    case 6:
        return OfferAnswered{state.offer ? state.offer->id : 7, randomAnswer()};
    case 7:
        return between(0, 9) == 0 ? Event{Restarted{}} : Event{ConfigChanged{}};
    default:
        return Woke{};
    }
}

} // namespace unhunch::schedule
