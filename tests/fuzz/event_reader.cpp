// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/event_reader.h"

#include <array>
#include <string>

namespace unhunch::fuzz {
namespace {

using namespace unhunch::schedule;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::chrono::sys_days kFirst{std::chrono::year{2024} / 1 / 1};

template <typename Value, std::size_t kCount>
Value oneOf(Bytes& bytes, const std::array<Value, kCount>& values)
{
    return values.at(bytes.byte() % kCount);
}

std::string routineFrom(Bytes& bytes)
{
    static constexpr std::array<const char*, 8> kRoutines{"office_reset",
                                                          "discreet_reset",
                                                          "evening_wind_down",
                                                          "strength_daily",
                                                          "morning_reset",
                                                          "breathing_break",
                                                          "safety_check",
                                                          "no such routine\n%"};
    return oneOf(bytes, kRoutines);
}

HoldKind kindFrom(Bytes& bytes)
{
    return static_cast<HoldKind>(bytes.byte() % (static_cast<unsigned>(HoldKind::Asleep) + 1));
}

Answer answerFrom(Bytes& bytes)
{
    const auto kind = static_cast<AnswerKind>(bytes.byte() % (static_cast<unsigned>(AnswerKind::Closed) + 1));
    return {kind, minutes{bytes.between(-5, 2000)}};
}

Event presenceFrom(Bytes& bytes, const Now& now)
{
    switch (bytes.byte() % 8) {
    case 0:
        return BecameIdle{now.boot - seconds{bytes.between(-60, 2000)}};
    case 1:
        return BecameActive{};
    case 2:
        return Locked{};
    case 3:
        return Unlocked{};
    case 4:
        return WillSleep{};
    case 5:
        return WokeFromSleep{};
    default:
        return InputPaused{};
    }
}

CalendarChanged calendarFrom(Bytes& bytes, const Now& now)
{
    CalendarChanged changed;
    for (int left = bytes.between(0, 4); left > 0; --left) {
        const WallInstant begin = now.wall + minutes{bytes.between(-60, 300)};
        changed.meetings.push_back({begin, begin + minutes{bytes.between(-5, 200)}, "Planning"});
    }
    return changed;
}

Event holdFrom(Bytes& bytes, const Now& now)
{
    switch (bytes.byte() % 6) {
    case 0:
    case 1:
        return HoldBegan{kindFrom(bytes), bytes.byte(), bytes.coin() ? "Firefox" : "a b\n%"};
    case 2:
        return HoldEnded{kindFrom(bytes), bytes.byte()};
    case 3:
        return MeetingDeclared{minutes{bytes.between(-5, 1000)}};
    case 4:
        return MeetingOver{};
    default:
        return calendarFrom(bytes, now);
    }
}

Event sessionFrom(Bytes& bytes)
{
    switch (bytes.byte() % 6) {
    case 0:
        return SessionBegan{routineFrom(bytes), seconds{bytes.between(-5, 600)}};
    case 1:
        return SessionStepDone{seconds{bytes.between(-5, 600)}, seconds{bytes.between(-5, 600)}};
    case 2:
        return SessionPaused{};
    case 3:
        return SessionResumed{};
    case 4:
        return StartRequested{routineFrom(bytes)};
    default: {
        const auto outcome = static_cast<SessionOutcome>(
            bytes.byte() % (static_cast<unsigned>(SessionOutcome::Vanished) + 1));
        return SessionEnded{outcome, seconds{bytes.between(-5, 900)}, seconds{bytes.between(-5, 900)}};
    }
    }
}

Event requestFrom(Bytes& bytes)
{
    switch (bytes.byte() % 8) {
    case 0:
    case 1: {
        const auto kind
            = static_cast<PauseKind>(bytes.byte() % (static_cast<unsigned>(PauseKind::UntilReturn) + 1));
        return PauseRequested{{kind, minutes{bytes.between(-5, 2000)}}};
    }
    case 2:
        return ResumeRequested{};
    case 3:
        return UserMoved{};
    case 4:
        return KeepGoingRequested{minutes{bytes.between(-5, 1000)}};
    case 5:
        return OfferNowRequested{};
    case 6:
        return SafetyChanged{{bytes.between(0, 3) == 0, bytes.coin()}};
    default:
        return AnswerRequested{answerFrom(bytes)};
    }
}

WorkHours workHoursFrom(Bytes& bytes)
{
    WorkHours hours;
    if (bytes.coin()) {
        return hours;
    }
    for (auto& day : hours.week) {
        day.clear();
        for (int left = bytes.between(0, 2); left > 0; --left) {
            const minutes start{bytes.between(0, 1440)};
            day.push_back({start, minutes{bytes.between(0, 1440)}});
        }
    }
    const CivilDate first{kFirst.time_since_epoch() + days{bytes.between(0, 3650)}};
    hours.datesOff.push_back({first, first + days{bytes.between(-1, 20)}});
    return hours;
}

void readPlans(Bytes& bytes, Plans& plans)
{
    for (Plan& plan : plans.items) {
        plan.enabled = bytes.coin();
        if (plan.enabled && bytes.coin()) {
            plan.days.bits = static_cast<std::uint8_t>(bytes.byte() & 0x7fU);
            plan.timeOfDay = minutes{bytes.between(0, 1439)};
            plan.catchUp = minutes{bytes.between(1, 720)};
            plan.inWorkHours = bytes.coin();
        }
    }
}

} // namespace

std::uint8_t Bytes::byte()
{
    if (m_left == 0) {
        return 0;
    }
    --m_left;
    return *m_next++;
}

int Bytes::between(int lowest, int highest)
{
    const int count = highest - lowest + 1;
    int value = byte();
    if (count > 256) {
        value = value * 256 + byte();
    }
    return lowest + value % count;
}

Config configFrom(Bytes& bytes)
{
    Config config;
    config.interval = minutes{bytes.between(1, 180)};
    config.naturalBreak = minutes{bytes.between(1, 30)};
    config.discreetAfter = minutes{bytes.between(1, 60)};
    config.settleAtMost = seconds{bytes.between(0, 240)};
    config.repeats = bytes.between(0, 3);
    config.snoozeLimit = bytes.coin() ? std::optional{bytes.between(0, 3)} : std::nullopt;
    config.hasIdleSource = bytes.byte() % 4 != 0;
    config.watchingCountsAsBeingHere = bytes.coin();
    config.offersDiscreet = bytes.coin();
    if (bytes.byte() % 8 == 0) {
        config.snoozes.clear();
    }
    config.workHours = workHoursFrom(bytes);
    readPlans(bytes, config.plans);
    return config;
}

WallInstant startFrom(Bytes& bytes)
{
    return kFirst + days{bytes.between(0, 3650)} + minutes{bytes.between(0, 1439)};
}

milliseconds waitFrom(Bytes& bytes)
{
    const int kind = bytes.byte() % 16;
    if (kind < 4) {
        return milliseconds{bytes.between(0, 65'000)};
    }
    if (kind < 12) {
        return minutes{bytes.between(0, 40)};
    }
    return kind < 15 ? minutes{bytes.between(0, 900)} : minutes{bytes.between(0, 10'080)};
}

milliseconds jumpFrom(Bytes& bytes)
{
    return bytes.coin() ? minutes{bytes.between(-720, 720)} : minutes{bytes.between(-30'000, 30'000)};
}

Event eventFrom(Bytes& bytes, const State& state, const Now& now)
{
    switch (bytes.byte() % 8) {
    case 0:
        return Woke{};
    case 1:
    case 2:
        return presenceFrom(bytes, now);
    case 3:
    case 4:
        return holdFrom(bytes, now);
    case 5:
        return sessionFrom(bytes);
    case 6:
        return requestFrom(bytes);
    default: {
        const OfferId offer = state.offer && bytes.byte() % 8 != 0 ? state.offer->id : bytes.byte();
        return OfferAnswered{offer, answerFrom(bytes)};
    }
    }
}

} // namespace unhunch::fuzz
