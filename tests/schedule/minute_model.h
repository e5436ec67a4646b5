// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A second, slow telling of the schedule's rules, minute by minute, that shares no code with the first.
/// Where both agree over thousands of random days, a mistake would have to have been made twice.
namespace unhunch::naive {

// The program's figures, in minutes but for the length.
inline constexpr int kBefore = 2 * 1440; ///< looked up before minute 0
inline constexpr int kSpacing = 10; ///< between offers
inline constexpr int kUnanswered = 10;
inline constexpr int kRepeats = 2;
inline constexpr int kCatchUp = 120; ///< of plans
inline constexpr int kSettleAtMost = 3; ///< waiting for a pause in typing
inline constexpr int kOfficeLength = 90; ///< of the office reset, in seconds

/// Where the minute lies in what is looked up by minute.
constexpr std::size_t slotOf(int minute)
{
    const int slot = minute + kBefore;
    return static_cast<std::size_t>(slot);
}

/// Work on a weekday (0 is Sunday), in minutes since midnight; an end not after the start lies on the next
/// day.
struct Shift {
    int weekday = 0;
    int start = 0;
    int end = 0;
};

struct DailyPlan {
    std::string routine;
    int length = 0; ///< of the routine, in seconds
    int timeOfDay = -1; ///< in minutes; -1: ten minutes after the first activity in work hours
    bool inWork = false;
};

struct Rules {
    std::string zone;
    int interval = 90;
    int naturalBreak = 5;
    int discreetAfter = 15;
    bool waitsForPause = true; ///< in typing
    int defaultSnooze = 5;
    std::vector<Shift> shifts;
    std::vector<DailyPlan> plans;
};

enum class Act {
    Idle,
    Active,
    TypingPaused,
    Lock,
    Unlock,
    Sleep,
    Wake,
    MicrophoneOn,
    MicrophoneOff,
    ScreenOn,
    ScreenOff,
    DisturbOn,
    DisturbOff,
    MeetingDeclared,
    MeetingOver,
    Calendar,
    Start,
    SessionBegins,
    SessionDone,
    SessionBroken,
    Snooze,
    SnoozeMeeting,
    SnoozeToday,
    Skip,
    Close,
    Pause,
    PauseTomorrow,
    PauseReturn,
    Resume,
    Moved,
    KeepGoing
};

/// Something happens at a minute. `value` is minutes (Idle: ago; Calendar: begin in so many, `other`: its
/// length).
struct Happening {
    int minute = 0;
    Act act = Act::Idle;
    int value = 0;
    int other = 0;
    std::string routine; ///< for SessionBegins
};

/// A line of the log: when, and what in a few words.
using Entry = std::pair<int, std::string>;

class Model {
public:
    /// `startUtc` in minutes since 1970.
    Model(Rules rules, int startUtc, int length);

    /// Runs from minute 0 to the end.
    void run(const std::vector<Happening>& happenings);

    std::vector<Entry> log; ///< offers and what became of them, in order
    std::vector<std::string> phases; ///< one per minute, after all that happened in it

private:
    struct Hold {
        std::string kind;
        int since = 0;
        int ended = -1; ///< -1: on
    };

    struct Delay {
        std::string kind; ///< minutes, meeting, today
        int until = 0;
    };

    struct Item {
        std::optional<Delay> delay;
        int ignored = 0;
        int anew = -1;
    };

    struct PlanDay {
        bool due = false;
        int lastDay = -1'000'000; ///< the last day that is over
        int dueDay = 0;
        int expires = 0;
        int activityDay = -1'000'000;
        int activity = 0;
        Item item;
    };

    struct Up {
        std::string kind;
        std::string routine;
        int plan = -1;
        int since = 0;
    };

    struct Meeting {
        int begin = 0;
        int end = 0;
    };

    void lookUpWork();
    void lookUpPlans();
    void happen(const Happening& happening);
    void happenToUser(const Happening& happening);
    void happenToHolds(const Happening& happening);
    void happenToReminders(const Happening& happening);
    void start();
    void happenToPause(const Happening& happening);
    void keepGoing(int length);
    void happenToSession(const Happening& happening);
    void skip(bool reset, const std::vector<bool>& which);
    void answer(const Happening& happening);
    void settle();
    void settleCalendar();
    void settleMeetingsOver();
    void settleDelays();
    void settleSpell();
    void settlePresence();
    void settlePlan(std::size_t index);
    void settleReminders();
    void missPlans();
    void judgeUp();
    void offer();
    void ignore();
    void takeAway(const std::string& why);
    void startOver();
    void endSpell(const std::string& why);
    void letReturn(const Delay& length);
    void delay(bool reset, const std::vector<bool>& which, const Delay& length, const std::string& word);
    void planOver(std::size_t index);
    void endHold(const std::string& kind);
    void beginHold(const std::string& kind);

    [[nodiscard]] bool isWork(int minute) const;
    [[nodiscard]] bool isOn(const std::string& kind) const;
    [[nodiscard]] bool isAnyOn() const;
    [[nodiscard]] bool isMeeting() const;
    [[nodiscard]] bool isMeetingOrJustOver() const;
    [[nodiscard]] bool isCall() const;
    [[nodiscard]] bool isGone(int minute) const;
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] const Meeting* meetingToPrecede() const;
    [[nodiscard]] bool offerHasCause() const;
    [[nodiscard]] bool wantsReset() const;
    [[nodiscard]] bool wantsPlan(std::size_t index) const;
    [[nodiscard]] int bestPlan() const;
    [[nodiscard]] bool isOver(const Delay& length) const;
    [[nodiscard]] int tomorrow() const;
    [[nodiscard]] int meetingLength() const;
    [[nodiscard]] std::string phase() const;

    void say(const std::string& what) { log.emplace_back(m_now, what); }

    Rules m_rules;
    int m_length = 0;
    int m_now = 0;
    // By minute, from two days before the start to ten days after the end; index 0 is kBefore minutes before
    // minute 0.
    std::vector<long> m_local; ///< minutes since 1970 as the clocks show them
    std::vector<bool> m_work;
    std::vector<int> m_workDay;
    std::vector<std::map<int, int>> m_planTimes; ///< per plan by time of day: minute and its day
    std::map<int, int> m_beginnings; ///< minute at which work begins, and its day
    // What was, by minute, after all that happened in it.
    std::vector<bool> m_idle, m_locked, m_asleep, m_call, m_meeting, m_session;
    bool m_isIdle = false, m_isLocked = false, m_isAsleep = false;
    std::string m_routine; ///< of the session that runs
    bool m_away = false;
    int m_seen = 0; ///< the last minute at which the user was here, if only for a moment
    int m_onCall = 0; ///< the last minute at which a call said so
    int m_spell = -1;
    Item m_reset;
    bool m_discreetOffered = false;
    std::vector<PlanDay> m_plans;
    std::vector<Hold> m_holds;
    std::vector<Meeting> m_calendar;
    int m_declaredEnd = -1;
    int m_holdsEnded = -1'000'000;
    std::optional<Up> m_up;
    int m_lastOffer = -1'000'000;
    int m_settling = -1;
    std::optional<Delay> m_pause; ///< for, tomorrow, return
    int m_keepFrom = 0, m_keepUntil = -1;
};

} // namespace unhunch::naive
