// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/option_choices.h"
#include "core/settings/option_makers.h"
#include "core/settings/region_choices.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace unhunch::settings {
namespace {

using Schedule = ScheduleSettings;
using Plans = PlansSettings;
using Look = LookSettings;
using Unit = Number::Unit;

constexpr const char* kTime = QT_TRANSLATE_NOOP("Settings", "Time");
constexpr const char* kDays = QT_TRANSLATE_NOOP("Settings", "Days");
constexpr const char* kCatchUp = QT_TRANSLATE_NOOP("Settings", "Catch up");
constexpr const char* kTimeHelp = QT_TRANSLATE_NOOP("Settings", "When it is offered.");
constexpr const char* kDaysHelp = QT_TRANSLATE_NOOP("Settings", "The days on which it is offered.");
constexpr const char* kCatchUpHelp
    = QT_TRANSLATE_NOOP("Settings", "How much later it is still offered if you missed it.");
constexpr const char* kHoursHelp
    = QT_TRANSLATE_NOOP("Settings", "Such as 09:00-12:30, 13:30-17:30; resets come only in these hours.");

template <auto Plan>
constexpr Toggle planOn()
{
    return {at<&Settings::plans, Plan, &PlanSettings::isOn>};
}

template <auto Plan>
constexpr TimeOfDay planTime()
{
    return {at<&Settings::plans, Plan, &PlanSettings::at>};
}

template <auto Plan>
constexpr WeekdayChoice planDays()
{
    return {at<&Settings::plans, Plan, &PlanSettings::weekdays>};
}

template <auto Plan>
constexpr Number planCatchUp()
{
    return number<&Settings::plans, Plan, &PlanSettings::catchUp>(Unit::Minutes, 1, 720);
}

// The one table: a new option is a member in settings.h and a row here.
constexpr std::array kOptions{
    Option{"schedule/resetInterval",
           number<&Settings::schedule, &Schedule::resetInterval>(Unit::Minutes, 15, 480),
           QT_TRANSLATE_NOOP("Settings", "Reset after"),
           QT_TRANSLATE_NOOP("Settings", "Minutes of sitting until a reset is due.")},
    Option{"schedule/naturalBreak",
           number<&Settings::schedule, &Schedule::naturalBreak>(Unit::Minutes, 1, 60),
           QT_TRANSLATE_NOOP("Settings", "A break is"),
           QT_TRANSLATE_NOOP("Settings", "Minutes away from the desk that count as a break.")},
    Option{"schedule/snoozes",
           MinuteList{1, 240, at<&Settings::schedule, &Schedule::snoozes>},
           QT_TRANSLATE_NOOP("Settings", "Snooze for"),
           QT_TRANSLATE_NOOP(
               "Settings", "Minutes you can choose from; the first one is used unless you choose another.")},
    Option{
        "schedule/keptFree",
        HoursOfDay{at<&Settings::schedule, &Schedule::keptFree>},
        QT_TRANSLATE_NOOP("Settings", "Keep free"),
        QT_TRANSLATE_NOOP("Settings", "Such as 11:00-12:00; a reset that falls due then waits for the end.")},
    Option{"schedule/snoozeLimit",
           number<&Settings::schedule, &Schedule::snoozeLimit>(Unit::Count, 0, 20),
           QT_TRANSLATE_NOOP("Settings", "Snoozes per reset"),
           QT_TRANSLATE_NOOP("Settings", "How often you can put one reset off; 0 is as often as you like.")},
    Option{"schedule/repeats",
           number<&Settings::schedule, &Schedule::repeats>(Unit::Count, 0, 10),
           QT_TRANSLATE_NOOP("Settings", "Remind again"),
           QT_TRANSLATE_NOOP("Settings", "How often a reminder that you did not answer comes back.")},
    Option{"schedule/reminder",
           oneOf<&Settings::schedule, &Schedule::style>(kReminderStyles),
           QT_TRANSLATE_NOOP("Settings", "Remind by"),
           QT_TRANSLATE_NOOP(
               "Settings", "The desktop's notification, or a small window of Unhunch's own in the corner.")},
    Option{"schedule/grace",
           number<&Settings::schedule, &Schedule::grace>(Unit::Seconds, 1, 1800),
           QT_TRANSLATE_NOOP("Settings", "Wait after a meeting"),
           QT_TRANSLATE_NOOP("Settings", "Seconds from the end of a meeting to a reset that waited for it.")},
    Option{
        "schedule/discreet",
        Toggle{at<&Settings::schedule, &Schedule::isDiscreetOffered>},
        QT_TRANSLATE_NOOP("Settings", "Discreet reset in meetings"),
        QT_TRANSLATE_NOOP("Settings", "Offers a silent reset that nobody sees when a meeting takes long.")},
    Option{"schedule/discreetAfter",
           number<&Settings::schedule, &Schedule::discreetAfter>(Unit::Minutes, 5, 240),
           QT_TRANSLATE_NOOP("Settings", "Discreet reset after"),
           QT_TRANSLATE_NOOP(
               "Settings", "Minutes of a meeting until the silent form of a reset that is due is offered.")},
    Option{"schedule/videoIsPresence",
           Toggle{at<&Settings::schedule, &Schedule::isVideoPresence>},
           QT_TRANSLATE_NOOP("Settings", "Watching video counts as sitting"),
           QT_TRANSLATE_NOOP(
               "Settings",
               "While a film or a presentation fills the screen you count as being here without typing.")},
    Option{"hours/monday", hoursOf<0>(), QT_TRANSLATE_NOOP("Settings", "Monday"), kHoursHelp},
    Option{"hours/tuesday", hoursOf<1>(), QT_TRANSLATE_NOOP("Settings", "Tuesday"), kHoursHelp},
    Option{"hours/wednesday", hoursOf<2>(), QT_TRANSLATE_NOOP("Settings", "Wednesday"), kHoursHelp},
    Option{"hours/thursday", hoursOf<3>(), QT_TRANSLATE_NOOP("Settings", "Thursday"), kHoursHelp},
    Option{"hours/friday", hoursOf<4>(), QT_TRANSLATE_NOOP("Settings", "Friday"), kHoursHelp},
    Option{"hours/saturday", hoursOf<5>(), QT_TRANSLATE_NOOP("Settings", "Saturday"), kHoursHelp},
    Option{"hours/sunday", hoursOf<6>(), QT_TRANSLATE_NOOP("Settings", "Sunday"), kHoursHelp},
    Option{"hours/datesOff",
           DateList{at<&Settings::hours, &HoursSettings::datesOff>},
           QT_TRANSLATE_NOOP("Settings", "Days off"),
           QT_TRANSLATE_NOOP("Settings", "Dates without work, such as 2026-05-01, 2026-12-24..2027-01-01.")},
    Option{"plans/evening",
           planOn<&Plans::evening>(),
           QT_TRANSLATE_NOOP("Settings", "Evening wind-down"),
           QT_TRANSLATE_NOOP("Settings", "Offers the seven minutes before bed.")},
    Option{"plans/eveningTime", planTime<&Plans::evening>(), kTime, kTimeHelp},
    Option{"plans/eveningDays", planDays<&Plans::evening>(), kDays, kDaysHelp},
    Option{"plans/eveningCatchUp", planCatchUp<&Plans::evening>(), kCatchUp, kCatchUpHelp},
    Option{"plans/weekend",
           planOn<&Plans::weekend>(),
           QT_TRANSLATE_NOOP("Settings", "Weekend maintenance"),
           QT_TRANSLATE_NOOP("Settings", "Offers the long session of the weekend.")},
    Option{"plans/weekendTime", planTime<&Plans::weekend>(), kTime, kTimeHelp},
    Option{"plans/weekendDays", planDays<&Plans::weekend>(), kDays, kDaysHelp},
    Option{"plans/weekendCatchUp", planCatchUp<&Plans::weekend>(), kCatchUp, kCatchUpHelp},
    Option{"plans/strength",
           planOn<&Plans::strength>(),
           QT_TRANSLATE_NOOP("Settings", "Daily strength"),
           QT_TRANSLATE_NOOP("Settings", "Offers your strength exercise each day.")},
    Option{"plans/strengthTime", planTime<&Plans::strength>(), kTime, kTimeHelp},
    Option{"plans/strengthDays", planDays<&Plans::strength>(), kDays, kDaysHelp},
    Option{"plans/strengthCatchUp", planCatchUp<&Plans::strength>(), kCatchUp, kCatchUpHelp},
    Option{"plans/slump",
           planOn<&Plans::slump>(),
           QT_TRANSLATE_NOOP("Settings", "Afternoon slump"),
           QT_TRANSLATE_NOOP("Settings", "Offers seated shoulder circles in the afternoon.")},
    Option{"plans/slumpTime", planTime<&Plans::slump>(), kTime, kTimeHelp},
    Option{"plans/slumpDays", planDays<&Plans::slump>(), kDays, kDaysHelp},
    Option{"plans/slumpCatchUp", planCatchUp<&Plans::slump>(), kCatchUp, kCatchUpHelp},
    Option{"plans/morning",
           Toggle{at<&Settings::plans, &Plans::morning, &MorningSettings::isOn>},
           QT_TRANSLATE_NOOP("Settings", "Morning reset"),
           QT_TRANSLATE_NOOP("Settings", "Offers a gentle reset in the first hour of work.")},
    Option{"plans/morningDelay",
           number<&Settings::plans, &Plans::morning, &MorningSettings::delay>(Unit::Minutes, 1, 180),
           QT_TRANSLATE_NOOP("Settings", "Minutes after the start"),
           QT_TRANSLATE_NOOP("Settings",
                             "Minutes from your first activity in work hours to the morning reset.")},
    Option{"plans/morningDays",
           WeekdayChoice{at<&Settings::plans, &Plans::morning, &MorningSettings::weekdays>},
           kDays,
           kDaysHelp},
    Option{"quiet/microphone",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsMicrophone>},
           QT_TRANSLATE_NOOP("Settings", "Microphone in use"),
           QT_TRANSLATE_NOOP("Settings", "A call is a meeting: resets wait until it is over.")},
    Option{"quiet/camera",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsCamera>},
           QT_TRANSLATE_NOOP("Settings", "Camera in use"),
           QT_TRANSLATE_NOOP("Settings", "Resets wait while a program uses the camera.")},
    Option{"quiet/screenShare",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsScreenShare>},
           QT_TRANSLATE_NOOP("Settings", "Screen shared"),
           QT_TRANSLATE_NOOP("Settings", "Resets wait while others see your screen.")},
    Option{"quiet/doNotDisturb",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsDoNotDisturb>},
           QT_TRANSLATE_NOOP("Settings", "Do not disturb"),
           QT_TRANSLATE_NOOP("Settings", "Resets wait while the desktop keeps its notifications back.")},
    Option{"quiet/fullScreen",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsFullScreen>},
           QT_TRANSLATE_NOOP("Settings", "Full screen"),
           QT_TRANSLATE_NOOP("Settings", "Resets wait while a window fills the screen.")},
    Option{"quiet/calendar",
           Toggle{at<&Settings::quiet, &QuietSettings::heedsCalendar>},
           QT_TRANSLATE_NOOP("Settings", "Calendar"),
           QT_TRANSLATE_NOOP("Settings", "Resets wait while a calendar below says that you are busy.")},
    Option{"quiet/calendars",
           CalendarList{at<&Settings::quiet, &QuietSettings::calendars>},
           QT_TRANSLATE_NOOP("Settings", "Calendars"),
           QT_TRANSLATE_NOOP("Settings", "Files, folders or https addresses, with commas between them.")},
    Option{
        "quiet/ignored",
        NameList{at<&Settings::quiet, &QuietSettings::ignored>},
        QT_TRANSLATE_NOOP("Settings", "Ignored programs"),
        QT_TRANSLATE_NOOP("Settings", "Programs that never keep a reset waiting, with commas between them.")},
    Option{"look/skin",
           oneOf<&Settings::look, &Look::person, &figure::Person::skin>(kSkins),
           QT_TRANSLATE_NOOP("Settings", "Skin"),
           QT_TRANSLATE_NOOP("Settings", "The skin of the figure that shows the movements.")},
    Option{"look/hair",
           oneOf<&Settings::look, &Look::person, &figure::Person::hair>(kHair),
           QT_TRANSLATE_NOOP("Settings", "Hair"),
           QT_TRANSLATE_NOOP("Settings", "The hair of the figure.")},
    Option{"look/clothes",
           oneOf<&Settings::look, &Look::person, &figure::Person::outfit>(kOutfits),
           QT_TRANSLATE_NOOP("Settings", "Clothes"),
           QT_TRANSLATE_NOOP("Settings", "The colours that the figure wears.")},
    Option{"look/surprise",
           Toggle{at<&Settings::look, &Look::isPersonVaried>},
           QT_TRANSLATE_NOOP("Settings", "Surprise me"),
           QT_TRANSLATE_NOOP("Settings", "Another figure for each session.")},
    Option{"look/theme",
           oneOf<&Settings::look, &Look::theme>(kThemes),
           QT_TRANSLATE_NOOP("Settings", "Colours"),
           QT_TRANSLATE_NOOP("Settings", "Light or dark windows.")},
    Option{"look/textScale",
           number<&Settings::look, &Look::textScale>(Unit::Percent, 80, 200),
           QT_TRANSLATE_NOOP("Settings", "Text size"),
           QT_TRANSLATE_NOOP("Settings", "Percent of the size that the desktop asks for.")},
    Option{"look/reducedMotion",
           oneOf<&Settings::look, &Look::reducedMotion>(kReducedMotion),
           QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
           QT_TRANSLATE_NOOP("Settings", "Shows still pictures that change instead of a moving figure.")},
    Option{"look/language",
           LanguageCode{at<&Settings::look, &Look::language>},
           QT_TRANSLATE_NOOP("Settings", "Language"),
           QT_TRANSLATE_NOOP("Settings", "A language code such as de, or system.")},
    Option{"care/region",
           kRegionChoice,
           QT_TRANSLATE_NOOP("Settings", "Country"),
           QT_TRANSLATE_NOOP("Settings", "Whose emergency number and help line the help page shows.")},
    Option{"sound/mute",
           Toggle{at<&Settings::sound, &SoundSettings::isMuted>},
           QT_TRANSLATE_NOOP("Settings", "Mute"),
           QT_TRANSLATE_NOOP("Settings", "No sound at all.")},
    Option{"sound/volume",
           number<&Settings::sound, &SoundSettings::volume>(Unit::Percent, 0, 100),
           QT_TRANSLATE_NOOP("Settings", "Volume"),
           QT_TRANSLATE_NOOP("Settings", "Loudness of the chimes in percent.")},
    Option{"sound/speech",
           Toggle{at<&Settings::sound, &SoundSettings::isSpoken>},
           QT_TRANSLATE_NOOP("Settings", "Spoken cues"),
           QT_TRANSLATE_NOOP("Settings",
                             "Says aloud what comes next, where a voice for your language is installed.")},
    Option{"sound/voice",
           oneOf<&Settings::sound, &SoundSettings::voice>(kVoices),
           QT_TRANSLATE_NOOP("Settings", "Voice"),
           QT_TRANSLATE_NOOP("Settings", "The voice of the spoken cues.")},
    Option{"sound/speechVolume",
           number<&Settings::sound, &SoundSettings::speechVolume>(Unit::Percent, 0, 100),
           QT_TRANSLATE_NOOP("Settings", "Volume of the voice"),
           QT_TRANSLATE_NOOP("Settings", "Loudness of the spoken cues in percent.")},
    Option{"sound/speechRate",
           number<&Settings::sound, &SoundSettings::speechRate>(Unit::Percent, 50, 150),
           QT_TRANSLATE_NOOP("Settings", "Pace of the voice"),
           QT_TRANSLATE_NOOP("Settings", "Percent of the usual pace.")},
    Option{"session/officeWarmUp",
           Toggle{at<&Settings::session, &SessionSettings::hasOfficeWarmUp>},
           QT_TRANSLATE_NOOP("Settings", "Warm up before office resets"),
           QT_TRANSLATE_NOOP("Settings", "Puts the one-minute warm-up before the office reset as well.")},
    Option{"session/mat",
           Toggle{at<&Settings::session, &SessionSettings::hasMat>},
           QT_TRANSLATE_NOOP("Settings", "A mat or a carpet"),
           QT_TRANSLATE_NOOP("Settings", "Without one you breathe calmly in the time of floor exercises.")},
    Option{"session/band",
           Toggle{at<&Settings::session, &SessionSettings::hasBand>},
           QT_TRANSLATE_NOOP("Settings", "A resistance band"),
           QT_TRANSLATE_NOOP("Settings", "Without one you breathe calmly in the time of the band row.")},
    Option{"session/wall",
           Toggle{at<&Settings::session, &SessionSettings::hasWall>},
           QT_TRANSLATE_NOOP("Settings", "A free wall"),
           QT_TRANSLATE_NOOP("Settings", "Without one you breathe calmly in the time of wall push-ups.")},
    Option{"session/cushion",
           Toggle{at<&Settings::session, &SessionSettings::hasCushion>},
           QT_TRANSLATE_NOOP("Settings", "A cushion in child's pose"),
           QT_TRANSLATE_NOOP("Settings", "The figure kneels with a cushion between calves and thighs.")},
    Option{"session/blanket",
           Toggle{at<&Settings::session, &SessionSettings::hasBlanket>},
           QT_TRANSLATE_NOOP("Settings", "A blanket in child's pose"),
           QT_TRANSLATE_NOOP("Settings", "The figure rests under a blanket across the upper back.")},
    Option{"session/exercisesLeftOut",
           IdList{at<&Settings::session, &SessionSettings::exercisesLeftOut>},
           QT_TRANSLATE_NOOP("Settings", "Left out"),
           QT_TRANSLATE_NOOP("Settings",
                             "Exercises you do not want; you breathe calmly in their time instead.")},
};

} // namespace

std::span<const Option> options()
{
    return kOptions;
}

const Option* findOption(std::string_view key)
{
    const auto* const found = std::ranges::find(kOptions, key, &Option::key);
    return found == kOptions.end() ? nullptr : found;
}

} // namespace unhunch::settings
