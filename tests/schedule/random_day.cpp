// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/random_day.h"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <random>

namespace unhunch::naive {
namespace {

constexpr std::array kZones{"Europe/Berlin",
                            "America/New_York",
                            "America/St_Johns",
                            "Asia/Kathmandu",
                            "Pacific/Apia",
                            "Australia/Lord_Howe",
                            "Asia/Kolkata",
                            "Pacific/Chatham",
                            "America/Sao_Paulo",
                            "Africa/Casablanca",
                            "Europe/Dublin",
                            "UTC"};
constexpr std::array kRoutines{"office_reset",
                               "discreet_reset",
                               "evening_wind_down",
                               "strength_daily",
                               "shoulder_mobility",
                               "morning_reset"};

class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {}

    int between(int lowest, int highest)
    {
        return std::uniform_int_distribution<int>{lowest, highest}(m_engine);
    }

    bool chance(int percent) { return between(1, 100) <= percent; }

private:
    std::mt19937_64 m_engine;
};

void addShifts(Dice& dice, Rules& rules)
{
    const int kind = dice.between(0, 3);
    for (int weekday = 0; weekday < 7; ++weekday) {
        if (dice.chance(20)) {
            continue;
        }
        if (kind == 0) {
            rules.shifts.push_back({weekday, 540, 1050});
        } else if (kind == 1) {
            rules.shifts.push_back({weekday, 22 * 60, 6 * 60});
        } else if (kind == 2) {
            rules.shifts.push_back({weekday, 60, 150});
            rules.shifts.push_back({weekday, dice.between(400, 600), 720});
            rules.shifts.push_back({weekday, 780, dice.between(900, 1440)});
        } else {
            const int start = dice.between(0, 1439);
            rules.shifts.push_back({weekday, start, (start + dice.between(30, 1000)) % 1440});
        }
    }
}

/// Shifts that overlap make "the day of the shift" a matter of taste; such days are left out.
bool doOverlap(const Rules& rules)
{
    std::array<int, 11520> covered{};
    for (const Shift& shift : rules.shifts) {
        const int length = shift.end - shift.start + (shift.end <= shift.start ? 1440 : 0);
        for (int minute = 0; minute < length; ++minute) {
            const int place = (shift.weekday * 1440 + shift.start + minute) % (7 * 1440);
            if (++covered.at(static_cast<std::size_t>(place)) > 1) {
                return true;
            }
        }
    }
    return false;
}

void addPlans(Dice& dice, Rules& rules)
{
    if (dice.chance(50)) {
        rules.plans.push_back(
            {"evening_wind_down", 420, dice.chance(50) ? 1290 : dice.between(0, 240), false});
    }
    if (dice.chance(40)) {
        rules.plans.push_back({"strength_daily", 600, dice.between(540, 1200), true});
    }
    if (dice.chance(40)) {
        rules.plans.push_back({"shoulder_mobility", 54, dice.between(0, 1439), true});
    }
    if (dice.chance(40)) {
        rules.plans.push_back({"morning_reset", 90, -1, true});
    }
}

Rules randomRules(Dice& dice)
{
    Rules rules;
    rules.zone = kZones.at(static_cast<std::size_t>(dice.between(0, static_cast<int>(kZones.size()) - 1)));
    rules.interval = dice.chance(40) ? 90 : dice.between(11, 120);
    rules.naturalBreak = dice.chance(50) ? 5 : dice.between(2, 12);
    rules.discreetAfter = dice.between(5, 30);
    rules.waitsForPause = dice.chance(50);
    do {
        rules.shifts.clear();
        addShifts(dice, rules);
    } while (doOverlap(rules));
    addPlans(dice, rules);
    return rules;
}

int randomStart(Dice& dice, const std::string& zoneName)
{
    using std::chrono::minutes;
    const date::sys_days first = date::sys_days{date::year{2023} / 1 / 1};
    date::sys_time<minutes> start = first + minutes{dice.between(0, 4 * 365 * 1440)};
    if (dice.chance(60)) {
        const date::sys_info info = date::locate_zone(zoneName)->get_info(start);
        const bool hasEnd = info.end < date::sys_days{date::year{2035} / 1 / 1};
        if (hasEnd) {
            start = std::chrono::floor<minutes>(info.end) - minutes{dice.between(0, 2000)};
        }
    }
    return static_cast<int>(start.time_since_epoch().count());
}

/// Makes happenings that make sense one after the other.
class Life {
public:
    Life(Dice& dice, RandomDays& days)
        : m_dice(dice)
        , m_days(days)
    {}

    void live()
    {
        while (m_minute < m_days.length || m_sessionEnd >= 0) {
            if (m_isAsleep) {
                awake();
            } else if (m_sessionEnd >= 0) {
                liveInSession();
            } else {
                const int kind = m_dice.between(1, 100);
                kind <= 40 ? moveAbout() : kind <= 60 ? meet() : remind();
            }
            m_minute += m_dice.chance(25)   ? 0
                        : m_dice.chance(60) ? m_dice.between(1, 12)
                                            : m_dice.between(5, 150);
        }
    }

private:
    void add(Act act, int value = 0, int other = 0, std::string routine = {})
    {
        if (m_minute < m_days.length) {
            m_days.happenings.push_back({m_minute, act, value, other, std::move(routine)});
        }
    }

    void awake()
    {
        add(Act::Wake);
        m_isAsleep = m_isIdle = false;
        m_activity = m_minute;
    }

    void liveInSession()
    {
        if (m_minute < m_sessionEnd && m_dice.chance(30)) {
            toggle(m_isCalling, Act::MicrophoneOn, Act::MicrophoneOff);
            return;
        }
        m_minute = m_sessionEnd;
        add(m_dice.chance(60) ? Act::SessionDone : Act::SessionBroken);
        m_sessionEnd = -1;
    }

    void toggle(bool& isOn, Act on, Act off)
    {
        add(isOn ? off : on);
        isOn = !isOn;
    }

    void moveAbout()
    {
        const int kind = m_dice.between(0, 9);
        if (kind < 4) {
            if (m_isIdle) {
                add(Act::Active);
                m_activity = m_minute;
            } else {
                add(Act::Idle,
                    std::min(m_minute - m_activity, m_dice.chance(50) ? 0 : m_dice.between(0, 12)));
            }
            m_isIdle = !m_isIdle;
        } else if (kind < 7) {
            toggle(m_isLocked, Act::Lock, Act::Unlock);
            if (!m_isLocked) {
                m_isIdle = false;
                m_activity = m_minute;
            }
        } else if (kind < 8) {
            add(Act::Sleep);
            m_isAsleep = true;
            m_minute += m_dice.between(0, 700);
        } else {
            add(Act::TypingPaused);
        }
    }

    void meet()
    {
        const int kind = m_dice.between(0, 9);
        if (kind < 4) {
            toggle(m_isCalling, Act::MicrophoneOn, Act::MicrophoneOff);
        } else if (kind < 5) {
            toggle(m_isSharing, Act::ScreenOn, Act::ScreenOff);
        } else if (kind < 7) {
            toggle(m_isDisturbed, Act::DisturbOn, Act::DisturbOff);
        } else if (kind < 8) {
            add(Act::MeetingDeclared, m_dice.between(1, 90));
        } else if (kind < 9) {
            plan();
        } else {
            add(Act::MeetingOver);
        }
    }

    /// A meeting, sometimes put off at the last moment.
    void plan()
    {
        const int begin = m_dice.between(1, 100);
        add(Act::Calendar, begin, m_dice.between(1, 120));
        if (m_dice.chance(40)) {
            m_minute += std::max(begin - m_dice.between(1, 5), 0);
            add(Act::Calendar, m_dice.between(1, 100), m_dice.between(1, 120));
        }
    }

    void remind()
    {
        const int kind = m_dice.between(0, 19);
        if (kind < 2) {
            add(Act::Start);
            m_sessionEnd = m_minute + m_dice.between(1, 8);
        } else if (kind < 5) {
            add(Act::SessionBegins, 0, 0, kRoutines.at(static_cast<std::size_t>(m_dice.between(0, 5))));
            m_sessionEnd = m_minute + m_dice.between(1, 8);
        } else if (kind < 8) {
            add(Act::Snooze, m_dice.between(1, 60));
        } else {
            static constexpr std::array kActs{Act::SnoozeMeeting,
                                              Act::SnoozeToday,
                                              Act::Skip,
                                              Act::Close,
                                              Act::Pause,
                                              Act::Close,
                                              Act::Skip,
                                              Act::PauseTomorrow,
                                              Act::PauseReturn,
                                              Act::Resume,
                                              Act::Moved,
                                              Act::KeepGoing};
            add(kActs.at(static_cast<std::size_t>(kind - 8)), m_dice.between(1, 120));
        }
    }

    Dice& m_dice;
    RandomDays& m_days;
    int m_minute = 0;
    int m_activity = 0;
    int m_sessionEnd = -1;
    bool m_isIdle = false, m_isLocked = false, m_isAsleep = false;
    bool m_isCalling = false, m_isSharing = false, m_isDisturbed = false;
};

} // namespace

RandomDays randomDays(std::uint64_t seed)
{
    Dice dice{seed};
    RandomDays days;
    days.rules = randomRules(dice);
    days.startUtc = randomStart(dice, days.rules.zone);
    days.length = dice.between(1, 4) * 1440;
    Life{dice, days}.live();
    return days;
}

} // namespace unhunch::naive
