// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/calendar_watch.h"

#include "app/agent/explain_words.h"
#include "app/agent/self_check.h"
#include "core/settings/calendar_sources.h"

#include <QCoreApplication>
#include <QDir>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace unhunch::agent {
namespace {

using namespace std::chrono_literals;
using Kind = CalendarState::Kind;

constexpr std::chrono::seconds kFirstAfter{2};
constexpr std::chrono::minutes kServersEach{15};
constexpr std::chrono::minutes kUnreachableAgainAfter{5};
// The window reaches a day and a half ahead: long before it is used up it moves on.
constexpr std::chrono::hours kFilesEach{12};
// A folder that is being synchronised is read once.
constexpr std::chrono::seconds kSettleTime{2};
constexpr std::chrono::hours kLookBack{1};
constexpr std::chrono::hours kLookAhead{36};

QString translated(const char* text)
{
    return QCoreApplication::translate("SelfCheck", text);
}

QString sourceOf(const std::string& calendar)
{
    QString source = QString::fromStdString(calendar);
    if (source.startsWith(QLatin1String("~/"))) {
        source.replace(0, 1, QDir::homePath());
    }
    return source;
}

bool isAddress(const QString& source)
{
    return settings::isCalendarAddress(source.toStdString());
}

bool isOutOfReach(const CalendarState& state)
{
    return state.kind == Kind::Copy || state.kind == Kind::Unreachable;
}

} // namespace

CalendarWatch::CalendarWatch(CalendarWatchParts parts)
    : m_with(std::move(parts))
    , m_files(kSettleTime, QStringLiteral("ics"))
    , m_process(m_with.program)
{
    connect(&m_files, &settings::FilesWatch::changed, this, &CalendarWatch::refresh);
    connect(&m_process, &CalendarProcess::answered, this, &CalendarWatch::onAnswered);
    connect(&m_process, &CalendarProcess::failed, this, &CalendarWatch::onFailed);
}

void CalendarWatch::apply(const settings::QuietSettings& quiet)
{
    m_isHeeded = quiet.heedsCalendar;
    QStringList sources;
    for (const std::string& calendar : m_isHeeded ? quiet.calendars : std::vector<std::string>()) {
        sources.append(sourceOf(calendar));
    }
    if (m_told && sources == m_sources) {
        return;
    }
    const bool hadAddress = hasAddress();
    m_sources = std::move(sources);
    m_answer = {};
    QStringList files = m_sources;
    files.removeIf(isAddress);
    m_files.watch(files);
    if (m_sources.isEmpty()) {
        stop();
        if (hadAddress) {
            // Once more, for it to remove its copies.
            refresh();
        }
        return;
    }
    m_timer = m_with.makeTimer();
    m_timer->setHandlers({[this] { refresh(); }, [this] { armIn(kFirstAfter); }});
    armIn(kFirstAfter);
}

QStringList CalendarWatch::selfCheck() const
{
    if (!m_isHeeded) {
        return {switchedOffLine(QT_TRANSLATE_NOOP("SelfCheck", "Calendar"))};
    }
    if (m_sources.isEmpty()) {
        return {translated(QT_TRANSLATE_NOOP("SelfCheck", "Calendar: none is chosen in the settings"))};
    }
    if (m_answer.calendars.empty()) {
        return {translated(QT_TRANSLATE_NOOP("SelfCheck", "Calendar: not read yet"))};
    }
    QStringList lines;
    for (std::size_t calendar = 0; calendar < m_answer.calendars.size(); ++calendar) {
        lines.append(lineOf(calendar));
    }
    return lines;
}

void CalendarWatch::stop()
{
    m_process.cancel();
    m_timer.reset();
    m_isAgainWanted = false;
    m_troubleSince.clear();
    tell({});
}

void CalendarWatch::refresh()
{
    if (m_process.isRunning()) {
        m_isAgainWanted = true;
        return;
    }
    const WallInstant now = m_with.runner.now().wall;
    m_process.ask({m_sources, now - kLookBack, now + kLookAhead, QString::fromStdString(m_with.zoneName())});
}

void CalendarWatch::onAnswered(const QByteArray& json)
{
    std::optional<CalendarAnswer> answer = readCalendarAnswer(json);
    if (!answer) {
        spdlog::warn("The calendar program gives no answer that can be understood");
        onFailed();
        return;
    }
    if (answer->problems != m_answer.problems) {
        for (const QString& problem : answer->problems) {
            spdlog::warn("Calendar {}", problem.toStdString());
        }
    }
    m_answer = *std::move(answer);
    noteTrouble();
    std::vector<schedule::BusyInterval> meetings;
    for (const CalendarMeeting& meeting : m_answer.meetings) {
        meetings.push_back(meeting.busy);
    }
    tell(std::move(meetings));
    armNext();
}

// What was told before stands: a helper that failed says nothing about meetings.
void CalendarWatch::onFailed()
{
    armNext();
}

void CalendarWatch::tell(std::vector<schedule::BusyInterval> meetings)
{
    const WallInstant now = m_with.runner.now().wall;
    std::erase_if(meetings, [now](const schedule::BusyInterval& meeting) { return meeting.end <= now; });
    meetings.resize(std::min(meetings.size(), schedule::kMostMeetings));
    const bool isNothingNew = m_told ? *m_told == meetings : meetings == m_with.runner.state().calendar;
    m_told = meetings;
    if (!isNothingNew) {
        m_with.runner.dispatch(schedule::CalendarChanged{std::move(meetings)});
    }
}

void CalendarWatch::noteTrouble()
{
    const qint64 now = m_with.runner.now().wall.time_since_epoch().count();
    for (const CalendarState& state : m_answer.calendars) {
        if (!isOutOfReach(state)) {
            m_troubleSince.remove(state.name);
        } else if (!m_troubleSince.contains(state.name)) {
            m_troubleSince.insert(state.name, now);
        }
    }
}

void CalendarWatch::armIn(std::chrono::milliseconds wait)
{
    if (m_timer != nullptr) {
        m_timer->armBoot(m_with.runner.now().boot + wait);
    }
}

void CalendarWatch::armNext()
{
    if (std::exchange(m_isAgainWanted, false)) {
        armIn(kFirstAfter);
        return;
    }
    const bool isAnyOutOfReach = std::ranges::any_of(m_answer.calendars, isOutOfReach);
    const std::chrono::minutes each = isAnyOutOfReach ? kUnreachableAgainAfter : kServersEach;
    armIn(hasAddress() ? each : std::chrono::minutes(kFilesEach));
}

bool CalendarWatch::hasAddress() const
{
    return std::ranges::any_of(m_sources, isAddress);
}

int CalendarWatch::meetingsToday(std::size_t calendar) const
{
    const Now now = m_with.runner.now();
    const auto today = std::chrono::floor<std::chrono::days>(now.local());
    const TimeZone& zone = now.zone;
    return static_cast<int>(std::ranges::count_if(m_answer.meetings, [&](const CalendarMeeting& meeting) {
        return meeting.calendar == calendar
               && std::chrono::floor<std::chrono::days>(zone.toCivil(meeting.busy.begin)) <= today
               && zone.toCivil(meeting.busy.end) > today;
    }));
}

QString CalendarWatch::lineOf(std::size_t calendar) const
{
    const CalendarState& state = m_answer.calendars.at(calendar);
    if (isOutOfReach(state)) {
        const WallInstant since{std::chrono::milliseconds(m_troubleSince.value(state.name))};
        //: a line of the self-check: %1 is a calendar's name, %2 a time of day
        return translated(QT_TRANSLATE_NOOP("SelfCheck", "%1: cannot be reached since %2"))
            .arg(state.name, clockText(since, m_with.runner.now()));
    }
    if (state.kind != Kind::Read) {
        //: a line of the self-check: %1 is a calendar's name, %2 the reason, in English
        return translated(QT_TRANSLATE_NOOP("SelfCheck", "%1: cannot be used: %2"))
            .arg(state.name, state.detail);
    }
    const int meetings = meetingsToday(calendar);
    if (meetings == 1) {
        //: a line of the self-check: %1 is a calendar's name
        return translated(QT_TRANSLATE_NOOP("SelfCheck", "%1: 1 meeting today")).arg(state.name);
    }
    //: a line of the self-check: %1 is a calendar's name, %2 a number other than 1
    return translated(QT_TRANSLATE_NOOP("SelfCheck", "%1: %2 meetings today")).arg(state.name).arg(meetings);
}

} // namespace unhunch::agent
