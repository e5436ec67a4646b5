// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/option_pages.h"

#include <QtGlobal>

#include <algorithm>

namespace unhunch::settings {
namespace {

using Key = std::string_view;

constexpr std::array<Key, 4> kDue{
    "schedule/resetInterval", "schedule/naturalBreak", "schedule/keptFree", "schedule/videoIsPresence"};
constexpr std::array<Key, 4> kReminders{
    "schedule/reminder", "schedule/snoozes", "schedule/snoozeLimit", "schedule/repeats"};
constexpr std::array<Key, 7> kWeek{"hours/monday",
                                   "hours/tuesday",
                                   "hours/wednesday",
                                   "hours/thursday",
                                   "hours/friday",
                                   "hours/saturday",
                                   "hours/sunday"};
constexpr std::array<Key, 1> kDatesOff{"hours/datesOff"};
constexpr std::array<Key, 6> kSignals{"quiet/microphone",
                                      "quiet/camera",
                                      "quiet/screenShare",
                                      "quiet/doNotDisturb",
                                      "quiet/fullScreen",
                                      "quiet/calendar"};
constexpr std::array<Key, 2> kSources{"quiet/calendars", "quiet/ignored"};
constexpr std::array<Key, 3> kMeetings{"schedule/grace", "schedule/discreet", "schedule/discreetAfter"};
constexpr std::array<Key, 19> kPlans{"plans/morning",
                                     "plans/morningDelay",
                                     "plans/morningDays",
                                     "plans/slump",
                                     "plans/slumpTime",
                                     "plans/slumpDays",
                                     "plans/slumpCatchUp",
                                     "plans/strength",
                                     "plans/strengthTime",
                                     "plans/strengthDays",
                                     "plans/strengthCatchUp",
                                     "plans/evening",
                                     "plans/eveningTime",
                                     "plans/eveningDays",
                                     "plans/eveningCatchUp",
                                     "plans/weekend",
                                     "plans/weekendTime",
                                     "plans/weekendDays",
                                     "plans/weekendCatchUp"};
constexpr std::array<Key, 1> kWarmUp{"session/officeWarmUp"};
constexpr std::array<Key, 5> kEquipment{
    "session/mat", "session/band", "session/wall", "session/cushion", "session/blanket"};
constexpr std::array<Key, 1> kLeftOut{"session/exercisesLeftOut"};
constexpr std::array<Key, 3> kLook{"look/theme", "look/textScale", "look/reducedMotion"};
constexpr std::array<Key, 2> kPlace{"look/language", "care/region"};
constexpr std::array<Key, 6> kSound{
    "sound/mute", "sound/volume", "sound/speech", "sound/voice", "sound/speechVolume", "sound/speechRate"};
constexpr std::array<Key, 4> kFigure{"look/skin", "look/hair", "look/clothes", "look/surprise"};

constexpr std::array kGroups{
    OptionGroup{OptionPage::Reset, QT_TRANSLATE_NOOP("Settings", "When a reset is due"), kDue},
    OptionGroup{OptionPage::Reset, QT_TRANSLATE_NOOP("Settings", "Reminders"), kReminders},
    OptionGroup{OptionPage::WorkHours, QT_TRANSLATE_NOOP("Settings", "Hours of each day"), kWeek},
    OptionGroup{OptionPage::WorkHours, QT_TRANSLATE_NOOP("Settings", "Days off"), kDatesOff},
    OptionGroup{
        OptionPage::QuietTimes, QT_TRANSLATE_NOOP("Settings", "What keeps a reset waiting"), kSignals},
    OptionGroup{OptionPage::QuietTimes, QT_TRANSLATE_NOOP("Settings", "Where it looks"), kSources},
    OptionGroup{OptionPage::QuietTimes, QT_TRANSLATE_NOOP("Settings", "In meetings and after"), kMeetings},
    OptionGroup{OptionPage::Sessions, QT_TRANSLATE_NOOP("Settings", "Planned sessions"), kPlans},
    OptionGroup{OptionPage::Sessions, QT_TRANSLATE_NOOP("Settings", "Warm-up"), kWarmUp},
    OptionGroup{OptionPage::Sessions, QT_TRANSLATE_NOOP("Settings", "At hand"), kEquipment},
    OptionGroup{OptionPage::Sessions, QT_TRANSLATE_NOOP("Settings", "Exercises"), kLeftOut},
    OptionGroup{OptionPage::LookAndSound, QT_TRANSLATE_NOOP("Settings", "Look"), kLook},
    OptionGroup{OptionPage::LookAndSound, QT_TRANSLATE_NOOP("Settings", "Sound"), kSound},
    OptionGroup{OptionPage::LookAndSound, QT_TRANSLATE_NOOP("Settings", "Language and country"), kPlace},
    OptionGroup{OptionPage::Figure, QT_TRANSLATE_NOOP("Settings", "Who shows the movements"), kFigure},
};

} // namespace

std::span<const OptionGroup> optionGroups()
{
    return kGroups;
}

const OptionGroup* groupOf(std::string_view key)
{
    const auto* const found = std::ranges::find_if(kGroups, [key](const OptionGroup& group) {
        return std::ranges::find(group.keys, key) != group.keys.end();
    });
    return found == kGroups.end() ? nullptr : found;
}

const char* pageTitle(OptionPage page)
{
    switch (page) {
    case OptionPage::Reset:
        return QT_TRANSLATE_NOOP("Settings", "Reset");
    case OptionPage::WorkHours:
        return QT_TRANSLATE_NOOP("Settings", "Work hours");
    case OptionPage::QuietTimes:
        return QT_TRANSLATE_NOOP("Settings", "Quiet times");
    case OptionPage::Sessions:
        return QT_TRANSLATE_NOOP("Settings", "Sessions");
    case OptionPage::LookAndSound:
        return QT_TRANSLATE_NOOP("Settings", "Look and sound");
    case OptionPage::Figure:
        return QT_TRANSLATE_NOOP("Settings", "Figure");
    case OptionPage::Data:
        return QT_TRANSLATE_NOOP("Settings", "Your data");
    case OptionPage::About:
        return QT_TRANSLATE_NOOP("Settings", "About");
    }
    return "";
}

} // namespace unhunch::settings
