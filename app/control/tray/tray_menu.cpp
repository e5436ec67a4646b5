// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/tray/tray_menu.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace unhunch::tray {

namespace {

using std::chrono::minutes;

constexpr unsigned kMinutesPerHour = 60;
/// A menu as wide as the screen serves nobody; holds can name long window titles.
constexpr int kLongestHeadline = 72;

/// Rows without an action have ids below all those with one.
enum FixedId {
    StatusRow = 1,
    SnoozeMenu,
    PauseMenu,
    MeetingMenu,
    MeetingNoticed,
    FirstSeparator,
};

/// The same wish has the same id in each version of the menu.
int actionId(const TrayAction& action)
{
    constexpr int kIdsPerVerb = 100'000;
    return (static_cast<int>(action.verb) + 1) * kIdsPerVerb + static_cast<int>(action.minutes);
}

QString text(const char* source)
{
    return QCoreApplication::translate("Tray", source);
}

MenuItem actionRow(const QString& label, TrayVerb verb, unsigned length = 0)
{
    MenuItem row;
    row.label = label;
    row.action = TrayAction{.verb = verb, .minutes = length};
    row.id = actionId(*row.action);
    return row;
}

MenuItem infoRow(int id, const QString& label)
{
    MenuItem row;
    row.id = id;
    row.label = label;
    row.isEnabled = false;
    return row;
}

MenuItem submenu(int id, const QString& label, std::vector<MenuItem> children)
{
    MenuItem row;
    row.id = id;
    row.label = label;
    row.children = std::move(children);
    return row;
}

MenuItem separator(int number)
{
    MenuItem row;
    row.id = FirstSeparator + number;
    return row;
}

QString startText(TrayStart start)
{
    switch (start) {
    case TrayStart::OfficeReset:
        return text(QT_TRANSLATE_NOOP("Tray", "Start the 90-second reset"));
    case TrayStart::DiscreetReset:
        return text(QT_TRANSLATE_NOOP("Tray", "Start the quiet reset"));
    case TrayStart::SafetyCheck:
        return text(QT_TRANSLATE_NOOP("Tray", "Start with the safety check"));
    case TrayStart::RunningSession:
        return text(QT_TRANSLATE_NOOP("Tray", "Show the running session"));
    case TrayStart::Help:
        return text(QT_TRANSLATE_NOOP("Tray", "Get help now"));
    }
    return {};
}

QString headline(const TrayStatus& status)
{
    QString line = status.lines.isEmpty() ? QString() : status.lines.first();
    if (line.size() > kLongestHeadline) {
        line = line.left(kLongestHeadline - 1).trimmed() + QChar(0x2026);
    }
    if (!status.left || *status.left < minutes{1}) {
        return line;
    }
    //: Status row of the tray menu. %1: "Next reset at 14:25"; %2: "43 min"
    return text(QT_TRANSLATE_NOOP("Tray", "%1 (in %2)")).arg(line, durationText(*status.left));
}

std::vector<MenuItem> snoozeRows(const TrayStatus& status)
{
    std::vector<unsigned> lengths = status.snoozes;
    lengths.insert(lengths.end(), {30, 60});
    std::ranges::sort(lengths);
    lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());

    std::vector<MenuItem> rows;
    rows.reserve(lengths.size());
    for (const unsigned length : lengths) {
        //: Submenu "Snooze". %1: "10 min"
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "For %1")).arg(durationText(minutes(length))),
                                 TrayVerb::Snooze,
                                 length));
    }
    if (status.isInMeeting) {
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Until the meeting ends")),
                                 TrayVerb::SnoozeUntilMeetingEnds));
    }
    rows.push_back(
        actionRow(text(QT_TRANSLATE_NOOP("Tray", "For the rest of today")), TrayVerb::SnoozeToday));
    rows.push_back(separator(0));
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Skip this reset")), TrayVerb::Skip));
    return rows;
}

std::vector<MenuItem> pauseRows()
{
    std::vector<MenuItem> rows;
    for (const unsigned length : {30U, 60U, 120U}) {
        //: Submenu "Pause reminders". %1: "30 min"
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "For %1")).arg(durationText(minutes(length))),
                                 TrayVerb::Pause,
                                 length));
    }
    rows.push_back(
        actionRow(text(QT_TRANSLATE_NOOP("Tray", "Until tomorrow")), TrayVerb::PauseUntilTomorrow));
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Until I return")), TrayVerb::PauseUntilReturn));
    return rows;
}

std::vector<MenuItem> meetingRows(const TrayStatus& status)
{
    std::vector<MenuItem> rows;
    if (status.isInMeeting) {
        rows.push_back(infoRow(MeetingNoticed, text(QT_TRANSLATE_NOOP("Tray", "A meeting is on"))));
        rows.back().toggle = MenuToggle::Checked;
    }
    for (const unsigned length : {30U, 60U}) {
        //: Submenu "In a meeting". %1: "30 min"
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "For %1")).arg(durationText(minutes(length))),
                                 TrayVerb::Meeting,
                                 length));
    }
    if (status.isMeetingManual) {
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Meeting is over")), TrayVerb::MeetingOver));
    }
    return rows;
}

void appendBeginning(const TrayStatus& status, std::vector<MenuItem>& rows)
{
    rows.push_back(actionRow(startText(status.start), TrayVerb::Start));
    if (const QString line = headline(status); !line.isEmpty()) {
        rows.push_back(infoRow(StatusRow, line));
    }
    rows.push_back(separator(1));
}

void appendSchedule(const TrayStatus& status, std::vector<MenuItem>& rows)
{
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "I just moved")), TrayVerb::Moved));
    rows.push_back(submenu(SnoozeMenu, text(QT_TRANSLATE_NOOP("Tray", "Snooze")), snoozeRows(status)));
    rows.back().isEnabled = status.canSnooze;
    if (status.isPaused) {
        rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Resume reminders")), TrayVerb::Resume));
    }
    rows.push_back(submenu(PauseMenu, text(QT_TRANSLATE_NOOP("Tray", "Pause reminders")), pauseRows()));
    rows.push_back(
        submenu(MeetingMenu, text(QT_TRANSLATE_NOOP("Tray", "In a meeting")), meetingRows(status)));
    if (status.canKeepGoing) {
        rows.push_back(actionRow(
            text(QT_TRANSLATE_NOOP("Tray", "Keep going for an hour")), TrayVerb::KeepGoing, kMinutesPerHour));
    }
    rows.push_back(separator(2));
}

void appendPages(std::vector<MenuItem>& rows)
{
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Open Unhunch")), TrayVerb::OpenHome));
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Journal")), TrayVerb::OpenJournal));
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Settings")), TrayVerb::OpenSettings));
    rows.push_back(
        actionRow(text(QT_TRANSLATE_NOOP("Tray", "Get help / report a symptom")), TrayVerb::OpenHelp));
    rows.push_back(separator(3));
    rows.push_back(actionRow(text(QT_TRANSLATE_NOOP("Tray", "Quit")), TrayVerb::Quit));
}

} // namespace

QString durationText(minutes length)
{
    const auto total = static_cast<unsigned>(std::max(length.count(), minutes::rep{0}));
    const unsigned hours = total / kMinutesPerHour;
    const unsigned rest = total % kMinutesPerHour;
    if (hours == 0) {
        //: A length of time, %1 minutes
        return text(QT_TRANSLATE_NOOP("Tray", "%1 min")).arg(rest);
    }
    if (rest == 0) {
        //: A length of time, %1 hours
        return text(QT_TRANSLATE_NOOP("Tray", "%1 h")).arg(hours);
    }
    //: A length of time, %1 hours and %2 minutes
    return text(QT_TRANSLATE_NOOP("Tray", "%1 h %2 min")).arg(hours).arg(rest);
}

std::vector<MenuItem> trayMenu(const TrayStatus& status)
{
    std::vector<MenuItem> rows;
    appendBeginning(status, rows);
    appendSchedule(status, rows);
    appendPages(rows);
    return rows;
}

} // namespace unhunch::tray
