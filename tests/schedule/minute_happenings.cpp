// SPDX-License-Identifier: GPL-3.0-or-later
// Of the minute model: what happens to the user, to holds, pauses and sessions.
#include "tests/schedule/minute_model.h"

#include <algorithm>

namespace unhunch::naive {

namespace {

int lengthOf(const Rules& rules, const std::string& routine)
{
    for (const DailyPlan& plan : rules.plans) {
        if (plan.routine == routine) {
            return plan.length;
        }
    }
    if (routine == "evening_wind_down") {
        return 420;
    }
    if (routine == "strength_daily") {
        return 600;
    }
    if (routine == "shoulder_mobility") {
        return 54;
    }
    return routine == "discreet_reset" ? 60 : kOfficeLength;
}

} // namespace

void Model::beginHold(const std::string& kind)
{
    if (isOn(kind)) {
        return;
    }
    for (Hold& hold : m_holds) {
        if (hold.kind == kind && hold.ended == m_now) {
            hold.ended = -1;
            return;
        }
    }
    m_holds.push_back({kind, m_now, -1});
}

void Model::endHold(const std::string& kind)
{
    for (Hold& hold : m_holds) {
        if (hold.kind == kind && hold.ended < 0) {
            hold.ended = m_now;
            if (!isAnyOn()) {
                m_holdsEnded = m_now;
            }
        }
    }
}

void Model::happen(const Happening& happening)
{
    happenToUser(happening);
    happenToHolds(happening);
    happenToReminders(happening);
    happenToPause(happening);
}

void Model::happenToUser(const Happening& happening)
{
    if (happening.act == Act::Idle) {
        m_isIdle = true;
        m_seen = std::min(m_seen, std::max(m_now - happening.value, m_onCall));
        for (int ago = 1; ago <= happening.value && ago <= m_now; ++ago) {
            m_idle.at(static_cast<std::size_t>(m_now - ago)) = true;
        }
    }
    if (happening.act == Act::Active) {
        m_isIdle = false;
    }
    if (happening.act == Act::TypingPaused) {
        if (m_settling >= 0) {
            offer();
        }
    }
    if (happening.act == Act::Lock) {
        m_isLocked = true;
        beginHold("locked");
    }
    if (happening.act == Act::Unlock) {
        m_isLocked = m_isIdle = false;
        endHold("locked");
    }
    if (happening.act == Act::Sleep) {
        m_isAsleep = true;
        beginHold("asleep");
    }
    if (happening.act == Act::Wake) {
        m_isAsleep = m_isIdle = false;
        endHold("asleep");
    }
}

void Model::happenToHolds(const Happening& happening)
{
    if (happening.act == Act::MicrophoneOn) {
        beginHold("microphone");
    }
    if (happening.act == Act::MicrophoneOff) {
        endHold("microphone");
    }
    if (happening.act == Act::ScreenOn) {
        beginHold("screen");
    }
    if (happening.act == Act::ScreenOff) {
        endHold("screen");
    }
    if (happening.act == Act::DisturbOn) {
        beginHold("disturb");
    }
    if (happening.act == Act::DisturbOff) {
        endHold("disturb");
    }
    if (happening.act == Act::MeetingDeclared) {
        beginHold("declared");
        m_declaredEnd = m_now + happening.value;
    }
    if (happening.act == Act::MeetingOver) {
        endHold("declared");
        m_declaredEnd = -1;
    }
    if (happening.act == Act::Calendar) {
        m_calendar = {{m_now + happening.value, m_now + happening.value + happening.other}};
    }
}

void Model::happenToReminders(const Happening& happening)
{
    const Act act = happening.act;
    if (act == Act::Snooze || act == Act::SnoozeMeeting || act == Act::SnoozeToday || act == Act::Skip) {
        answer(happening);
    }
    if (act == Act::Close && m_up) {
        ignore();
    }
    if (act == Act::Start) {
        start();
    }
    if (act == Act::SessionBegins || act == Act::SessionDone || act == Act::SessionBroken) {
        happenToSession(happening);
    }
    if (act == Act::Moved) {
        endSpell("moved");
    }
    if (act == Act::KeepGoing) {
        keepGoing(happening.value);
    }
}

void Model::happenToPause(const Happening& happening)
{
    const Act act = happening.act;
    if (act == Act::Pause) {
        m_pause = Delay{"for", m_now + happening.value};
    }
    if (act == Act::PauseTomorrow || act == Act::PauseReturn) {
        m_pause = Delay{act == Act::PauseReturn ? "return" : "tomorrow", tomorrow()};
    }
    if (act == Act::Resume) {
        m_pause.reset();
        if (m_reset.delay && m_reset.delay->kind == "today") {
            m_reset.delay.reset();
        }
    }
}

void Model::keepGoing(int length)
{
    int from = m_now;
    while (m_work.at(slotOf(from))) {
        ++from;
    }
    const bool isKept = m_keepFrom <= m_now && m_now < m_keepUntil;
    from = isKept ? std::max(from, m_keepUntil) : from;
    m_keepFrom = m_now;
    m_keepUntil = from + length;
}

void Model::happenToSession(const Happening& happening)
{
    if (happening.act == Act::SessionBegins) {
        if (m_up) {
            takeAway(m_up->routine == happening.routine ? "started" : "moved");
        }
        m_routine = happening.routine;
        return;
    }
    const bool isDone = happening.act == Act::SessionDone;
    const int length = lengthOf(m_rules, m_routine);
    const Delay later{"minutes", m_now + m_rules.defaultSnooze};
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        PlanDay& plan = m_plans.at(i);
        const bool isIt = m_rules.plans.at(i).routine == m_routine;
        if (isDone && plan.due && (isIt || length >= m_rules.plans.at(i).length)) {
            planOver(i);
        } else if (!isDone && isIt && plan.due && !plan.item.delay) {
            letReturn(later);
            plan.item.delay = later;
            plan.item.ignored = 0;
        }
    }
    if (isDone) {
        startOver();
    } else if (isDue() && !m_reset.delay) {
        letReturn(later);
        m_reset.delay = later;
        m_reset.ignored = 0;
        m_reset.anew = -1;
    }
    m_routine.clear();
}

} // namespace unhunch::naive
