// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of the minute model: what happens, and what follows from it.
#include "tests/schedule/minute_model.h"

#include <algorithm>
#include <iterator>

namespace unhunch::naive {
namespace {

constexpr int kBefore = 2 * 1440;
constexpr int kSpacing = 10;
constexpr int kUnanswered = 10;
constexpr int kRepeats = 2;
constexpr int kCatchUp = 120;
constexpr int kOfficeLength = 90;
constexpr int kSettleAtMost = 3;

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

void Model::settle()
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
    if (m_declaredEnd >= 0 && m_declaredEnd <= m_now) {
        endHold("declared");
        m_declaredEnd = -1;
    }
    m_holds.erase(std::remove_if(m_holds.begin(),
                                 m_holds.end(),
                                 [this](const Hold& hold) { return hold.ended >= 0 && hold.ended < m_now; }),
                  m_holds.end());
    settlePresence();
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
    if (!isWork(m_now) && m_spell >= 0 && m_routine.empty()) {
        endSpell("lapsed");
    }
    if (isWork(m_now) && m_spell < 0 && !m_away) {
        m_spell = m_now;
        const auto i = static_cast<std::size_t>(m_now + kBefore);
        for (std::size_t p = 0; p < m_plans.size() && m_work.at(i); ++p) {
            PlanDay& plan = m_plans.at(p);
            const bool isFirst = plan.activityDay != m_workDay.at(i) && plan.lastDay < m_workDay.at(i);
            if (m_rules.plans.at(p).timeOfDay < 0 && isFirst) {
                plan.activityDay = m_workDay.at(i);
                plan.activity = m_now;
            }
        }
    }
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        settlePlan(i);
    }
    settleReminders();
}

void Model::settlePresence()
{
    const bool isGoneNow = m_routine.empty() && (m_isLocked || m_isAsleep || (m_isIdle && !isCall()));
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
    const bool isOffered = m_up && m_up->kind != "discreet";
    if (plan.due && !plan.item.delay && m_now >= plan.expires && !isOffered) {
        say(rule.routine + " missed");
        planOver(index);
    }
}

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
    } else if (m_up->kind == "plan" && !m_plans.at(static_cast<std::size_t>(m_up->plan)).due) {
        takeAway("withdrawn");
    } else if (m_up->kind == "plan" && m_rules.plans.at(static_cast<std::size_t>(m_up->plan)).inWork
               && !isWork(m_now)) {
        takeAway("lapsed");
    } else if (m_up->kind != "plan" && !isDue()
               && !(m_up->kind == "before_meeting" && meetingToPrecede() != nullptr)) {
        takeAway("withdrawn");
    } else if (m_now - m_up->since >= kUnanswered) {
        ignore();
    }
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

void Model::happen(const Happening& happening)
{
    happenToUser(happening);
    happenToHolds(happening);
    happenToReminders(happening);
}

void Model::happenToUser(const Happening& happening)
{
    if (happening.act == Act::Idle) {
        m_isIdle = true;
        m_seen = std::min(m_seen, m_now - happening.value);
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

void Model::delay(bool reset, const std::vector<bool>& which, const Delay& length, const std::string& word)
{
    if (m_up) {
        takeAway(word);
    } else {
        say("office_reset " + word);
    }
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

void Model::happenToReminders(const Happening& happening)
{
    const Act act = happening.act;
    if (act == Act::Snooze || act == Act::SnoozeMeeting || act == Act::SnoozeToday || act == Act::Skip) {
        answer(happening);
    }
    if (act == Act::Close && m_up) {
        ignore();
    }
    if (act == Act::SessionBegins || act == Act::SessionDone || act == Act::SessionBroken) {
        happenToSession(happening);
    }
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
    if (act == Act::Moved) {
        endSpell("moved");
    }
    if (act == Act::KeepGoing) {
        int from = m_now;
        while (m_work.at(static_cast<std::size_t>(from + kBefore))) {
            ++from;
        }
        const bool isKept = m_keepFrom <= m_now && m_now < m_keepUntil;
        from = isKept ? std::max(from, m_keepUntil) : from;
        m_keepFrom = m_now;
        m_keepUntil = from + happening.value;
    }
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
            plan.item.delay = later;
            plan.item.ignored = 0;
        }
    }
    if (isDone) {
        startOver();
    } else if (isDue() && !m_reset.delay) {
        m_reset.delay = later;
        m_reset.ignored = 0;
        m_reset.anew = -1;
    }
    m_routine.clear();
}

} // namespace unhunch::naive
