// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/explain_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTime>

#include <algorithm>
#include <array>

namespace unhunch::agent {
namespace {

using schedule::HoldKind;
using schedule::Line;
using schedule::LineKind;

constexpr const char* kContext = "Explain";

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

/// What is on, for "%1 since %2".
const char* holdText(HoldKind kind)
{
    switch (kind) {
    case HoldKind::Microphone:
        return QT_TRANSLATE_NOOP("Explain", "Microphone in use");
    case HoldKind::Camera:
        return QT_TRANSLATE_NOOP("Explain", "Camera in use");
    case HoldKind::ScreenShare:
        return QT_TRANSLATE_NOOP("Explain", "Screen shared");
    case HoldKind::Calendar:
        return QT_TRANSLATE_NOOP("Explain", "Meeting in the calendar");
    case HoldKind::ManualMeeting:
        return QT_TRANSLATE_NOOP("Explain", "You said you are in a meeting");
    case HoldKind::DoNotDisturb:
        return QT_TRANSLATE_NOOP("Explain", "Do not disturb is on");
    case HoldKind::FullScreen:
        return QT_TRANSLATE_NOOP("Explain", "A full-screen window is open");
    case HoldKind::Presentation:
        return QT_TRANSLATE_NOOP("Explain", "A presentation is on");
    case HoldKind::App:
        return QT_TRANSLATE_NOOP("Explain", "An app of your list is running");
    case HoldKind::Locked:
        return QT_TRANSLATE_NOOP("Explain", "The screen is locked");
    case HoldKind::Asleep:
        return QT_TRANSLATE_NOOP("Explain", "The computer sleeps");
    }
    return "";
}

const char* planText(schedule::PlanId plan)
{
    switch (plan) {
    case schedule::PlanId::EveningWindDown:
        return QT_TRANSLATE_NOOP("Explain", "Evening wind-down");
    case schedule::PlanId::WeekendMaintenance:
        return QT_TRANSLATE_NOOP("Explain", "Weekend session");
    case schedule::PlanId::StrengthDaily:
        return QT_TRANSLATE_NOOP("Explain", "Daily strength");
    case schedule::PlanId::AfternoonSlump:
        return QT_TRANSLATE_NOOP("Explain", "Afternoon reset");
    case schedule::PlanId::MorningReset:
        return QT_TRANSLATE_NOOP("Explain", "Morning reset");
    }
    return "";
}

/// A sentence with a time, and the one for when there is none; "%1" is the time.
struct TimedText {
    const char* withTime;
    const char* without;
};

/// The sentences that tell no more than a time.
struct TimedLine {
    LineKind kind;
    TimedText text;
};

constexpr std::array kTimedLines{
    TimedLine{LineKind::SessionInterrupted,
              {QT_TRANSLATE_NOOP("Explain", "The session waits for you until %1"), ""}},
    TimedLine{LineKind::PausedUntil, {QT_TRANSLATE_NOOP("Explain", "Reminders are paused until %1"), ""}},
    TimedLine{LineKind::PausedUntilReturn,
              {QT_TRANSLATE_NOOP("Explain", "Reminders are paused until you return, at the latest until %1"),
               QT_TRANSLATE_NOOP("Explain", "Reminders are paused until you return")}},
    TimedLine{LineKind::SnoozedUntil, {QT_TRANSLATE_NOOP("Explain", "Snoozed until %1"), ""}},
    TimedLine{LineKind::SnoozedUntilMeetingEnds,
              {QT_TRANSLATE_NOOP("Explain", "Snoozed until the meeting ends at %1"),
               QT_TRANSLATE_NOOP("Explain", "Snoozed until the meeting ends")}},
    TimedLine{LineKind::SnoozedToday, {QT_TRANSLATE_NOOP("Explain", "Snoozed for today, until %1"), ""}},
    TimedLine{LineKind::HeldSince, {QT_TRANSLATE_NOOP("Explain", "A reset has been waiting since %1"), ""}},
    TimedLine{LineKind::HeldUntil, {QT_TRANSLATE_NOOP("Explain", "The reset is offered at %1"), ""}},
    TimedLine{LineKind::OffHours,
              {QT_TRANSLATE_NOOP("Explain", "Off hours; work begins at %1"),
               QT_TRANSLATE_NOOP("Explain", "Off hours; no work ahead")}},
    TimedLine{LineKind::CountingUntil, {QT_TRANSLATE_NOOP("Explain", "Next reset at %1"), ""}},
    TimedLine{LineKind::WorkEndsAt, {QT_TRANSLATE_NOOP("Explain", "Work ends at %1"), ""}},
    TimedLine{LineKind::WaitingForReturn,
              {"", QT_TRANSLATE_NOOP("Explain", "The count starts when you are back")}},
    TimedLine{LineKind::Settling,
              {QT_TRANSLATE_NOOP("Explain", "Waits for a pause in your typing, until %1 at most"), ""}},
    TimedLine{LineKind::CheckDue,
              {"", QT_TRANSLATE_NOOP("Explain", "A short safety check comes before your next session")}},
    TimedLine{LineKind::SafetyHold,
              {"", QT_TRANSLATE_NOOP("Explain", "Sessions are stopped until a provider has cleared you")}}};

TimedText timedText(LineKind kind)
{
    const auto* const line = std::ranges::find(kTimedLines, kind, &TimedLine::kind);
    return line != kTimedLines.end() ? line->text : TimedText{"", ""};
}

QString holdWords(const Line& line, const QString& time)
{
    const QString kind = words(holdText(line.hold));
    if (line.holder.empty()) {
        //: %1 is what is on, such as "Microphone in use", %2 a time
        return words(QT_TRANSLATE_NOOP("Explain", "%1 since %2")).arg(kind, time);
    }
    //: %1 is what is on, such as "Microphone in use", %2 a program such as Firefox, %3 a time
    return words(QT_TRANSLATE_NOOP("Explain", "%1 by %2 since %3"))
        .arg(kind, QString::fromStdString(line.holder), time);
}

QString remindingWords(const Line& line, const QString& routine, const QString& time)
{
    if (line.count == 0) {
        //: %1 is the session's name, %2 a time
        return words(QT_TRANSLATE_NOOP("Explain", "%1 is due since %2")).arg(routine, time);
    }
    //: %1 is the session's name, %2 a time
    return words(QT_TRANSLATE_NOOP("Explain", "%1 is due since %2 and was not answered")).arg(routine, time);
}

QString lineWords(const Line& line, const RoutineTitles& titles, const QString& time)
{
    const QString routine = routineTitle(titles, line.routine);
    const QString holder = QString::fromStdString(line.holder);
    if (line.kind == LineKind::InSession) {
        //: %1 is the session's name, %2 a time
        return words(QT_TRANSLATE_NOOP("Explain", "%1 is playing since %2")).arg(routine, time);
    }
    if (line.kind == LineKind::Reminding) {
        return remindingWords(line, routine, time);
    }
    if (line.kind == LineKind::Hold) {
        return holdWords(line, time);
    }
    if (line.kind == LineKind::MeetingAhead) {
        //: %1 is a time, %2 the meeting's name
        return words(QT_TRANSLATE_NOOP("Explain", "Reset offered at %1, before %2")).arg(time, holder);
    }
    if (line.kind == LineKind::NextPlan && line.plan.has_value()) {
        //: %1 is a plan's name such as "Evening wind-down", %2 a time
        return words(QT_TRANSLATE_NOOP("Explain", "%1 at %2")).arg(words(planText(*line.plan)), time);
    }
    const TimedText text = timedText(line.kind);
    return time.isEmpty() ? words(text.without) : words(text.withTime).arg(time);
}

} // namespace

namespace {

/// Hours and minutes; the locale "C" would add seconds.
QString shortTimeFormat(const QLocale& locale)
{
    return locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

} // namespace

QString clockText(WallInstant instant, const Now& now)
{
    using std::chrono::days;
    using std::chrono::floor;
    const CivilTime civil = now.zone.get().toCivil(instant);
    const CivilDate day = floor<days>(civil);
    const QLocale locale;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>((civil - day).count()));
    QString timeText = locale.toString(time, shortTimeFormat(locale));
    if (day == floor<days>(now.local())) {
        return timeText;
    }
    constexpr qint64 kJulianDayOf1970 = 2440588;
    const QDate date = QDate::fromJulianDay(kJulianDayOf1970 + day.time_since_epoch().count());
    //: a day such as "Mon 5 Jan" and a time
    return words(QT_TRANSLATE_NOOP("Explain", "%1, %2"))
        .arg(locale.toString(date, QStringLiteral("ddd d MMM")), timeText);
}

QStringList explainWords(const std::vector<Line>& lines, const RoutineTitles& titles, const Now& now)
{
    QStringList result;
    for (const Line& line : lines) {
        const QString time = line.at.has_value() ? clockText(*line.at, now) : QString();
        const QString text = lineWords(line, titles, time);
        if (!text.isEmpty()) {
            result.append(text);
        }
    }
    return result;
}

} // namespace unhunch::agent
