// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schedule/minute_model.h"

#include <date/tz.h>

#include <algorithm>
#include <chrono>
#include <set>

namespace unhunch::naive {
namespace {

constexpr int kAfter = 10 * 1440;
constexpr int kGrace = 1;

int dayOf(long local)
{
    return static_cast<int>(local >= 0 ? local / 1440 : (local - 1439) / 1440);
}

int weekdayOf(int day)
{
    return ((day + 4) % 7 + 7) % 7; // 1 January 1970 was a Thursday
}

} // namespace

Model::Model(Rules rules, int startUtc, int length)
    : m_rules(std::move(rules))
    , m_length(length)
    , m_plans(m_rules.plans.size())
{
    const date::time_zone* const zone = date::locate_zone(m_rules.zone);
    for (int minute = -kBefore; minute < length + kAfter; ++minute) {
        const date::sys_time<std::chrono::minutes> utc{std::chrono::minutes{startUtc + minute}};
        m_local.push_back(static_cast<long>(
            std::chrono::floor<std::chrono::minutes>(zone->to_local(utc).time_since_epoch()).count()));
    }
    lookUpWork();
    lookUpPlans();
}

void Model::lookUpWork()
{
    const int count = static_cast<int>(m_local.size());
    m_work.assign(m_local.size(), false);
    m_workDay.assign(m_local.size(), 0);
    const auto firstAt = [&](long local) {
        const auto found
            = std::find_if(m_local.begin(), m_local.end(), [local](long shown) { return shown >= local; });
        return static_cast<int>(found - m_local.begin());
    };
    const int lastDay = dayOf(*std::max_element(m_local.begin(), m_local.end()));
    for (int day = dayOf(m_local.front()) - 1; day <= lastDay; ++day) {
        for (const Shift& shift : m_rules.shifts) {
            if (shift.weekday != weekdayOf(day)) {
                continue;
            }
            const long midnight = 1440L * day;
            const int begin = firstAt(midnight + shift.start);
            const int end = firstAt(midnight + shift.end + (shift.end <= shift.start ? 1440 : 0));
            for (int i = begin; i < end && i < count; ++i) {
                m_work.at(static_cast<std::size_t>(i)) = true;
                m_workDay.at(static_cast<std::size_t>(i)) = day;
            }
            if (begin < end) {
                m_beginnings[begin - kBefore] = day;
            }
        }
    }
}

void Model::lookUpPlans()
{
    for (const DailyPlan& plan : m_rules.plans) {
        std::map<int, int> times;
        long shown = m_local.front();
        for (std::size_t i = 1; i < m_local.size(); ++i) {
            const long midnight = 1440L * dayOf(m_local.at(i));
            if (m_local.at(i) >= midnight + plan.timeOfDay && shown < midnight + plan.timeOfDay) {
                times[static_cast<int>(i) - kBefore] = dayOf(midnight);
            }
            shown = std::max(shown, m_local.at(i));
        }
        m_planTimes.push_back(times);
    }
}

bool Model::isWork(int minute) const
{
    return m_work.at(slotOf(minute)) || (m_keepFrom <= minute && minute < m_keepUntil);
}

int Model::tomorrow() const
{
    const int today = dayOf(m_local.at(slotOf(m_now)));
    for (const auto& [minute, day] : m_beginnings) {
        if (minute > m_now && day > today) {
            return minute;
        }
    }
    int minute = m_now;
    while (dayOf(m_local.at(slotOf(minute))) <= today) {
        ++minute;
    }
    return minute;
}

bool Model::isOn(const std::string& kind) const
{
    return std::any_of(m_holds.begin(), m_holds.end(), [&](const Hold& hold) {
        return hold.kind == kind && hold.ended < 0;
    });
}

bool Model::isAnyOn() const
{
    return std::any_of(m_holds.begin(), m_holds.end(), [](const Hold& hold) { return hold.ended < 0; });
}

bool Model::isCall() const
{
    return isOn("microphone") || isOn("screen") || isOn("declared");
}

bool Model::isMeeting() const
{
    return isCall() || std::any_of(m_calendar.begin(), m_calendar.end(), [this](const Meeting& meeting) {
               return meeting.begin <= m_now && m_now < meeting.end;
           });
}

bool Model::isMeetingOrJustOver() const
{
    static const std::set<std::string> kMeetings{"microphone", "screen", "declared", "calendar"};
    return std::any_of(m_holds.begin(), m_holds.end(), [this](const Hold& hold) {
        return kMeetings.contains(hold.kind) && (hold.ended < 0 || hold.ended == m_now);
    });
}

bool Model::isHeld() const
{
    return isAnyOn() || m_now < m_holdsEnded + kGrace;
}

bool Model::isGone(int minute) const
{
    const auto i = static_cast<std::size_t>(minute);
    return !m_session.at(i) && (m_locked.at(i) || m_asleep.at(i) || (m_idle.at(i) && !m_call.at(i)));
}

bool Model::isDue() const
{
    return m_spell >= 0 && m_now - m_spell >= m_rules.interval;
}

const Model::Meeting* Model::meetingToPrecede() const
{
    const int due = m_spell + m_rules.interval;
    const bool isHalf = m_spell >= 0 && 2 * (m_now - m_spell) >= m_rules.interval;
    if (!isHalf || m_now >= due) {
        return nullptr;
    }
    for (const Meeting& meeting : m_calendar) {
        const bool isSoon = m_now >= meeting.begin - 5 && m_now < meeting.begin;
        if (isSoon && meeting.begin < due && due < meeting.end) {
            return &meeting;
        }
    }
    return nullptr;
}

bool Model::wantsReset() const
{
    const bool waits = m_reset.delay || m_now < m_reset.anew;
    return !waits && (isDue() || meetingToPrecede() != nullptr);
}

bool Model::wantsPlan(std::size_t index) const
{
    const PlanDay& plan = m_plans.at(index);
    return plan.due && !plan.item.delay && (isWork(m_now) || !m_rules.plans.at(index).inWork);
}

int Model::bestPlan() const
{
    int best = -1;
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        const bool isLonger
            = best < 0
              || m_rules.plans.at(i).length > m_rules.plans.at(static_cast<std::size_t>(best)).length;
        if (wantsPlan(i) && isLonger) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

bool Model::isOver(const Delay& length) const
{
    if (length.kind == "meeting") {
        return !isMeetingOrJustOver() && length.until <= m_now;
    }
    return length.until <= m_now;
}

int Model::meetingLength() const
{
    int length = 0;
    for (int minute = m_now - 1;
         minute >= 0 && length < m_rules.discreetAfter && m_meeting.at(static_cast<std::size_t>(minute));
         --minute) {
        ++length;
    }
    return length;
}

std::string Model::phase() const
{
    if (!m_routine.empty()) {
        return "session";
    }
    if (m_pause) {
        return "paused";
    }
    const bool isPlanWanted = bestPlan() >= 0;
    const bool isResetOpen = (isDue() && !m_reset.delay) || wantsReset();
    if (m_up || isPlanWanted || isResetOpen) {
        if (isHeld()) {
            return "held";
        }
        return m_settling >= 0 ? "settling" : "reminding";
    }
    const int due = m_spell + m_rules.interval;
    if (m_reset.delay && m_spell >= 0 && (isDue() || m_reset.delay->until > due)) {
        return "snoozed";
    }
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        const bool isOpen = m_plans.at(i).due && (isWork(m_now) || !m_rules.plans.at(i).inWork);
        if (isOpen && m_plans.at(i).item.delay) {
            return "snoozed";
        }
    }
    return isWork(m_now) ? "counting" : "offhours";
}

void Model::run(const std::vector<Happening>& happenings)
{
    auto next = happenings.begin();
    for (m_now = 0; m_now < m_length; ++m_now) {
        settle();
        for (; next != happenings.end() && next->minute == m_now; ++next) {
            happen(*next);
            settle();
        }
        m_idle.push_back(m_isIdle);
        m_locked.push_back(m_isLocked);
        m_asleep.push_back(m_isAsleep);
        m_call.push_back(isCall());
        m_meeting.push_back(isMeeting());
        m_session.push_back(!m_routine.empty());
        phases.push_back(phase());
    }
}

} // namespace unhunch::naive
