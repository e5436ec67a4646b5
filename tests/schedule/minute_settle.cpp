// SPDX-License-Identifier: GPL-3.0-or-later
// Of the minute model: what follows from the time that passes.
#include "tests/schedule/minute_model.h"

#include <algorithm>
#include <iterator>

namespace unhunch::naive {

void Model::takeAway(const std::string& why)
{
    if (m_up) {
        say(m_up->routine + " " + why);
        m_up.reset();
    }
}

void Model::startOver()
{
    m_spell = -1;
    const bool isToday = m_reset.delay && m_reset.delay->kind == "today";
    const auto delay = isToday ? m_reset.delay : std::nullopt;
    m_reset = Item{};
    m_reset.delay = delay;
    m_discreetOffered = false;
}

void Model::endSpell(const std::string& why)
{
    if (m_up && m_up->kind != "plan") {
        takeAway(why);
    } else if (isDue()) {
        say("office_reset " + why);
    }
    startOver();
}

void Model::planOver(std::size_t index)
{
    PlanDay& plan = m_plans.at(index);
    plan.lastDay = std::max(plan.lastDay, plan.dueDay);
    plan.due = false;
    plan.item = Item{};
}

void Model::settleCalendar()
{
    const bool isCalendarOn
        = std::any_of(m_calendar.begin(), m_calendar.end(), [this](const Meeting& meeting) {
              return meeting.begin <= m_now && m_now < meeting.end;
          });
    if (isCalendarOn) {
        beginHold("calendar");
    } else {
        endHold("calendar");
    }
}

/// A signal that ended a minute ago has been gone for good for 40 seconds: what waited for the end of the
/// meeting stopped waiting before anything of this minute.
void Model::settleMeetingsOver()
{
    const auto end = [this](Item& item) {
        const bool isForMeeting = item.delay && item.delay->kind == "meeting";
        if (isForMeeting && item.delay->until < m_now && !isMeetingOrJustOver()) {
            item.delay.reset();
            return true;
        }
        return false;
    };
    end(m_reset);
    for (PlanDay& plan : m_plans) {
        plan.expires = end(plan.item) ? std::max(plan.expires, m_now + kCatchUp) : plan.expires;
    }
}

void Model::settleDelays()
{
    if (m_pause && m_pause->until <= m_now) {
        m_pause.reset();
    }
    if (m_reset.delay && isOver(*m_reset.delay)) {
        m_reset.delay.reset();
    }
    for (PlanDay& plan : m_plans) {
        if (plan.item.delay && isOver(*plan.item.delay)) {
            plan.item.delay.reset();
            plan.expires = std::max(plan.expires, m_now + kCatchUp);
        }
    }
}

void Model::settleSpell()
{
    if (!isWork(m_now) && m_spell >= 0 && m_routine.empty()) {
        endSpell("lapsed");
    }
    if (!isWork(m_now) || m_spell >= 0 || m_away) {
        return;
    }
    m_spell = m_now;
    const auto i = slotOf(m_now);
    for (std::size_t p = 0; p < m_plans.size() && m_work.at(i); ++p) {
        PlanDay& plan = m_plans.at(p);
        const bool isFirst = plan.activityDay != m_workDay.at(i) && plan.lastDay < m_workDay.at(i);
        if (m_rules.plans.at(p).timeOfDay < 0 && isFirst) {
            plan.activityDay = m_workDay.at(i);
            plan.activity = m_now;
        }
    }
}

void Model::settle()
{
    settleMeetingsOver();
    settleCalendar();
    if (m_declaredEnd >= 0 && m_declaredEnd <= m_now) {
        endHold("declared");
        m_declaredEnd = -1;
    }
    m_holds.erase(std::remove_if(m_holds.begin(),
                                 m_holds.end(),
                                 [this](const Hold& hold) { return hold.ended >= 0 && hold.ended < m_now; }),
                  m_holds.end());
    settlePresence();
    settleDelays();
    settleSpell();
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        settlePlan(i);
    }
    settleReminders();
}

void Model::settlePresence()
{
    const bool isGoneNow = m_routine.empty() && (m_isLocked || m_isAsleep || (m_isIdle && !isCall()));
    m_onCall = isCall() && !isGoneNow ? m_now : m_onCall;
    if (!isGoneNow) {
        if (m_away && m_pause && m_pause->kind == "return") {
            m_pause.reset();
        }
        m_away = false;
        m_seen = m_now;
        return;
    }
    int length = 0;
    for (int minute = m_now - 1; minute >= m_seen && length < m_rules.naturalBreak && isGone(minute);
         --minute) {
        ++length;
    }
    if (length >= m_rules.naturalBreak && !m_away) {
        m_away = true;
        if (m_spell >= 0) {
            endSpell("natural_break");
        }
        takeAway("natural_break");
    }
}

void Model::settlePlan(std::size_t index)
{
    const DailyPlan& rule = m_rules.plans.at(index);
    PlanDay& plan = m_plans.at(index);
    int day = -1'000'000;
    int at = 0;
    if (rule.timeOfDay < 0) {
        if (plan.activityDay > -1'000'000 && m_now >= plan.activity + 10) {
            day = plan.activityDay;
            at = plan.activity + 10;
        }
    } else {
        const auto next = m_planTimes.at(index).upper_bound(m_now);
        if (next != m_planTimes.at(index).begin() && std::prev(next)->first > 0) {
            at = std::prev(next)->first;
            day = std::prev(next)->second;
        }
    }
    const int latest = plan.due ? std::max(plan.lastDay, plan.dueDay) : plan.lastDay;
    if (day > latest) {
        if (plan.due) {
            say(rule.routine + " missed");
            planOver(index);
        }
        if (m_now >= at + kCatchUp) {
            plan.lastDay = day;
            if (!rule.inWork) {
                say(rule.routine + " missed");
            }
        } else if (!rule.inWork || isWork(m_now)) {
            plan.due = true;
            plan.dueDay = day;
            plan.expires = at + kCatchUp;
        }
    }
}

void Model::missPlans()
{
    const bool mayBeDone = !m_routine.empty() || (m_up && m_up->kind != "discreet");
    for (std::size_t i = 0; i < m_plans.size() && !mayBeDone; ++i) {
        const PlanDay& plan = m_plans.at(i);
        if (plan.due && !plan.item.delay && m_now >= plan.expires) {
            say(m_rules.plans.at(i).routine + " missed");
            planOver(i);
        }
    }
}

} // namespace unhunch::naive
