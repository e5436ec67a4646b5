// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent/calendar_answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace unhunch::agent {
namespace {

using Kind = CalendarState::Kind;

QLatin1String key(const char* name)
{
    return QLatin1String(name);
}

WallInstant instantOf(const QJsonValue& value)
{
    return WallInstant(std::chrono::milliseconds(value.toInteger()));
}

Kind kindOf(const QString& state)
{
    using Row = std::pair<const char*, Kind>;
    constexpr std::array kRows{Row{"read", Kind::Read},
                               Row{"copy", Kind::Copy},
                               Row{"unreachable", Kind::Unreachable},
                               Row{"refused", Kind::Refused}};
    const auto* const found
        = std::ranges::find_if(kRows, [&state](const Row& row) { return state == key(row.first); });
    return found == kRows.end() ? Kind::Unreadable : found->second;
}

QString lineOf(const QJsonObject& problem)
{
    const int line = problem.value(key("line")).toInt();
    return problem.value(key("source")).toString()
           + (line > 0 ? QLatin1Char(':') + QString::number(line) : QString()) + QStringLiteral(": ")
           + problem.value(key("detail")).toString();
}

/// The first problem of a calendar, or of a file in it.
QString detailFor(const QString& name, const QJsonArray& problems)
{
    for (const QJsonValue problem : problems) {
        if (problem.toObject().value(key("source")).toString().startsWith(name)) {
            return problem.toObject().value(key("detail")).toString();
        }
    }
    return {};
}

} // namespace

std::optional<CalendarAnswer> readCalendarAnswer(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value(key("busy")).isArray() || !object.value(key("calendars")).isArray()) {
        return {};
    }
    const QJsonArray problems = object.value(key("problems")).toArray();
    CalendarAnswer answer;
    for (const QJsonValue value : object.value(key("busy")).toArray()) {
        const QJsonObject busy = value.toObject();
        answer.meetings.push_back({{instantOf(busy.value(key("begin"))),
                                    instantOf(busy.value(key("end"))),
                                    busy.value(key("title")).toString().toStdString()},
                                   static_cast<std::size_t>(busy.value(key("calendar")).toInteger())});
    }
    for (const QJsonValue value : object.value(key("calendars")).toArray()) {
        const QString name = value.toObject().value(key("name")).toString();
        answer.calendars.push_back(
            {name, kindOf(value.toObject().value(key("state")).toString()), detailFor(name, problems)});
    }
    for (const QJsonValue problem : problems) {
        answer.problems.append(lineOf(problem.toObject()));
    }
    return answer;
}

} // namespace unhunch::agent
