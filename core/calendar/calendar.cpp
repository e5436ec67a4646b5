// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendar.h"

#include "core/calendar/calendar_scan.h"
#include "core/calendar/series.h"

#include <algorithm>
#include <utility>

namespace unhunch::calendar {
namespace {

tl::unexpected<Error> unreadable(ErrorKind kind, const char* detail, const std::string& name)
{
    return tl::unexpected<Error>(Error{kind, detail, name, 1, {}});
}

} // namespace

struct Calendar::Content {
    explicit Content(const std::string& name)
        : file(name)
        , problems(name)
    {}

    std::string file;
    ProblemList problems;
    ZoneTable zones;
    std::vector<Event> events;
    ReplacedTimes replaced;
};

Result<Calendar> Calendar::parse(std::string_view text, const std::string& name)
{
    if (text.size() > kMostBytes) {
        return unreadable(ErrorKind::Invalid, "more than 10 MB: too large for a calendar", name);
    }
    auto content = std::make_unique<Content>(name);
    CalendarScan scan(content->zones, content->problems);
    content->events = scan.read(text);
    if (!scan.isCalendar()) {
        return unreadable(
            ErrorKind::Malformed, text.empty() ? "the file is empty" : "this is no iCalendar file", name);
    }
    content->replaced = joinVersions(content->events);
    for (const std::string& unknown : content->zones.resolve()) {
        content->problems.add(0,
                              "TZID",
                              "nobody knows the zone \"" + plainText(unknown, 60)
                                  + "\": its times are taken to be yours");
    }
    return Calendar(std::move(content));
}

Calendar::Calendar(std::unique_ptr<Content> content)
    : m_content(std::move(content))
{}

Calendar::Calendar(Calendar&&) noexcept = default;
Calendar& Calendar::operator=(Calendar&&) noexcept = default;
Calendar::~Calendar() = default;

const std::vector<Error>& Calendar::problems() const
{
    return m_content->problems.all();
}

MeetingList Calendar::meetings(const Window& window, const std::string& zone)
{
    ProblemList problems(m_content->file);
    if (!m_content->zones.setReaderZone(zone)) {
        problems.add(0, {}, "nobody knows your zone \"" + zone + "\": floating times are taken to be UTC");
    }
    Expansion expansion(m_content->zones,
                        m_content->replaced,
                        std::chrono::floor<std::chrono::seconds>(window.from),
                        std::chrono::ceil<std::chrono::seconds>(window.until));
    std::vector<Meeting> meetings;
    for (const Event& event : m_content->events) {
        expansion.expand(event, meetings, problems);
    }
    meetings = merged(std::move(meetings));
    if (meetings.size() > kMostOfWindow || expansion.isFull()) {
        meetings.resize(std::min(meetings.size(), kMostOfWindow));
        problems.add(0, {}, "more than 2,000 meetings: the later ones are left out");
    }
    return {std::move(meetings), problems.all()};
}

} // namespace unhunch::calendar
