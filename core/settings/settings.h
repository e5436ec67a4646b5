// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/person.h"
#include "core/time/instants.h"

#include <array>
#include <bitset>
#include <chrono>
#include <string>
#include <vector>

namespace unhunch::settings {

/// A set of weekdays; bit 0 is Monday, bit 6 Sunday.
using Weekdays = std::bitset<7>;
inline constexpr unsigned long kSaturday = 0b0100000;
inline constexpr unsigned long kEveryDay = 0b1111111;

/// One interval of work, in minutes after midnight. One that ends at or before its start runs into the next
/// day and belongs to the day on which it starts; `until` may be 24 h.
struct WorkSpan {
    std::chrono::minutes from{0};
    std::chrono::minutes until{0};

    bool operator==(const WorkSpan&) const = default;
};

/// Intervals of one weekday, in order and without overlaps; none means a day without work.
using DayHours = std::vector<WorkSpan>;

/// Days without work, both ends included.
struct DatesOff {
    CivilDate first;
    CivilDate last;

    bool operator==(const DatesOff&) const = default;
};

/// By what a reset is offered.
enum class ReminderStyle {
    Notification, ///< the desktop's own; a small window where it has none
    Window, ///< always a small window in the corner
};

/// When and how resets are offered.
struct ScheduleSettings {
    std::chrono::minutes resetInterval{90}; ///< sitting time after which a reset is due
    std::chrono::minutes naturalBreak{5}; ///< an absence of this length counts as a break
    std::vector<std::chrono::minutes> snoozes{std::chrono::minutes{5},
                                              std::chrono::minutes{10},
                                              std::chrono::minutes{15}}; ///< the first is the default
    int snoozeLimit = 0; ///< snoozes allowed for one reset, 0 without a limit
    int repeats = 2; ///< how often an unanswered offer is repeated
    ReminderStyle style = ReminderStyle::Notification;
    std::chrono::seconds grace{60}; ///< from the end of the last hold to the offer
    std::chrono::minutes discreetAfter{15}; ///< length of a meeting before the discreet reset is offered
    bool isDiscreetOffered = true; ///< offers the discreet reset in long meetings
    DayHours keptFree; ///< in these, every day, resets wait for their end
    bool isVideoPresence = false; ///< watching video (full screen, presentation) counts as being here

    bool operator==(const ScheduleSettings&) const = default;
};

/// When the user works.
struct HoursSettings {
    /// Monday first.
    std::array<DayHours, 7> week = officeWeek();
    std::vector<DatesOff> datesOff;

    bool operator==(const HoursSettings&) const = default;
    /// Monday to Friday 09:00 to 17:30.
    static std::array<DayHours, 7> officeWeek();
};

/// A session offered at a local time on some weekdays.
struct PlanSettings {
    bool isOn = false;
    std::chrono::minutes at{0}; ///< after midnight
    Weekdays weekdays{kEveryDay};
    std::chrono::minutes catchUp{120}; ///< how much later it is still offered when it was missed

    bool operator==(const PlanSettings&) const = default;
};

/// The gentle reset offered some time after the first activity of a workday.
struct MorningSettings {
    bool isOn = false;
    std::chrono::minutes delay{10}; ///< after the first activity in work hours
    Weekdays weekdays{kEveryDay};

    bool operator==(const MorningSettings&) const = default;
};

struct PlansSettings {
    PlanSettings evening{false, std::chrono::minutes{1290}, Weekdays{kEveryDay}, std::chrono::minutes{120}};
    PlanSettings weekend{false, std::chrono::minutes{570}, Weekdays{kSaturday}, std::chrono::minutes{120}};
    PlanSettings strength{false, std::chrono::minutes{1020}, Weekdays{kEveryDay}, std::chrono::minutes{120}};
    PlanSettings slump{false, std::chrono::minutes{900}, Weekdays{kEveryDay}, std::chrono::minutes{120}};
    MorningSettings morning;

    bool operator==(const PlansSettings&) const = default;
};

/// What keeps a reset waiting, each signal by its own switch.
struct QuietSettings {
    bool heedsMicrophone = true;
    bool heedsCamera = true;
    bool heedsScreenShare = true;
    bool heedsDoNotDisturb = true;
    bool heedsFullScreen = true;
    bool heedsCalendar = true;
    std::vector<std::string> calendars; ///< files, folders and https addresses, see calendar_sources.h
    std::vector<std::string> ignored; ///< names of programs that never hold a reset, as they call themselves

    bool operator==(const QuietSettings&) const = default;
};

enum class Theme { System, Light, Dark };
enum class ReducedMotion { System, On, Off };

struct LookSettings {
    figure::Person person;
    bool isPersonVaried = false; ///< another person for each session, whatever `person` says
    Theme theme = Theme::System;
    int textScale = 100; ///< percent, 80 to 200
    ReducedMotion reducedMotion = ReducedMotion::System;
    std::string language; ///< such as `de` or `pt_BR`; empty follows the desktop

    bool operator==(const LookSettings&) const = default;
};

enum class Voice { Any, Female, Male };

struct SoundSettings {
    bool isMuted = false;
    int volume = 70; ///< of the chimes, percent, 0 to 100
    bool isSpoken = false; ///< cues are said aloud
    Voice voice = Voice::Any;
    int speechVolume = 80; ///< percent, 0 to 100
    int speechRate = 100; ///< percent of the usual pace, 50 to 150

    bool operator==(const SoundSettings&) const = default;
};

struct SessionSettings {
    bool hasOfficeWarmUp = false; ///< plays the warm-up before the office reset too
    bool hasMat = true; ///< without one, exercises on the floor are left out
    bool hasBand = true; ///< the same for those with a resistance band
    bool hasWall = true; ///< and for those at a free wall
    bool hasCushion = false; ///< shown where it makes kneeling easier
    bool hasBlanket = false; ///< shown where it may lie across the back
    std::vector<std::string> exercisesLeftOut; ///< exercise ids; their time goes to seated breathing

    bool operator==(const SessionSettings&) const = default;
};

struct CareSettings {
    std::string region = "system"; ///< a country's ISO 3166 code, `system`, or `none`

    bool operator==(const CareSettings&) const = default;
};

/// Every choice of the user, with the program's defaults. A plain value: copy it, compare it, hand it on.
/// Bounds and texts of the members are in the option table (options.h); one section of the file per member.
struct Settings {
    ScheduleSettings schedule;
    HoursSettings hours;
    PlansSettings plans;
    QuietSettings quiet;
    LookSettings look;
    CareSettings care;
    SoundSettings sound;
    SessionSettings session;

    bool operator==(const Settings&) const = default;
};

} // namespace unhunch::settings
