// SPDX-License-Identifier: GPL-3.0-or-later
// Of the minute model: what is offered, and what the answers do.
#include "tests/schedule/minute_model.h"

#include <algorithm>

namespace unhunch::naive {

void Model::judgeUp()
{
    if (!m_up) {
        return;
    }
    const bool isDiscreet = m_up->kind == "discreet";
    const bool disturbs = isOn("screen") || isOn("disturb") || isOn("locked") || isOn("asleep");
    const bool discreetGoesOn = isAnyOn() ? isMeeting() && !disturbs : isMeetingOrJustOver();
    if (!m_routine.empty()) {
        takeAway("moved");
    } else if (m_pause) {
        takeAway("paused");
    } else if (m_away) {
        takeAway("natural_break");
    } else if (isDiscreet ? !discreetGoesOn : isAnyOn()) {
        takeAway("held");
    } else if (!offerHasCause()) {
        takeAway("withdrawn");
    } else if (m_up->kind == "plan" && m_rules.plans.at(static_cast<std::size_t>(m_up->plan)).inWork
               && !isWork(m_now)) {
        takeAway("lapsed");
    } else if (m_now - m_up->since >= kUnanswered) {
        ignore();
    }
}

bool Model::offerHasCause() const
{
    if (m_up->kind == "plan") {
        return m_plans.at(static_cast<std::size_t>(m_up->plan)).due;
    }
    return isDue() || (m_up->kind == "before_meeting" && meetingToPrecede() != nullptr);
}

void Model::ignore()
{
    const bool isDiscreet = m_up->kind == "discreet";
    takeAway("ignored");
    if (isDiscreet) {
        return;
    }
    if (wantsReset() && ++m_reset.ignored > kRepeats) {
        m_reset.anew = m_spell;
        while (m_reset.anew <= m_now) {
            m_reset.anew += m_rules.interval;
        }
    }
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        if (wantsPlan(i) && ++m_plans.at(i).item.ignored > kRepeats) {
            planOver(i);
        }
    }
}

void Model::settleReminders()
{
    judgeUp();
    missPlans();
    const int plan = bestPlan();
    const bool isWanted = wantsReset() || plan >= 0;
    const bool isBlocked = !m_routine.empty() || m_pause || m_away;
    const bool isFar = m_now - m_lastOffer >= kSpacing;
    const bool disturbs = isOn("screen") || isOn("disturb") || isOn("locked") || isOn("asleep");
    if (!isBlocked && isHeld() && isDue() && !m_up && !m_discreetOffered && wantsReset() && isMeeting()
        && !disturbs && meetingLength() >= m_rules.discreetAfter && isFar) {
        m_discreetOffered = true;
        m_up = Up{"discreet", "discreet_reset", -1, m_now};
        m_lastOffer = m_now;
        say("offer discreet_reset");
    }
    if (!isWanted || isBlocked || isHeld() || m_up || !isFar) {
        m_settling = -1;
        return;
    }
    if (m_rules.waitsForPause && !m_isIdle) {
        m_settling = m_settling < 0 ? m_now : m_settling;
        if (m_now - m_settling < kSettleAtMost) {
            return;
        }
    }
    offer();
}

void Model::offer()
{
    m_settling = -1;
    const int plan = bestPlan();
    const auto chosen = static_cast<std::size_t>(std::max(plan, 0));
    if (plan >= 0 && (!wantsReset() || m_rules.plans.at(chosen).length > kOfficeLength)) {
        m_up = Up{"plan", m_rules.plans.at(chosen).routine, plan, m_now};
    } else {
        m_up = Up{isDue() ? "reset" : "before_meeting", "office_reset", -1, m_now};
    }
    m_lastOffer = m_now;
    say("offer " + m_up->routine);
}

void Model::delay(bool reset, const std::vector<bool>& which, const Delay& length, const std::string& word)
{
    if (m_up) {
        takeAway(word);
    } else {
        say("office_reset " + word);
    }
    letReturn(length);
    if (reset) {
        m_reset.delay = length;
        m_reset.ignored = 0;
        m_reset.anew = -1;
    }
    for (std::size_t i = 0; i < which.size(); ++i) {
        if (which.at(i) && length.kind == "today") {
            planOver(i);
        } else if (which.at(i)) {
            m_plans.at(i).item.delay = length;
            m_plans.at(i).item.ignored = 0;
        }
    }
}

void Model::letReturn(const Delay& length)
{
    if (length.kind == "minutes") {
        m_lastOffer = std::min(m_lastOffer, length.until - kSpacing);
    }
}

void Model::skip(bool reset, const std::vector<bool>& which)
{
    if (m_up) {
        takeAway("skipped");
    } else {
        say("office_reset skipped");
    }
    if (reset) {
        startOver();
    }
    for (std::size_t i = 0; i < which.size(); ++i) {
        if (which.at(i)) {
            planOver(i);
        }
    }
}

void Model::answer(const Happening& happening)
{
    bool reset = wantsReset();
    std::vector<bool> which;
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        which.push_back(wantsPlan(i));
    }
    const bool isAny = reset || std::find(which.begin(), which.end(), true) != which.end();
    if (!m_up && !isAny) {
        reset = isDue();
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            which.at(i) = m_plans.at(i).due;
        }
        reset = reset || std::find(which.begin(), which.end(), true) == which.end();
    }
    if (happening.act == Act::Skip) {
        skip(reset, which);
        return;
    }
    if (happening.act == Act::SnoozeToday) {
        delay(reset, which, {"today", tomorrow()}, "snoozed_today");
    } else if (const Meeting* const meeting = meetingToPrecede()) {
        delay(reset, which, {"meeting", meeting->end}, "snoozed_until_meeting_ends");
    } else if (happening.act == Act::SnoozeMeeting && isMeetingOrJustOver()) {
        delay(reset, which, {"meeting", -1'000'000}, "snoozed_until_meeting_ends");
    } else {
        const int length = happening.act == Act::SnoozeMeeting ? m_rules.defaultSnooze : happening.value;
        delay(reset, which, {"minutes", m_now + length}, "snoozed");
    }
}

void Model::start()
{
    m_routine = m_up ? m_up->routine : "office_reset";
    if (m_up) {
        takeAway("started");
        m_reset.ignored = 0;
        for (PlanDay& plan : m_plans) {
            plan.expires = plan.due ? std::max(plan.expires, m_now + kCatchUp) : plan.expires;
        }
    }
}

} // namespace unhunch::naive
