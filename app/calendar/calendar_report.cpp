// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/calendar_report.h"

#include "app/calendar/calendar_files.h"

#include <QJsonDocument>

#include <algorithm>

namespace unhunch::calendar {
namespace {

constexpr qsizetype kMostProblems = 200;
// Far more than any calendars need; the agent waits no longer than 30 s for everything.
constexpr std::chrono::seconds kLongestReading{8};
constexpr const char* kRead = "read";
constexpr const char* kCopy = "copy";
constexpr const char* kUnreadable = "unreadable";

const char* stateOf(Fetched::Outcome outcome)
{
    switch (outcome) {
    case Fetched::Outcome::Refused:
        return "refused";
    case Fetched::Outcome::Unreachable:
        return "unreachable";
    case Fetched::Outcome::New: // and no calendar: the page of a hotel's network, say
    case Fetched::Outcome::Same: // and the copy is damaged
        break;
    }
    return kUnreadable;
}

} // namespace

CalendarReport::CalendarReport(const Request& request, const CalendarCopies& copies)
    : m_request(request)
    , m_copies(copies)
    , m_states(static_cast<std::size_t>(request.sources.size()), QLatin1String(kRead))
{}

void CalendarReport::addFiles(qsizetype source)
{
    bool isAnyRead = false;
    bool isAnyThere = false;
    readCalendarFiles(m_request.sources.at(source), [&](const CalendarFile& file) {
        isAnyThere = true;
        if (file.text) {
            isAnyRead = addText(source, *file.text, file.name) || isAnyRead;
        } else {
            addProblem(file.text.error(), file.name);
        }
    });
    setState(source, isAnyRead || !isAnyThere ? kRead : kUnreadable);
}

void CalendarReport::addFetched(qsizetype source, const Fetched& fetched)
{
    const QString name = shownName(fetched.address);
    if (fetched.outcome == Fetched::Outcome::New && addText(source, fetched.copy.text, name)) {
        m_copies.save(fetched.address, fetched.copy);
        m_etags.insert(name, QString::fromLatin1(fetched.copy.etag));
        return;
    }
    const std::optional<CalendarCopy> copy = m_copies.load(fetched.address);
    // What a server refuses to give may have been taken back; all else may be a bad moment.
    const bool isUsed
        = copy && fetched.outcome != Fetched::Outcome::Refused && addText(source, copy->text, name);
    if (fetched.outcome == Fetched::Outcome::Same && isUsed) {
        m_etags.insert(name, QString::fromLatin1(copy->etag));
        return;
    }
    setState(source, isUsed ? kCopy : stateOf(fetched.outcome));
    const QString reason
        = fetched.detail.isEmpty() ? QStringLiteral("what came is no calendar") : fetched.detail;
    const QString addition = isUsed ? QStringLiteral("; the copy fetched last is used") : QString();
    const QString detail = reason + addition;
    addProblem(Error{ErrorKind::Unavailable, detail.toStdString(), {}, 0, {}}, name);
}

QByteArray CalendarReport::json() const
{
    QJsonArray busy;
    for (const Meeting& meeting : merged(m_meetings)) {
        busy.append(QJsonObject{{QStringLiteral("begin"), qint64(meeting.begin.time_since_epoch().count())},
                                {QStringLiteral("end"), qint64(meeting.end.time_since_epoch().count())},
                                {QStringLiteral("title"), QString::fromStdString(meeting.title)},
                                {QStringLiteral("calendar"), qint64(meeting.source)}});
        if (busy.size() >= static_cast<qsizetype>(kMostOfWindow)) {
            break;
        }
    }
    QJsonArray calendars;
    for (qsizetype source = 0; source < m_request.sources.size(); ++source) {
        calendars.append(
            QJsonObject{{QStringLiteral("name"), shownName(m_request.sources.at(source))},
                        {QStringLiteral("state"), m_states.at(static_cast<std::size_t>(source))}});
    }
    const QJsonObject report{{QStringLiteral("busy"), busy},
                             {QStringLiteral("problems"), m_problems},
                             {QStringLiteral("etags"), m_etags},
                             {QStringLiteral("calendars"), calendars}};
    return QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n';
}

bool CalendarReport::addText(qsizetype source, const QByteArray& text, const QString& name)
{
    if (m_reading > kLongestReading) {
        addProblem(Error{ErrorKind::Refused, "reading takes too long: this is left out", {}, 0, {}}, name);
        return false;
    }
    const std::string_view bytes(text.constData(), static_cast<std::size_t>(text.size()));
    const auto began = std::chrono::steady_clock::now();
    Result<Calendar> read = Calendar::parse(bytes, name.toStdString());
    if (!read) {
        addProblem(read.error(), name);
        return false;
    }
    MeetingList list = read->meetings(m_request.window, m_request.zone);
    for (Meeting& meeting : list.meetings) {
        meeting.source = static_cast<std::size_t>(source);
        m_meetings.push_back(std::move(meeting));
    }
    const auto add = [&](const Error& error) { addProblem(error, name); };
    m_reading += std::chrono::steady_clock::now() - began;
    std::ranges::for_each(read->problems(), add);
    std::ranges::for_each(list.problems, add);
    return true;
}

void CalendarReport::addProblem(const Error& error, const QString& name)
{
    if (m_problems.size() >= kMostProblems) {
        return;
    }
    const std::string detail = error.field.empty() ? error.detail : error.field + ": " + error.detail;
    m_problems.append(QJsonObject{{QStringLiteral("source"), name},
                                  {QStringLiteral("line"), error.line},
                                  {QStringLiteral("detail"), QString::fromStdString(detail)}});
}

void CalendarReport::setState(qsizetype source, const char* state)
{
    m_states.at(static_cast<std::size_t>(source)) = QLatin1String(state);
}

} // namespace unhunch::calendar
